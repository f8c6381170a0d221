/**
 * The server's side of one attachment: connects to an edge, asks for hosts, is told where to listen, and stays attached for as
 * long as the connection is there. What the edge says is taken from whom the kernel says it is.
 */
import { connect, type Socket } from 'node:net';
import { peerIdsOf } from '../../native/index.ts';
import type { LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { codeOf, createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import { dropPath, placeName } from './attach-folder.ts';
import { attachVersion, type FromEdge, MessageReader, protocolError, say, typeOf } from './attach-messages.ts';

export interface AttachWish {
  /** As they are written: the edge reads them itself. */
  readonly claims: readonly string[];
  readonly weight: number;
}

interface ListenPlace {
  readonly path: string;
  readonly mode: number;
  readonly limits: LimitsOptions;
}

/** Why it is over. retry: another edge, or the same one later, may take the server. */
export interface AttachEnd {
  readonly reason: string;
  readonly retry: boolean;
}

/** The edge checks that the server answers, which may take half a minute. */
const patienceMs = 60_000;
const modes: readonly number[] = [0o600, 0o660];

export class EdgeAttachment {
  /** The user of the edge: connections of this one may pair. */
  readonly edgeUid: number;
  readonly path: string;
  readonly mode: number;
  readonly limits: LimitsOptions;
  /** Resolves once, when it is over for whatever reason. */
  readonly ended: Promise<AttachEnd>;
  readonly #socket: Socket;
  readonly #reader: MessageReader;
  #onLimits: (limits: LimitsOptions) => void = () => undefined;
  #onDetached: () => void = () => undefined;
  #end: (end: AttachEnd) => void = () => undefined;

  private constructor(socket: Socket, reader: MessageReader, edgeUid: number, listen: ListenPlace) {
    this.#socket = socket;
    this.#reader = reader;
    this.edgeUid = edgeUid;
    this.path = listen.path;
    this.mode = listen.mode;
    this.limits = listen.limits;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** At the first of these sockets that an edge is at. @throws WindhoverError ATTACH_NO_EDGE, ATTACH_FAILED, ATTACH_LATER */
  static async open(paths: readonly string[], wish: AttachWish, file: string): Promise<EdgeAttachment> {
    const { socket, path } = await connectToFirst(paths, file);
    socket.setTimeout(patienceMs, () => socket.destroy());
    const edgeUid = peerIdsOf(socket)?.uid;
    const reader = new MessageReader(socket);
    say(socket, { type: 'attach', version: attachVersion, ...wish });
    try {
      const { name, mode, limits } = await expectMessage(reader, 'listen');
      if (edgeUid === undefined) throw refusal({ reason: 'it went away', retry: true });
      // It says what to call the socket, and not where to put files.
      if (!placeName.test(name) || !modes.includes(mode)) throw protocolError('a place that is none');
      return new EdgeAttachment(socket, reader, edgeUid, { path: dropPath(path, name), mode, limits });
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  /** There is a server on `path` now. Resolves with the names of its apps when requests may come. @throws ATTACH_FAILED, ATTACH_LATER */
  async listening(onLimits: (limits: LimitsOptions) => void): Promise<readonly string[]> {
    this.#onLimits = onLimits;
    say(this.#socket, { type: 'listening' });
    try {
      const { apps } = await expectMessage(this.#reader, 'attached', onLimits);
      this.#socket.setTimeout(0);
      void this.#follow();
      return apps;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Resolves when nothing new comes from the edge, or the edge is gone, or has not said so in time. */
  async detach(timeoutMs: number): Promise<void> {
    const detached = new Promise<void>((resolve) => {
      this.#onDetached = resolve;
    });
    this.#socket.setTimeout(timeoutMs);
    say(this.#socket, { type: 'detach' });
    await Promise.race([detached, this.ended]);
    this.close();
  }

  close(): void {
    this.#socket.destroy();
  }

  async #follow(): Promise<void> {
    let end: AttachEnd = { reason: 'it is gone', retry: true };
    try {
      for (;;) {
        const message = (await this.#reader.next()) as FromEdge | null;
        if (message === null) break;
        if (message.type === 'limits') this.#onLimits(message.limits);
        if (message.type === 'detached') this.#onDetached();
        if (message.type === 'ended') end = { reason: message.message, retry: message.retry };
      }
    } catch (error) {
      end = { reason: reasonOf(error), retry: true };
    }
    this.close();
    this.#end(end);
  }
}

function refusal({ reason, retry }: AttachEnd): Error {
  return createError(retry ? 'WINDHOVER_ATTACH_LATER' : 'WINDHOVER_ATTACH_FAILED', { reason });
}

async function expectMessage<T extends FromEdge['type']>(
  reader: MessageReader,
  type: T,
  onLimits: (limits: LimitsOptions) => void = () => undefined,
): Promise<FromEdge & { readonly type: T }> {
  for (;;) {
    const message = (await reader.next()) as FromEdge | null;
    if (message === null) throw refusal({ reason: 'it went away', retry: true });
    if (typeOf(message) === type) return message as FromEdge & { readonly type: T };
    if (message.type === 'limits') onLimits(message.limits);
    if (message.type === 'ended') throw refusal({ reason: message.message, retry: message.retry });
  }
}

async function connectToFirst(
  paths: readonly string[],
  file: string,
): Promise<{ readonly socket: Socket; readonly path: string }> {
  for (const path of paths) {
    try {
      return { socket: await connectTo(path), path };
    } catch (error) {
      // Its backlog is full: there is an edge.
      if (codeOf(error) === 'EAGAIN') throw refusal({ reason: 'too many want to attach at this moment', retry: true });
      if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') continue;
      const reason = `this user may not open ${path}; ask for the group that attach.group of the edge's file names`;
      throw createError('WINDHOVER_ATTACH_FAILED', { reason }, { cause: error });
    }
  }
  throw createError('WINDHOVER_ATTACH_NO_EDGE', { file });
}

function connectTo(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path, allowHalfOpen: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}
