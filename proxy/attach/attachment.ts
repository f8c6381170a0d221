/**
 * One server that attaches, at the edge: what is said on its connection, step by step. The connection is the lease: when it
 * ends, by whatever, the server is left. Each step has a time; what is said is read by the edge's own rules.
 */
import type { Socket } from 'node:net';
import type { PeerIds } from '../../native/index.ts';
import type { LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { createError, isWindhoverError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { checkBoot } from '../supervisor/boot-check.ts';
import type { AttachFolder, AttachPlace } from './attach-folder.ts';
import { type FromEdge, MessageReader, protocolError, readAttach, say, typeOf } from './attach-messages.ts';
import { type AttachClaim, formatClaim } from './claim.ts';

/** What the list of attached servers does for one of them. */
export interface AttachmentHost {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly folder: AttachFolder;
  /** Of what the edge lets through: see `paired` servers. */
  readonly limits: LimitsOptions;
  /** They are its own from now on. @throws WindhoverError where one cannot be had */
  reserve(attachment: Attachment, claims: readonly string[]): readonly AttachClaim[];
  /** Resolves with the names of its apps when every data thread sends requests there. */
  join(attachment: Attachment): Promise<readonly string[]>;
  /** Resolves when no data thread sends anything new there. */
  leave(attachment: Attachment): Promise<void>;
}

/** For what a program says without having to think. */
const answerMs = 10_000;
/** For its first HTTP answer. */
const bootMs = 30_000;

export class Attachment {
  readonly peer: PeerIds;
  readonly #socket: Socket;
  readonly #host: AttachmentHost;
  readonly #reader: MessageReader;
  readonly #over = new AbortController();
  #place: AttachPlace | null = null;
  #claims: readonly AttachClaim[] = [];
  #weight = 1;

  constructor(socket: Socket, peer: PeerIds, host: AttachmentHost) {
    this.peer = peer;
    this.#socket = socket;
    this.#host = host;
    this.#reader = new MessageReader(socket);
    socket.once('close', () => this.#over.abort());
  }

  get claims(): readonly AttachClaim[] {
    return this.#claims;
  }

  get weight(): number {
    return this.#weight;
  }

  /** Of its place; empty: it has none yet. */
  get name(): string {
    return this.#place?.name ?? '';
  }

  /** Of its socket. */
  get path(): string {
    return this.#place?.held ?? '';
  }

  /** Its whole life; never rejects. */
  async run(): Promise<void> {
    const { logger } = this.#host;
    try {
      await this.#attach();
      // Until it says so, or its connection ends.
      const message = await this.#reader.next();
      if (message !== null && typeOf(message) !== 'detach') throw protocolError('something else than "detach"');
    } catch (error) {
      // Whoever may attach may be wrong as often as they like: the log is not theirs to fill.
      if (isWindhoverError(error)) logger.debug({ code: error.code, ...this.peer }, error.message);
      else logger.error({ err: error, ...this.peer }, 'a server could not be attached');
      this.end(error);
    }
    await this.#host
      .leave(this)
      .catch((error: unknown) => logger.error({ err: error }, 'an attached server stays known'));
    if (this.#place !== null) await this.#host.folder.remove(this.#place);
    this.#send({ type: 'detached' });
    this.#close();
  }

  /** The edge will not have it any more, and says why. */
  end(error: unknown): void {
    const isOurs = isWindhoverError(error);
    const message = isOurs ? error.message : 'the edge failed; its log says more';
    this.#send({ type: 'ended', message, retry: isOurs ? error.definition.retry : true });
    this.#close();
  }

  /** Without a word: the edge ends, and another may come. */
  cut(): void {
    this.#socket.destroy();
  }

  tellLimits(limits: LimitsOptions): void {
    if (this.#place !== null) this.#send({ type: 'limits', limits });
  }

  async #attach(): Promise<void> {
    const { folder, limits } = this.#host;
    const { claims, weight } = readAttach(await this.#next());
    this.#claims = this.#host.reserve(this, claims);
    this.#weight = weight;
    const place = folder.next();
    this.#place = place;
    this.#send({ type: 'listen', name: place.name, mode: folder.modeFor(this.peer.uid), limits });
    if (typeOf(await this.#next()) !== 'listening') throw protocolError('something else than "listening"');
    await folder.take(place, this.peer);
    await this.#waitForAnswer(place);
    this.#send({ type: 'attached', apps: await this.#host.join(this) });
  }

  /** As of an instance: it gets nothing before it has answered. */
  async #waitForAnswer({ held }: AttachPlace): Promise<void> {
    const { clock } = this.#host;
    const result = await checkBoot({
      address: { path: held },
      host: this.#claims.find(({ host }) => !host.includes('*'))?.host ?? 'localhost',
      path: '/',
      timeoutMs: bootMs,
      clock,
      runnerPid: this.peer.pid,
      signal: this.#over.signal,
    });
    if (result === 'answered') return;
    const claim = this.#claims.map(formatClaim).join(', ');
    throw createError('WINDHOVER_ATTACH_SILENT', { pid: this.peer.pid, claim, timeout: bootMs });
  }

  async #next(): Promise<unknown> {
    const late = new AbortController();
    const timer = this.#host.clock.setTimeout(() => late.abort(protocolError(`nothing for ${answerMs} ms`)), answerMs);
    try {
      const message = await this.#reader.next(late.signal);
      if (message === null) throw protocolError('the end of the connection before it was attached');
      return message;
    } finally {
      timer.cancel();
    }
  }

  #send(message: FromEdge): void {
    say(this.#socket, message);
  }

  /** What was written is the peer's as soon as the kernel has it; a peer that does not read keeps nothing open. */
  #close(): void {
    if (!this.#socket.destroyed) this.#socket.end(() => this.#socket.destroy());
  }
}
