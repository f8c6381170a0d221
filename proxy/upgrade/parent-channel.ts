/**
 * The parent that starts the edge again when it dies (`up --supervise`), as the edge sees it. It hears who the edge is now, and
 * sends on the signals that it gets: by words, since after an upgrade the edge is no child of its any more, and a number may be
 * anybody's.
 */
import { writeSync } from 'node:fs';
import { parentDescriptor } from './handover.ts';
import { LineChannel, type Message } from './line-channel.ts';

/** Set by the parent: the descriptor is there. */
export const parentVariable = 'WINDHOVER_PARENT';

export const passedOnSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'] as const;
export class ParentChannel {
  readonly #channel: LineChannel = LineChannel.ofDescriptor(parentDescriptor);
  #isOver = false;

  constructor() {
    void this.#listen();
  }

  /** false: nobody is, and the descriptor's number is free, or something else's by now. */
  get isThere(): boolean {
    return !this.#isOver && !this.#channel.isClosed;
  }

  /** The edge serves. */
  up(pid: number): void {
    this.#say({ type: 'up', pid });
  }

  /** Another process is the edge now: it speaks from here on. */
  handedOver(pid: number): void {
    this.#say({ type: 'handed-over', pid });
    this.#isOver = true;
    // The other process reads here now. No more than a descriptor is closed: the connection is the same.
    this.#channel.close();
  }

  /** Right before the exit. */
  ended(code: number): void {
    this.#say({ type: 'ended', code });
    this.#isOver = true;
  }

  /** In step: the process may end right after it. */
  #say(message: Message): void {
    if (!this.isThere) return;
    try {
      writeSync(parentDescriptor, `${JSON.stringify(message)}\n`);
    } catch {
      // It is gone.
    }
  }

  async #listen(): Promise<void> {
    for (;;) {
      const message = await this.#channel.next();
      if (message === null || this.#isOver) return;
      const signal = passedOnSignals.find((one) => message.type === 'signal' && message['signal'] === one);
      if (signal !== undefined) process.kill(process.pid, signal);
    }
  }
}
