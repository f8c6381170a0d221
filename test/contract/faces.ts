/**
 * One small application written twice, once for each face, so that one suite can hold both to the same promises. What
 * happens to its requests is told through `events`.
 */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AppServer, createServer, installGlobals } from '../../server/index.ts';
import { createLogger } from '../../shared/logging/logger.ts';

export interface FaceSubject {
  readonly name: 'fetch' | 'node';
  start(): Promise<RunningSubject>;
}

export interface RunningSubject {
  readonly server: AppServer;
  readonly port: number;
  /** 'aborted' and 'written' (bytes of /endless that were taken so far). */
  readonly events: EventEmitter;
  /** Parsed lines of the log. */
  readonly log: Record<string, unknown>[];
}

const chunkSize = 65_536;

function* pattern(bytes: number): Generator<Buffer> {
  for (let sent = 0; sent < bytes; sent += chunkSize)
    yield Buffer.alloc(Math.min(chunkSize, bytes - sent), 97 + ((sent / chunkSize) % 26));
}

async function start(options: (events: EventEmitter) => Parameters<typeof createServer>[0]): Promise<RunningSubject> {
  installGlobals();
  const events = new EventEmitter();
  const log: Record<string, unknown>[] = [];
  const logger = createLogger({ destination: { write: (line: string) => void log.push(JSON.parse(line)) } });
  const server = createServer({ ...options(events), logger, limits: { maxRequestBodySize: null } });
  const { url } = await server.listen('127.0.0.1', 0);
  return { server, port: Number(new URL(url).port), events, log };
}

export const fetchFace: FaceSubject = {
  name: 'fetch',
  start: () => start((events) => ({ fetch: (request) => answerFetch(request, events) })),
};

export const nodeFace: FaceSubject = {
  name: 'node',
  start: () => start((events) => ({ node: (request, response) => answerNode(request, response, events) })),
};

async function answerFetch(request: Request, events: EventEmitter): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const bytes = Number(searchParams.get('bytes') ?? 0);
  switch (pathname) {
    case '/echo':
      return new Response(request.body, { headers: { 'content-type': 'application/octet-stream' } });
    case '/collect':
      return Response.json({ text: await request.text() });
    case '/count': {
      let count = 0;
      for await (const chunk of request.body ?? []) count += chunk.byteLength;
      return Response.json({ count });
    }
    case '/ignore':
      return new Response('ignored');
    case '/headers':
      return Response.json({ method: request.method, headers: Object.fromEntries(request.headers) });
    case '/cookies': {
      const headers = new Headers({ 'x-single': 'one' });
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2; Path=/');
      return new Response('cookies', { headers });
    }
    case '/status':
      return new Response(null, { status: Number(searchParams.get('code')) });
    case '/phrase':
      return new Response('phrase', { status: 418, statusText: 'Short And Stout' });
    case '/throw':
      throw new Error('thrown on purpose');
    case '/stream':
      return new Response(Readable.toWeb(Readable.from(pattern(bytes))) as ReadableStream<Uint8Array>);
    case '/length':
      return new Response(Readable.toWeb(Readable.from(pattern(bytes))) as ReadableStream<Uint8Array>, {
        headers: { 'content-length': String(bytes) },
      });
    case '/break': {
      let first = true;
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
        if (first) controller.enqueue(Buffer.from('first'));
        else controller.error(new Error('broken on purpose'));
        first = false;
      };
      return new Response(new ReadableStream({ pull }));
    }
    case '/endless':
      return endlessFetch(request, events);
    case '/wait':
      return new Promise((resolve, reject) => {
        events.once('release', () => resolve(new Response('released')));
        events.emit('waiting');
        request.signal.addEventListener('abort', () => {
          events.emit('aborted');
          reject(request.signal.reason);
        });
      });
    default:
      return new Response('Hello, World!', { headers: { 'Content-Type': 'text/plain' } });
  }
}

function endlessFetch(request: Request, events: EventEmitter): Response {
  let written = 0;
  request.signal.addEventListener('abort', () => events.emit('aborted'));
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    controller.enqueue(Buffer.alloc(chunkSize));
    written += chunkSize;
    events.emit('written', written);
  };
  return new Response(new ReadableStream({ pull }));
}

async function answerNode(request: IncomingMessage, response: ServerResponse, events: EventEmitter): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const bytes = Number(searchParams.get('bytes') ?? 0);
  const json = (value: unknown): void => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(value));
  };
  switch (pathname) {
    case '/echo':
      response.setHeader('content-type', 'application/octet-stream');
      request.pipe(response);
      return;
    case '/collect': {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      json({ text: Buffer.concat(chunks).toString() });
      return;
    }
    case '/count': {
      let count = 0;
      for await (const chunk of request) count += (chunk as Buffer).byteLength;
      json({ count });
      return;
    }
    case '/ignore':
      response.end('ignored');
      return;
    case '/headers':
      json({ method: request.method, headers: request.headers });
      return;
    case '/cookies':
      response.setHeader('x-single', 'one');
      response.setHeader('set-cookie', ['a=1', 'b=2; Path=/']);
      response.end('cookies');
      return;
    case '/status':
      response.writeHead(Number(searchParams.get('code')));
      response.end();
      return;
    case '/phrase':
      response.writeHead(418, 'Short And Stout');
      response.end('phrase');
      return;
    case '/throw':
      throw new Error('thrown on purpose');
    case '/length':
      response.setHeader('content-length', bytes);
      await pipeline(Readable.from(pattern(bytes)), response);
      return;
    case '/stream':
      await pipeline(Readable.from(pattern(bytes)), response);
      return;
    case '/break':
      response.write('first');
      setImmediate(() => response.destroy(new Error('broken on purpose')));
      return;
    case '/endless':
      endlessNode(response, events);
      return;
    case '/wait':
      events.once('release', () => response.end('released'));
      events.emit('waiting');
      response.on('close', () => {
        if (!response.writableFinished) events.emit('aborted');
      });
      return;
    default:
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.end('Hello, World!');
  }
}

function endlessNode(response: ServerResponse, events: EventEmitter): void {
  let written = 0;
  let isOpen = true;
  response.on('close', () => {
    isOpen = false;
    events.emit('aborted');
  });
  const more = (): void => {
    let takesMore = isOpen;
    while (takesMore) {
      takesMore = response.write(Buffer.alloc(chunkSize));
      written += chunkSize;
      events.emit('written', written);
    }
  };
  response.on('drain', more);
  more();
}
