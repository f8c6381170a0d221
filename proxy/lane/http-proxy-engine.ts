/**
 * The only importer of http-proxy 1.18.1, and the guards that make it fit for an edge. Each guard answers one known fault of
 * the library; a test turns each off and sees the fault. What is given up: no retry once a connection was made, and no
 * trailers towards the destination.
 */
import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import httpProxy from 'http-proxy';
import type { WrittenDestination } from '../model/destination-model.ts';
import type { LaneApp } from './lane-app.ts';
import { cleanRequestFields, cleanResponseFields } from './lane-fields.ts';
import { type LaneFailure, WebCall } from './web-call.ts';

/** What each guard holds off; see the names' tests in test/security/http-proxy-guards.test.ts. */
export const laneGuards = [
  /** A chunked DELETE or OPTIONS loses its framing and its body becomes the next request. */
  'framing',
  /** The destination's connection outlives a client that left. */
  'client-leaves',
  /** The client waits for ever when the destination dies in the middle of a body. */
  'destination-dies',
  /** A reset of a WebSocket client ends the process. */
  'socket-errors',
  /** Hop-by-hop fields, and those that Connection names, pass in both directions. */
  'hop-by-hop',
  /** Repeated slashes of a path become one. */
  'exact-path',
  /** An invalid field or status phrase of a destination throws out of an event. */
  'invalid-fields',
] as const;

export type LaneGuard = (typeof laneGuards)[number];

export interface LaneTarget {
  readonly app: LaneApp;
  readonly destination: WrittenDestination;
}

interface ProxyTarget {
  protocol: 'https:' | 'http:';
  host?: string;
  hostname?: string;
  port?: number;
  socketPath?: string;
}

export class HttpProxyEngine {
  readonly #proxy: httpProxy;
  readonly #without: ReadonlySet<LaneGuard>;
  readonly #calls = new WeakMap<IncomingMessage, WebCall>();
  readonly #agents = new Map<WrittenDestination, HttpAgent>();

  /** `without` leaves guards out: for the tests that show why each is there. */
  constructor({ without = [] }: { without?: readonly LaneGuard[] } = {}) {
    this.#without = new Set(without);
    this.#proxy = httpProxy.createProxyServer({ ignorePath: false, xfwd: false });
    // Failures reach the callback of each call; without a listener the library would throw them instead.
    this.#proxy.on('error', () => {});
    this.#proxy.on('proxyReq', (outgoing, request) => this.#calls.get(request)?.onOutgoing(outgoing));
    this.#proxy.on('proxyRes', (incoming, request) => this.#calls.get(request)?.onResponse(incoming));
    if (this.#guards('framing')) {
      const passes = this.#proxy as unknown as { webPasses: { name: string }[] };
      passes.webPasses = passes.webPasses.filter(({ name }) => name !== 'deleteLength');
    }
  }

  /** Forwards one request. `onFailure` comes at most once, and only while nothing of a response was sent. */
  forward(
    request: IncomingMessage,
    response: ServerResponse,
    target: LaneTarget,
    onFailure: (failure: LaneFailure) => void,
  ): void {
    const path = request.url ?? '/';
    if (this.#guards('hop-by-hop')) request.headers = cleanRequestFields(request);
    const call = new WebCall({
      request,
      response,
      path: this.#guards('exact-path') ? path : null,
      timeouts: target.app.timeouts,
      watchClient: this.#guards('client-leaves'),
      watchDestination: this.#guards('destination-dies'),
      dropHopByHop: this.#guards('hop-by-hop'),
      refuseInvalid: this.#guards('invalid-fields'),
      onFailure,
    });
    this.#calls.set(request, call);
    const options = {
      target: proxyTarget(target.destination) as httpProxy.ProxyTarget,
      agent: this.#agent(target),
      secure: target.app.tls.verify,
      buffer: call.body,
    };
    try {
      this.#proxy.web(request, response, options, (error) => call.fail(error));
    } catch (error) {
      call.fail(error as Error);
    }
  }

  /** Relays a WebSocket; the socket is the client's, before anything was written to it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, target: LaneTarget): void {
    const path = request.url ?? '/';
    const fields = { ...cleanRequestFields(request), connection: 'Upgrade', upgrade: 'websocket' };
    if (this.#guards('hop-by-hop')) request.headers = fields;
    if (this.#guards('socket-errors')) socket.on('error', () => socket.destroy());
    const onRequest = (outgoing: ClientRequest, incoming: IncomingMessage): void => {
      if (incoming !== request) return;
      this.#proxy.off('proxyReqWs', onRequest);
      if (this.#guards('exact-path')) outgoing.path = path;
      this.#watchUpgrade(outgoing, socket, target);
    };
    this.#proxy.on('proxyReqWs', onRequest);
    const options = {
      target: proxyTarget(target.destination) as httpProxy.ProxyTarget,
      agent: this.#agent(target),
      secure: target.app.tls.verify,
    };
    try {
      this.#proxy.ws(request, socket, head, options, () => answerRefused(socket));
    } catch {
      this.#proxy.off('proxyReqWs', onRequest);
      answerRefused(socket);
    }
  }

  /** Closes pooled connections; those in use finish what they do. */
  release(): void {
    for (const agent of this.#agents.values()) {
      agent.maxFreeSockets = 0;
      for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
    }
    this.#agents.clear();
  }

  /** Closes all connections at once. */
  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
    this.#agents.clear();
  }

  #guards(guard: LaneGuard): boolean {
    return !this.#without.has(guard);
  }

  #watchUpgrade(outgoing: ClientRequest, socket: Duplex, { app }: LaneTarget): void {
    outgoing.setTimeout(app.timeouts.firstByte, () => outgoing.destroy(new Error('no answer in time')));
    socket.once('close', () => outgoing.destroy());
    // The library writes the fields of either answer to the client as they stand here.
    outgoing.prependListener('upgrade', (incoming: IncomingMessage, upstream: Duplex) => {
      (upstream as TLSSocket).setTimeout(app.timeouts.upgradedIdle, () => upstream.destroy());
      if (this.#guards('hop-by-hop')) {
        incoming.headers = { ...cleanResponseFields(incoming), connection: 'Upgrade', upgrade: 'websocket' };
      }
      socket.once('close', () => upstream.destroy());
      upstream.once('close', () => socket.destroy());
    });
    outgoing.prependListener('response', (incoming: IncomingMessage) => {
      // Its body is piped decoded: chunked would frame nothing, so it ends with the connection.
      if (this.#guards('hop-by-hop')) incoming.headers = { ...cleanResponseFields(incoming), connection: 'close' };
    });
  }

  #agent({ app, destination }: LaneTarget): HttpAgent {
    let agent = this.#agents.get(destination);
    if (agent === undefined) {
      agent = createAgent(app, destination);
      this.#agents.set(destination, agent);
    }
    return agent;
  }
}

function createAgent(app: LaneApp, destination: WrittenDestination): HttpAgent {
  // Idle connections are closed after 4 s, before the 5 s after which node:http closes its side.
  const pool = { keepAlive: true, maxFreeSockets: 64, timeout: 4000 };
  if (destination.kind === 'unix' || !destination.secure) return new HttpAgent(pool);
  const { ca, cert, key, serverName, verify } = app.tls;
  return new HttpsAgent({
    ...pool,
    ...(ca === null ? {} : { ca }),
    ...(cert === null ? {} : { cert }),
    ...(key === null ? {} : { key }),
    // Without it node asks for, and checks, the name in the client's Host.
    servername: serverName ?? destination.host,
    rejectUnauthorized: verify,
  });
}

function proxyTarget(destination: WrittenDestination): ProxyTarget {
  if (destination.kind === 'unix') return { protocol: 'http:', socketPath: destination.path };
  const { host, port, secure } = destination;
  return { protocol: secure ? 'https:' : 'http:', host, hostname: host, port };
}

function answerRefused(socket: Duplex): void {
  if (socket.destroyed || !socket.writable) return;
  socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
}
