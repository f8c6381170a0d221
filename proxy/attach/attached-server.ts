/**
 * An app server that a running edge sends requests to: attaches, attaches again when the edge was away, and detaches before
 * it drains. While there is no edge it serves nobody, and says so once.
 */
import {
  type AppServer,
  type CloseOptions,
  createAppServer,
  type ListenAddress,
  type LoadedApp,
} from '../../server/index.ts';
import { createError, isWindhoverError, reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { createBackoff } from '../../shared/time/backoff.ts';
import { type Clock, sleep } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import { type AttachEnd, type AttachWish, EdgeAttachment } from './edge-attachment.ts';

/** Where an edge may be. */
export interface Doors {
  /** Sockets, in the order in which they are tried. */
  readonly paths: readonly string[];
  /** For messages: what was looked for. */
  readonly file: string;
  /** Why the file cannot be read: its edge may run all the same, and this user not be meant to read it. */
  readonly missing: Error | null;
}

export interface AttachedServerOptions {
  readonly app: LoadedApp;
  readonly wish: AttachWish;
  /** Each time anew. */
  readonly findDoors: () => Promise<Doors>;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  /** What a person should see. */
  readonly tell: (text: string) => void;
}

/** For the edge's threads to hear that nothing more is to come here. */
const detachMs = 10_000;
const firstPauseMs = 100;
const longestPauseMs = 5000;

export class AttachedServer {
  readonly #options: AttachedServerOptions;
  readonly #stopping = new AbortController();
  #attachment: EdgeAttachment | null = null;
  #server: AppServer | null = null;
  #edgeUid = -1;
  #address: ListenAddress | null = null;
  /** While there is no edge. */
  #comingBack: Promise<void> = Promise.resolve();
  #fail: (error: Error) => void = () => undefined;
  /** Resolves when no edge will have it any more, with the reason. */
  readonly failed: Promise<Error>;

  constructor(options: AttachedServerOptions) {
    this.#options = options;
    this.failed = new Promise((resolve) => {
      this.#fail = resolve;
    });
  }

  /** Resolves when requests may come. @throws WindhoverError when there is no edge, or it refuses */
  async start(): Promise<void> {
    try {
      await this.#attach();
    } catch (error) {
      await this.#server?.destroy();
      if (!isWindhoverError(error, 'WINDHOVER_ATTACH_NO_EDGE')) throw error;
      throw (await this.#options.findDoors()).missing ?? error;
    }
  }

  /** Detaches first, so that nothing is sent to what drains. */
  async stop(options: CloseOptions): Promise<void> {
    const { clock } = this.#options;
    this.#stopping.abort();
    // An edge that has just come may be about to send requests.
    await Promise.race([this.#comingBack, sleep(clock, detachMs)]);
    await this.#attachment?.detach(detachMs);
    await this.#server?.close(options);
    await this.#options.app.close();
  }

  async #attach(): Promise<void> {
    const { findDoors, wish, tell } = this.#options;
    const { paths, file } = await findDoors();
    const attachment = await EdgeAttachment.open(paths, wish, file);
    const server = this.#serverFor(attachment);
    const before = this.#address;
    let address: ListenAddress | null = null;
    try {
      address = await server.listenUnixSocket(attachment.path, { mode: attachment.mode });
      const apps = await attachment.listening((limits) => server.setLimits(limits));
      this.#address = address;
      // Of the edge that is gone.
      if (before !== null) server.closeEndpoint(before);
      tell(`attached as ${apps.join(', ')}`);
    } catch (error) {
      attachment.close();
      if (address !== null) server.closeEndpoint(address);
      throw error;
    }
    this.#attachment = attachment;
    void attachment.ended.then((end) => this.#onEnded(end));
  }

  #serverFor({ edgeUid, limits }: EdgeAttachment): AppServer {
    const { app, logger } = this.#options;
    if (this.#server === null) {
      this.#server = createAppServer(app, { paired: true, pairedUids: [edgeUid], limits, logger });
      this.#edgeUid = edgeUid;
    }
    // Only connections of the user that it was made for may pair.
    if (edgeUid !== this.#edgeUid) {
      const reason = `it is of the user ${edgeUid} now, and was of ${this.#edgeUid}; start this server again`;
      throw createError('WINDHOVER_ATTACH_FAILED', { reason });
    }
    this.#server.setLimits(limits);
    return this.#server;
  }

  #onEnded({ reason, retry }: AttachEnd): void {
    this.#attachment = null;
    if (this.#stopping.signal.aborted) return;
    if (!retry) {
      this.#fail(createError('WINDHOVER_ATTACH_ENDED', { reason }));
      return;
    }
    const { tell } = this.#options;
    tell(
      `the edge sends nothing more: ${reason}; nobody is served until it is there again, which is tried again and again`,
    );
    this.#comingBack = this.#comeBack().catch((error: unknown) => this.#fail(error as Error));
  }

  /** Resolves when it is attached again, or to stop. @throws WindhoverError when an edge refuses for good */
  async #comeBack(): Promise<void> {
    const { clock, random, logger } = this.#options;
    const backoff = createBackoff({ firstMs: firstPauseMs, maxMs: longestPauseMs }, random);
    for (;;) {
      await sleep(clock, backoff.next(), this.#stopping.signal);
      if (this.#stopping.signal.aborted) return;
      try {
        await this.#attach();
        return;
      } catch (error) {
        if (!isWindhoverError(error) || !error.definition.retry) throw error;
        logger.debug({ err: error }, reasonOf(error));
      }
    }
  }
}
