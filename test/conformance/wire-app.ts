/**
 * The app of the cases over sockets, on both faces: does what a case names, and keeps what it was asked. A request for
 * /follow-up is the runner's own: it is answered whatever the app does, and not kept.
 */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export interface SeenRequest {
  readonly method: string;
  /** The Node face: as received. The fetch face: path and query of the URL. */
  readonly target: string;
  readonly host: string;
  /** "1.1"; the fetch face does not tell. */
  readonly version: string | null;
  /** Names in lower case. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  body: string | null;
  /** The fetch face does not tell. */
  trailers: readonly (readonly [name: string, value: string])[] | null;
  /** Reading the body failed. */
  failed: boolean;
  /** All that the app does with it is done. */
  done: boolean;
}

export const followUpTarget = '/follow-up';
export const followUpAnswer = 'followed';

/** What a case may name, besides "answers STATUS". */
const behaviours = [
  'reads the body',
  'ignores the body',
  'throws',
  'throws after its first chunk',
  'streams',
  'writes more than its Content-Length',
  'writes less than its Content-Length',
  'upgrades',
  'refuses the upgrade',
  'says 103 first',
] as const;

type Pairs = readonly (readonly [string, string])[];

/** What an app writes when it answers in chunks: a length where it names one, and whether it fails after the first. */
interface Streamed {
  readonly chunks: readonly string[];
  readonly length: number | null;
  readonly fails: boolean;
}

const firstChunk = 'hello ';

const streamed: Readonly<Record<string, Streamed>> = {
  streams: { chunks: [firstChunk, 'world'], length: null, fails: false },
  'throws after its first chunk': { chunks: [firstChunk], length: null, fails: true },
  'writes more than its Content-Length': { chunks: [firstChunk, 'world'], length: 8, fails: false },
  'writes less than its Content-Length': { chunks: [firstChunk], length: 11, fails: false },
};

export function isBehaviour(name: string): boolean {
  return /^answers \d{3}$/.test(name) || (behaviours as readonly string[]).includes(name);
}

/** Such an app is told so in the log, as an error of its own. */
export function isFaultyApp(name: string): boolean {
  return name.startsWith('throws') || name.startsWith('writes');
}

export function needsNodeFace(name: string): boolean {
  return name.includes('upgrade') || name === 'says 103 first';
}

export class WireApp {
  readonly seen: SeenRequest[] = [];
  /** For the Node face; 'upgrade' is listened to only where the app does something about it. */
  readonly events: EventEmitter = new EventEmitter();
  #behaviour = 'reads the body';
  /**
   * The client has the first chunk. Before that an app does not go on: libuv tells a client of a reset that comes together with
   * data as of an end in good order.
   */
  #arrived: Promise<void> = Promise.resolve();
  #arrive: () => void = () => undefined;
  readonly #onUpgrade = (request: IncomingMessage, socket: Duplex): void => this.#upgrade(request, socket);

  begin(behaviour: string): void {
    this.#behaviour = behaviour;
    this.#arrived = new Promise((resolve) => {
      this.#arrive = resolve;
    });
    this.seen.length = 0;
    this.events.removeAllListeners('upgrade');
    if (behaviour.includes('upgrade')) this.events.on('upgrade', this.#onUpgrade);
  }

  noteReceived(bytes: string): void {
    if (bytes.includes(firstChunk)) this.#arrive();
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const target = url.pathname + url.search;
    if (target === followUpTarget) return new Response(followUpAnswer);
    const seen = this.#see(request.method, target, url.host, null, [...request.headers]);
    try {
      return await this.#answerFetch(request, seen);
    } finally {
      seen.done = true;
    }
  };

  readonly node = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: target = '' } = request;
    if (target === followUpTarget) {
      response.end(followUpAnswer);
      return;
    }
    const seen = this.#see(
      method,
      target,
      request.headers.host ?? '',
      request.httpVersion,
      pairsOf(request.rawHeaders),
    );
    try {
      await this.#answerNode(request, response, seen);
    } finally {
      seen.done = true;
    }
  };

  #see(method: string, target: string, host: string, version: string | null, fields: Pairs): SeenRequest {
    const seen = { method, target, host, version, fields, body: null, trailers: null, failed: false, done: false };
    this.seen.push(seen);
    if (method === 'HEAD') this.#arrive();
    return seen;
  }

  async #answerFetch(request: Request, seen: SeenRequest): Promise<Response> {
    const behaviour = this.#behaviour;
    const parts = streamed[behaviour];
    if (behaviour === 'throws') throw new Error('the app throws');
    if (behaviour === 'ignores the body') return new Response('ignored');
    await keepBody(seen, async () => Buffer.from(await request.arrayBuffer()).toString('latin1'));
    if (parts !== undefined) return streamFetch(parts, this.#arrived);
    const status = statusOf(behaviour);
    return new Response(hasNoContent(status) ? null : echoOf(seen), { status });
  }

  async #answerNode(request: IncomingMessage, response: ServerResponse, seen: SeenRequest): Promise<void> {
    const behaviour = this.#behaviour;
    const parts = streamed[behaviour];
    if (behaviour === 'throws') throw new Error('the app throws');
    if (behaviour === 'ignores the body') {
      response.end('ignored');
      return;
    }
    if (behaviour === 'says 103 first') response.writeEarlyHints({ link: '</a.css>; rel=preload' });
    await keepBody(seen, () => readNode(request));
    seen.trailers = pairsOf(request.rawTrailers);
    if (parts !== undefined) {
      await streamNode(response, parts, this.#arrived);
      return;
    }
    response.statusCode = statusOf(behaviour);
    response.end(hasNoContent(response.statusCode) ? undefined : echoOf(seen));
  }

  #upgrade(request: IncomingMessage, socket: Duplex): void {
    const { method = '', url = '' } = request;
    const seen = this.#see(method, url, request.headers.host ?? '', request.httpVersion, pairsOf(request.rawHeaders));
    seen.body = '';
    seen.done = true;
    socket.on('error', () => socket.destroy());
    if (this.#behaviour === 'refuses the upgrade') {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno');
      return;
    }
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.pipe(socket);
  }
}

/** What the app answers once it has read a request: the runner knows it from what was seen. */
export function echoOf({ method, target, body }: SeenRequest): string {
  return `${method} ${target}\n${body ?? ''}`;
}

async function keepBody(seen: SeenRequest, read: () => Promise<string>): Promise<void> {
  try {
    seen.body = await read();
  } catch (error) {
    seen.failed = true;
    throw error;
  }
}

async function readNode(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('latin1');
  for await (const chunk of request) body += chunk;
  return body;
}

function pairsOf(list: readonly string[]): Pairs {
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < list.length; index += 2)
    pairs.push([(list[index] ?? '').toLowerCase(), list[index + 1] ?? '']);
  return pairs;
}

function statusOf(behaviour: string): number {
  return Number(/^answers (\d{3})$/.exec(behaviour)?.[1] ?? 200);
}

const hasNoContent = (status: number): boolean => [204, 205, 304].includes(status);

function streamFetch({ chunks, length, fails }: Streamed, arrived: Promise<void>): Response {
  const rest = chunks.map((chunk) => Buffer.from(chunk));
  const body = new ReadableStream<Uint8Array>({
    async pull(controller): Promise<void> {
      if (rest.length < chunks.length) await arrived;
      const chunk = rest.shift();
      if (chunk !== undefined) controller.enqueue(chunk);
      else if (fails) controller.error(new Error('the app throws'));
      else controller.close();
    },
  });
  return new Response(body, length === null ? {} : { headers: { 'content-length': String(length) } });
}

async function streamNode(response: ServerResponse, parts: Streamed, arrived: Promise<void>): Promise<void> {
  const { chunks, length, fails } = parts;
  if (length !== null) response.setHeader('content-length', length);
  for (const chunk of chunks) {
    response.write(chunk);
    await arrived;
  }
  if (fails) throw new Error('the app throws');
  response.end();
}
