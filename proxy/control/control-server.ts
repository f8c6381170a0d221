/**
 * The control socket of a running edge: HTTP with JSON on a Unix socket that only its user can open. Holding it is what makes
 * an edge the one edge of its configuration file, so it is opened before anything else and closed after everything else.
 *
 *   GET /status              what EdgeStatus says
 *   POST /reload             reads the file again; 200 with the new generation, 422 with the faults
 *   POST /apps/APP/restart   starts the instances of an app (POST /restart: of all) anew
 *   POST /apps/APP/scale/N   so many instances; "auto": as the file says
 *   POST /upgrade            another process takes over; 200 with its pid and version
 *   POST /stop               drains; answered when the edge has stopped
 *
 * Who accepts application/x-ndjson hears each step of a reload, restart or scale, and its answer when all of it is done; see
 * progress-stream.ts. A restart or scale is always answered so.
 *
 * The socket's name is a link to a socket of this process alone. So it moves to the process that takes this one's place in
 * one step, and what libuv unlinks when it closes is never another's.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readlink, rename, rm, rmdir, stat, symlink } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { ConfigError, formatFault } from '../../shared/config/config-fault.ts';
import { codeOf, createError, isWindhoverError, reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { type Clock, sleep } from '../../shared/time/clock.ts';
import { isAnswering, sendControl } from './control-client.ts';
import { beginProgress, progressType } from './progress-stream.ts';

/** Hears what is done, step by step, in words. */
export type OnStep = (step: string) => void;

export interface ControlHandlers {
  /** null while the edge is not up yet. */
  status(): unknown;
  /** `onStep` given: the answer comes when every app runs what the file says, or is back at what it ran. */
  reload(onStep: OnStep | null): Promise<unknown>;
  /** null: all apps. */
  restart(app: string | null, onStep: OnStep): Promise<unknown>;
  /** null: as the file says. */
  scale(app: string, instances: number | null, onStep: OnStep): Promise<unknown>;
  upgrade(): Promise<unknown>;
  stop(): Promise<void>;
}

export interface ControlServerOptions {
  readonly socketPath: string;
  /** The configuration file, for messages. */
  readonly file: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly handlers: ControlHandlers;
}

/** For the answer to whoever has asked the edge to stop. */
const lastWordsMs = 1000;
/** Of an edge that may be stopped itself (SIGSTOP). */
const statusPatienceMs = 1000;
/** It is held for milliseconds, and for that patience: after so long it belongs to a process that was killed. */
const longestLockMs = 3000;

export class ControlServer {
  readonly #options: ControlServerOptions;
  readonly #server: Server;
  /** What the socket's name leads to. */
  readonly #ownPath: string;

  constructor(options: ControlServerOptions) {
    this.#options = options;
    const unique = `${process.pid}-${randomBytes(2).toString('hex')}`;
    this.#ownPath = options.socketPath.replace(/(\.sock)?$/, `.${unique}.sock`);
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        options.logger.error({ err: error }, 'the control socket failed');
        response.destroy();
      });
    });
    // POST /stop is answered when draining is over, however long that takes.
    this.#server.requestTimeout = 0;
    this.#server.timeout = 0;
  }

  /** Throws WINDHOVER_EDGE_RUNNING when another edge holds the socket. A socket that nobody holds any more is taken over. */
  async open(): Promise<void> {
    const { socketPath, file } = this.#options;
    await this.#alone(async () => {
      if (await isAnswering(socketPath)) {
        throw createError('WINDHOVER_EDGE_RUNNING', { file, pid: await pidOfHolder(socketPath) });
      }
      await this.#listen();
      await this.takeName();
    });
  }

  /** In place of an edge that runs and knows. */
  async openBeside(): Promise<void> {
    await this.#listen();
  }

  /** From here on whoever asks for the edge of this file asks this process. Again: where somebody else had taken it. */
  async takeName(): Promise<void> {
    const { socketPath } = this.#options;
    const fresh = `${this.#ownPath}.link`;
    await rm(fresh, { force: true });
    await symlink(path.basename(this.#ownPath), fresh);
    await rename(fresh, socketPath);
  }

  /** What is being answered may be heard; who has asked for nothing, or does not listen, holds nothing up. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const { clock, socketPath } = this.#options;
    const late = clock.setTimeout(() => this.#server.closeAllConnections(), lastWordsMs);
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeIdleConnections();
    });
    late.cancel();
    if (!(await this.#hasName())) return;
    await this.#alone(async () => {
      if (await this.#hasName()) await rm(socketPath, { force: true });
    });
  }

  async #hasName(): Promise<boolean> {
    const target = await readlink(this.#options.socketPath).catch(() => null);
    return target === path.basename(this.#ownPath);
  }

  /** While `run` looks at the socket's name and changes it, no other edge does: a directory is made by one only. */
  async #alone(run: () => Promise<void>): Promise<void> {
    const lock = `${this.#options.socketPath}.lock`;
    await this.#acquire(lock);
    try {
      await run();
    } finally {
      await rmdir(lock).catch(() => undefined);
    }
  }

  async #acquire(lock: string): Promise<void> {
    const { clock } = this.#options;
    for (;;) {
      try {
        await mkdir(lock);
        return;
      } catch (error) {
        // An edge that ended has just taken the folder with it.
        if (codeOf(error) === 'ENOENT') await mkdir(path.dirname(lock), { recursive: true, mode: 0o700 });
        else if (codeOf(error) !== 'EEXIST') throw error;
      }
      const made = await stat(lock).catch(() => null);
      if (made !== null && clock.now() - made.mtimeMs > longestLockMs) await rmdir(lock).catch(() => undefined);
      else await sleep(clock, 20);
    }
  }

  async #listen(): Promise<void> {
    const own = this.#ownPath;
    await rm(own, { force: true });
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      // It is bound in this very call, and nobody else's from that moment on.
      const before = process.umask(0o177);
      try {
        this.#server.listen(own, () => {
          this.#server.off('error', reject);
          resolve();
        });
      } finally {
        process.umask(before);
      }
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { handlers } = this.#options;
    request.resume();
    switch (`${request.method} ${request.url}`) {
      case 'GET /status': {
        const status = handlers.status();
        if (status === null) send(response, 503, { error: { code: null, message: 'the edge is starting' } });
        else send(response, 200, status);
        return;
      }
      case 'POST /reload':
        if (request.headers.accept === progressType) await answerInSteps(response, (onStep) => handlers.reload(onStep));
        else await answerWith(response, () => handlers.reload(null));
        return;
      case 'POST /restart':
        await answerInSteps(response, (onStep) => handlers.restart(null, onStep));
        return;
      case 'POST /upgrade':
        await answerWith(response, () => handlers.upgrade());
        return;
      case 'POST /stop':
        await answerWith(response, async () => {
          await handlers.stop();
          return { stopped: true };
        });
        return;
      default:
        if (await this.#answerForApp(request, response)) return;
        send(response, 404, { error: { code: null, message: `there is no ${request.method} ${request.url}` } });
    }
  }

  async #answerForApp({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { handlers } = this.#options;
    const [, name = '', restart, count] = /^\/apps\/([^/]+)\/(?:(restart)|scale\/(\d{1,3}|auto))$/.exec(url) ?? [];
    const app = decodeName(name);
    if (method !== 'POST' || app === '') return false;
    if (restart !== undefined) await answerInSteps(response, (onStep) => handlers.restart(app, onStep));
    else {
      const instances = count === 'auto' ? null : Number(count);
      await answerInSteps(response, (onStep) => handlers.scale(app, instances, onStep));
    }
    return true;
  }
}

/** Empty: it is none. */
function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

async function answerWith(response: ServerResponse, act: () => Promise<unknown>): Promise<void> {
  try {
    send(response, 200, await act());
  } catch (error) {
    const described = describe(error);
    send(response, described.faults.length > 0 ? 422 : 500, { error: described });
  }
}

async function answerInSteps(response: ServerResponse, act: (onStep: OnStep) => Promise<unknown>): Promise<void> {
  const say = beginProgress(response);
  try {
    say({ result: await act((step) => say({ step })) });
  } catch (error) {
    say({ error: describe(error) });
  }
}

function describe(error: unknown): { code: string | null; message: string; faults: readonly string[] } {
  const faults = error instanceof ConfigError ? error.faults.map(formatFault) : [];
  return { code: isWindhoverError(error) ? error.code : null, message: reasonOf(error), faults };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(`${JSON.stringify(body)}\n`);
}

async function pidOfHolder(socketPath: string): Promise<string> {
  try {
    const asked = { method: 'GET', path: '/status', action: 'say what it is', timeoutMs: statusPatienceMs } as const;
    const { body } = await sendControl(socketPath, asked);
    const pid = typeof body === 'object' && body !== null && 'pid' in body ? body.pid : null;
    return typeof pid === 'number' ? String(pid) : 'still starting';
  } catch {
    return 'unknown: it does not answer';
  }
}
