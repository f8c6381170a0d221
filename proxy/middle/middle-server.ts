/**
 * The middle's server (see inner/inner-server.ts): an app server on a paired socket that takes exchanges of routes with hooks or
 * compression and sends them back, changed, to the data threads, which know where they go.
 */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer, type Server, ServerResponse } from '../../server/node.ts';
import type { WindhoverError } from '../../shared/errors/windhover-error.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { answerErrorPage } from '../inner/answer-error-page.ts';
import { innerAppField } from '../inner/inner-fields.ts';
import type { InnerPulse } from '../inner/inner-pulse.ts';
import { type InnerServer, innerLimits } from '../inner/inner-server.ts';
import { CoderPlaces } from './compression/coder-places.ts';
import { HookCalls } from './hooks/hook-calls.ts';
import { loadHookModule } from './hooks/hook-module.ts';
import type { HookContext, HookModule } from './hooks/hook-types.ts';
import { type MiddleComplaint, MiddleComplaints } from './middle-complaints.ts';
import { MiddleExchange } from './middle-exchange.ts';
import type { MiddleRoute } from './middle-route.ts';
import { PairedAgent } from './paired-agent.ts';

export interface MiddleServerOptions {
  readonly socketPath: string;
  readonly clock: Clock;
  readonly pulse: InnerPulse;
  tell(
    line:
      | MiddleComplaint
      | { level: 'debug' | 'info' | 'warn' | 'error'; message: string; fields: Readonly<Record<string, unknown>> },
  ): void;
}

interface Place {
  readonly route: MiddleRoute;
  /** Among the routes that the thread was given. */
  readonly position: number;
  readonly module: HookModule | null;
}

export class MiddleServer implements InnerServer<MiddleRoute> {
  readonly #options: MiddleServerOptions;
  readonly #server: Server;
  readonly #complaints: MiddleComplaints;
  readonly #places = new CoderPlaces();
  readonly #modules = new Map<string, HookModule>();
  readonly #agents = new Map<string, PairedAgent>();
  #routes: ReadonlyMap<string, Place> = new Map();

  constructor(options: MiddleServerOptions) {
    this.#options = options;
    this.#complaints = new MiddleComplaints(options.clock, (complaint) => options.tell(complaint));
    this.#server = createServer({ paired: true, limits: innerLimits, logger: silentLogger() }, (request, response) =>
      this.#take(request, response),
    );
    this.#server.on('upgrade', (request: IncomingMessage, socket: Duplex) => this.#upgrade(request, socket));
  }

  /** Throws WINDHOVER_HOOKS_UNLOADABLE. */
  async prepare(routes: readonly MiddleRoute[]): Promise<void> {
    const { clock, pulse } = this.#options;
    for (const [position, { hooks }] of routes.entries()) {
      if (hooks === null || this.#modules.has(hooks.module)) continue;
      pulse.busyWith = position;
      this.#modules.set(hooks.module, await loadHookModule(hooks.module, clock));
      pulse.busyWith = null;
    }
  }

  /** Those that it was prepared for. */
  setApps(routes: readonly MiddleRoute[]): void {
    this.#routes = new Map(
      routes.map((route, position) => {
        const module = route.hooks === null ? null : (this.#modules.get(route.hooks.module) ?? null);
        return [route.name, { route, position, module }];
      }),
    );
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ path: this.#options.socketPath, mode: 0o600 }, resolve);
    });
  }

  async close(): Promise<void> {
    for (const agent of this.#agents.values()) agent.destroy();
    await new Promise<void>((resolve) => {
      this.#server.closeAllConnections();
      this.#server.close(() => resolve());
    });
  }

  #take(request: IncomingMessage, response: ServerResponse, socket: Duplex | null = null): void {
    const place = this.#routes.get(String(request.headers[innerAppField]));
    if (place === undefined) {
      answerErrorPage(request, response, 503);
      return;
    }
    const exchange = new MiddleExchange({
      request,
      response,
      socket,
      route: place.route,
      agent: this.#agent(place.route),
      places: this.#places,
      hooks: this.#hooks(request, place),
      complain: (error) => this.#complain(request, place, error),
    });
    void exchange.run();
  }

  #upgrade(request: IncomingMessage, socket: Duplex): void {
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(request);
    response.assignSocket(socket as Socket);
    this.#take(request, response, socket);
  }

  #complain(request: IncomingMessage, { route }: Place, error: WindhoverError): void {
    this.#complaints.add(route.app, String(request.headers['x-request-id'] ?? ''), error);
  }

  #agent({ back }: MiddleRoute): PairedAgent {
    let agent = this.#agents.get(back.path);
    if (agent === undefined) {
      agent = new PairedAgent(back.path);
      this.#agents.set(back.path, agent);
    }
    return agent;
  }

  #hooks(request: IncomingMessage, { route, position, module }: Place): HookCalls | null {
    if (module === null || route.hooks === null) return null;
    const { clock, pulse } = this.#options;
    return new HookCalls({
      module,
      file: route.hooks.module,
      timeoutMs: route.hooks.timeout,
      clock,
      context: this.#context(request, route),
      busy: (isBusy) => {
        pulse.busyWith = isBusy === 'in' ? position : null;
      },
    });
  }

  #context({ headers }: IncomingMessage, { app, path }: MiddleRoute): Omit<HookContext, 'signal'> {
    const field = (name: string): string => String(headers[name] ?? '');
    const requestId = field('x-request-id');
    return {
      app,
      route: path,
      client: {
        address: field('x-forwarded-for'),
        protocol: field('x-forwarded-proto') === 'https' ? 'https' : 'http',
        host: field('x-forwarded-host'),
      },
      requestId,
      state: new Map(),
      log: (level, message) => this.#log(level, String(message).slice(0, 4096), { app, requestId }),
    };
  }

  #log(level: 'debug' | 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>>): void {
    const known = ['debug', 'info', 'warn', 'error'].includes(level) ? level : 'info';
    this.#options.tell({ level: known, message, fields });
  }
}
