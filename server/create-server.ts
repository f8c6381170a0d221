/** An application and a server put together: which face it has, and who makes its events. */
import { EventEmitter } from 'node:events';
import { createLogger, type Logger } from '../shared/logging/logger.ts';
import { AppServer } from './app-server.ts';
import type { Face } from './exchange/exchange.ts';
import { FetchFace } from './fetch/fetch-face.ts';
import { type LoadedApp, loadApp } from './load-app.ts';
import { NodeFace } from './node-face/node-face.ts';
import { invalid } from './option-invalid.ts';
import type { CloseOptions, FetchHandler, NodeListener, ServerOptions } from './server-options.ts';

/**
 * A server for one application: a `fetch` handler or a `node` listener, exactly one of them. It listens when told to
 * (`listen`, `listenLocalhost`, `listenAnyIP`, `listenUnixSocket`, `listenUrl`, `start`) and drains on `close`.
 *
 * The global Request and Response are replaced by lazy ones when the app is loaded by `loadApp` or `serve`; a program that
 * calls this itself gets the same speed by calling `installGlobals()` before it makes Responses.
 *
 * @throws WINDHOVER_OPTION_INVALID
 */
export function createServer(options: ServerOptions): AppServer {
  const { fetch, node, ...rest } = options;
  const given = [fetch, node].filter((handler) => handler !== undefined);
  if (given.length !== 1 || typeof given[0] !== 'function') {
    throw invalid('fetch', typeof fetch, 'give exactly one function: fetch (request) or node (req, res)');
  }
  const logger = options.logger ?? createLogger();
  return new AppServer(faceOf(fetch, node, logger), { ...rest, logger });
}

/** A server for what `loadApp` or `recognizeApp` found. */
export function createAppServer(app: LoadedApp, options: Omit<ServerOptions, 'fetch' | 'node'>): AppServer {
  const logger = options.logger ?? createLogger();
  const face =
    app.face === 'fetch'
      ? new FetchFace(app.handler, logger)
      : new NodeFace({
          events: app.events ?? new EventEmitter(),
          announceConnections: app.events === null,
          logger,
          ...(app.listener === null ? {} : { listener: app.listener }),
        });
  return new AppServer(face, { ...options, logger });
}

function faceOf(fetch: FetchHandler | undefined, node: NodeListener | undefined, logger: Logger): Face {
  if (fetch !== undefined) return new FetchFace(fetch, logger);
  return new NodeFace({ events: new EventEmitter(), logger, ...(node === undefined ? {} : { listener: node }) });
}

/** What `serve` gives back. */
export interface RunningApp {
  readonly server: AppServer;
  /** Drains the server, then closes the app where it has a way to be closed (Fastify). */
  close(options?: CloseOptions): Promise<void>;
}

export type ServeOptions = Omit<ServerOptions, 'fetch' | 'node'>;

/**
 * `windhover serve`: loads the app's module and listens. Signals are the caller's.
 *
 * @throws what `loadApp` and `AppServer.start` throw
 */
export async function serve(entryFile: string, options: ServeOptions = {}): Promise<RunningApp> {
  const app = await loadApp(entryFile);
  const server = createAppServer(app, options);
  try {
    await server.start();
  } catch (error) {
    await server.destroy();
    throw error;
  }
  return {
    server,
    async close(closeOptions: CloseOptions = {}): Promise<void> {
      await server.close(closeOptions);
      await app.close();
    },
  };
}
