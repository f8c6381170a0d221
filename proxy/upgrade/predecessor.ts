/**
 * The edge whose place this process takes, as it sees it. When that edge ends in the middle, everything is there all the same:
 * its sockets are ours already, and its instances live for the time of their lease.
 */
import { clearStaleSocket } from '../../native/index.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { GivenSocket } from '../listeners/inherited-sockets.ts';
import type { ReadyInstance } from '../model/destination-model.ts';
import {
  channelDescriptor,
  type Handover,
  handoverVariable,
  nothingYielded,
  parseHandover,
  readYielded,
  type YieldedEdge,
} from './handover.ts';
import { newsMessage, readWanted } from './instance-news.ts';
import { LineChannel } from './line-channel.ts';

export class Predecessor {
  readonly pid: number;
  readonly runtimeDirectory: string;
  readonly hasParent: boolean;
  readonly sockets: readonly GivenSocket[];
  /** Resolves when it has ended. */
  readonly whenGone: Promise<void>;
  readonly #channel: LineChannel;
  #isGone = false;

  private constructor(handover: Handover, channel: LineChannel) {
    const { pid, runtimeDirectory, hasParent, sockets } = handover;
    this.pid = pid;
    this.runtimeDirectory = runtimeDirectory;
    this.hasParent = hasParent;
    this.sockets = sockets.map((socket) => ({ ...socket, from: `the edge with pid ${pid}` }));
    this.#channel = channel;
    this.whenGone = channel.whenClosed();
    void this.whenGone.then(() => {
      this.#isGone = true;
    });
  }

  /** null: this process takes nobody's place. @throws WINDHOVER_HANDOVER_BROKEN for words of another version */
  static find(env: Readonly<Record<string, string | undefined>>): Predecessor | null {
    const text = env[handoverVariable];
    if (text === undefined) return null;
    const handover = parseHandover(text);
    if (handover === null) {
      throw createError('WINDHOVER_HANDOVER_BROKEN', { reason: 'it speaks another version; stop it and start anew' });
    }
    return new Predecessor(handover, LineChannel.ofDescriptor(channelDescriptor));
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Resolves when its instances may be taken over. */
  async yieldLeases(): Promise<YieldedEdge> {
    this.#channel.send({ type: 'yield' });
    for (;;) {
      const message = await this.#channel.next();
      if (message === null) return nothingYielded;
      if (message.type === 'yielded') return readYielded(message);
    }
  }

  /** When it has ended: files of its Unix sockets on which nobody answers any more. */
  async clearFiles(): Promise<void> {
    for (const { url, ownsFile } of this.sockets) {
      const prefix = url === null || !ownsFile ? null : parseUrlPrefix(url);
      if (prefix?.kind === 'unix') await clearStaleSocket(prefix.path).catch(() => undefined);
    }
  }

  tellReady(app: string, ready: readonly ReadyInstance[]): void {
    if (!this.#isGone) this.#channel.send(newsMessage({ app, ready }));
  }

  /** Somebody waits there for an instance. Called once, after yieldLeases. */
  async hearWanted(onWanted: (app: string) => void): Promise<void> {
    for (let message = await this.#channel.next(); message !== null; message = await this.#channel.next()) {
      const app = readWanted(message);
      if (app !== null) onWanted(app);
    }
  }

  ready(version: string): void {
    this.#channel.send({ type: 'ready', version });
  }

  /** `faults`: of the configuration file. */
  fail(reason: string, faults: readonly string[]): void {
    this.#channel.send({ type: 'failed', reason: [reason, ...faults].join('; ') });
  }
}
