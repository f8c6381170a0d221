/**
 * What an edge and a server that attaches say to each other: lines of JSON over one Unix connection, whose end is the end of
 * the attachment. Nothing in them says who is speaking: the kernel does.
 *
 *   server: attach       edge: listen      (where, and with which limits)
 *   server: listening    edge: attached
 *   server: detach       edge: detached    (nothing new comes; what is under way may end)
 *                        edge: limits, ended
 */
import type { Socket } from 'node:net';
import type { LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { createError } from '../../shared/errors/windhover-error.ts';

export const attachVersion = 1;

export type ToEdge =
  | {
      readonly type: 'attach';
      readonly version: number;
      readonly claims: readonly string[];
      readonly weight: number;
    }
  | { readonly type: 'listening' }
  | { readonly type: 'detach' };

export type FromEdge =
  | { readonly type: 'listen'; readonly name: string; readonly mode: number; readonly limits: LimitsOptions }
  | { readonly type: 'attached'; readonly apps: readonly string[] }
  | { readonly type: 'limits'; readonly limits: LimitsOptions }
  | { readonly type: 'detached' }
  /** retry: the same may work later. */
  | { readonly type: 'ended'; readonly message: string; readonly retry: boolean };

export const highestWeight = 1000;
/** Eight claims of the longest are less. */
const longestLine = 16_384;

export function say(socket: Socket, message: ToEdge | FromEdge): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** Lines of a connection as they come; null: it is over. A line that is too long, or too many that nobody wants, end it. */
export class MessageReader {
  readonly #socket: Socket;
  readonly #ready: unknown[] = [];
  #pending = '';
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => this.#take(chunk));
    socket.on('close', () => this.#end());
    // Told by close.
    socket.on('error', () => undefined);
    socket.on('end', () => socket.destroy());
  }

  /** One caller at a time. Rejects with what `signal` was aborted for. @throws WindhoverError ATTACH_PROTOCOL */
  async next(signal?: AbortSignal): Promise<unknown> {
    while (this.#ready.length === 0) {
      if (this.#isOver) return null;
      signal?.throwIfAborted();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
    const line = this.#ready.shift() as string;
    try {
      return JSON.parse(line);
    } catch {
      throw protocolError('a line that is not JSON');
    }
  }

  #take(chunk: string): void {
    const lines = `${this.#pending}${chunk}`.split('\n');
    this.#pending = lines.pop() ?? '';
    this.#ready.push(...lines);
    if (this.#pending.length > longestLine || this.#ready.length > 8) this.#socket.destroy();
    this.#wake();
  }

  #end(): void {
    this.#isOver = true;
    this.#wake();
  }
}

export function typeOf(message: unknown): string {
  const isTyped = typeof message === 'object' && message !== null && 'type' in message;
  return isTyped && typeof message.type === 'string' ? message.type : '';
}

/** @throws WindhoverError ATTACH_PROTOCOL */
export function readAttach(message: unknown): Pick<ToEdge & { type: 'attach' }, 'claims' | 'weight'> {
  if (typeof message !== 'object' || message === null || typeOf(message) !== 'attach')
    throw protocolError('no "attach" at first');
  const { version, claims, weight } = message as Record<string, unknown>;
  if (version !== attachVersion) throw protocolError(`version ${JSON.stringify(version) ?? 'none'}`.slice(0, 40));
  if (!Array.isArray(claims) || !claims.every((claim) => typeof claim === 'string'))
    throw protocolError('claims that are no list of texts');
  if (!Number.isInteger(weight) || (weight as number) < 1 || (weight as number) > highestWeight)
    throw protocolError(`a weight that is not 1 to ${highestWeight}`);
  return { claims, weight: weight as number };
}

export function protocolError(reason: string): Error {
  return createError('WINDHOVER_ATTACH_PROTOCOL', { reason });
}
