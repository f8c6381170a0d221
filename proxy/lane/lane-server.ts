/**
 * The lane's server (see inner/inner-server.ts): it picks one of the destinations of the app that a request is for, and
 * another one where no connection could be made.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createServer, type Server } from '../../server/node.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import type { Random } from '../../shared/time/random.ts';
import type { BalancingPolicy } from '../balancing/policy.ts';
import { answerErrorPage } from '../inner/answer-error-page.ts';
import { innerAppField } from '../inner/inner-fields.ts';
import { type InnerServer, innerLimits } from '../inner/inner-server.ts';
import { HttpProxyEngine } from './http-proxy-engine.ts';
import type { LaneApp } from './lane-app.ts';
import { balancedRequest, createLanePolicy } from './lane-balancing.ts';
import type { LaneFailure } from './web-call.ts';

export interface LaneServerOptions {
  readonly socketPath: string;
  readonly random: Random;
  /** A destination that failed; the client has been answered, or another one is tried. */
  readonly onFailure: (app: string, failure: LaneFailure) => void;
}

interface Place {
  readonly app: LaneApp;
  readonly policy: BalancingPolicy;
  readonly inFlight: number[];
}

export class LaneServer implements InnerServer<LaneApp> {
  readonly #options: LaneServerOptions;
  readonly #server: Server;
  #engine = new HttpProxyEngine();
  #places = new Map<string, Place>();

  constructor(options: LaneServerOptions) {
    this.#options = options;
    const logger = silentLogger();
    this.#server = createServer({ paired: true, limits: innerLimits, logger }, (request, response) => {
      this.#forward(request, response);
    });
    this.#server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.#upgrade(request, socket, head);
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ path: this.#options.socketPath, mode: 0o600 }, resolve);
    });
  }

  /** Replaces what the lane knows; exchanges in flight end where they are. */
  setApps(apps: readonly LaneApp[]): void {
    const old = this.#engine;
    this.#engine = new HttpProxyEngine();
    this.#places = new Map(apps.map((app) => [app.name, this.#place(app)]));
    old.release();
  }

  async close(): Promise<void> {
    this.#engine.close();
    await new Promise<void>((resolve) => {
      this.#server.closeAllConnections();
      this.#server.close(() => resolve());
    });
  }

  #place(app: LaneApp): Place {
    const inFlight = app.destinations.map(() => 0);
    return { app, policy: createLanePolicy(app, this.#options.random, inFlight), inFlight };
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const place = this.#places.get(String(request.headers[innerAppField]));
    if (place === undefined) {
      answerErrorPage(request, response, 503);
      return;
    }
    this.#attempt(request, response, place, [...place.app.destinations.keys()]);
  }

  #attempt(request: IncomingMessage, response: ServerResponse, place: Place, candidates: readonly number[]): void {
    const index = candidates.length === 0 ? undefined : place.policy.pick(candidates, balancedRequest(request));
    const destination = index === undefined ? undefined : place.app.destinations[index];
    if (index === undefined || destination === undefined) {
      answerErrorPage(request, response, 503);
      return;
    }
    const release = countIn(place.inFlight, index);
    response.once('close', release);
    this.#engine.forward(request, response, { app: place.app, destination }, (failure) => {
      release();
      this.#options.onFailure(place.app.name, failure);
      const others = candidates.filter((candidate) => candidate !== index);
      if (failure.mayRetry && others.length > 0) this.#attempt(request, response, place, others);
      else answerErrorPage(request, response, failure.status);
    });
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const place = this.#places.get(String(request.headers[innerAppField]));
    const index = place?.policy.pick([...place.app.destinations.keys()], balancedRequest(request));
    const destination = index === undefined ? undefined : place?.app.destinations[index];
    if (place === undefined || index === undefined || destination === undefined) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    socket.once('close', countIn(place.inFlight, index));
    this.#engine.upgrade(request, socket, head, { app: place.app, destination });
  }
}

/** Counts one more; the result counts it back, once. */
function countIn(inFlight: number[], index: number): () => void {
  inFlight[index] = (inFlight[index] ?? 0) + 1;
  let counted = true;
  return () => {
    if (!counted) return;
    counted = false;
    inFlight[index] = (inFlight[index] ?? 1) - 1;
  };
}
