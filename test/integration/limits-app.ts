/**
 * The application that limits are tried on, in the Node face: the last segment of a request's path says what it does. It runs
 * on the app server under test, or without limits of its own behind the edge under test.
 */
import { Buffer } from 'node:buffer';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { LoadedApp } from '../../dist/server/index.js';

const piece = Buffer.alloc(16_384, 'p');

export class LimitsApp {
  /** Bytes that the newest /flow handed over before it was told to wait for the first time. */
  handedOver = 0;
  /** Requests that /hold keeps. */
  readonly #held: ServerResponse[] = [];

  get heldRequests(): number {
    return this.#held.length;
  }

  /** Answers what is held. */
  release(): void {
    for (const response of this.#held.splice(0)) response.end('released');
  }

  asLoaded(): LoadedApp {
    const events = new EventEmitter();
    events.on('upgrade', (request: IncomingMessage, socket: Socket) => upgrade(request, socket));
    // As programs do that were written for node:http: what is refused has been answered by then.
    events.on('clientError', (_error: Error, socket: Socket) => socket.destroy());
    return {
      face: 'node',
      listener: (request, response) => this.#answer(request, response),
      events,
      close: () => Promise.resolve(),
    };
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app.test');
    const bytes = Number(searchParams.get('bytes'));
    switch (pathname.split('/').at(-1)) {
      case 'read':
        readAll(request, response);
        break;
      case 'part':
        request.once('data', () => response.end('enough'));
        break;
      case 'hold':
        this.#held.push(response);
        break;
      case 'empty':
        response.writeHead(204).end();
        break;
      case 'flow':
        this.#flow(response, bytes);
        break;
      case 'whole':
        response.end(Buffer.alloc(bytes, 'w'));
        break;
      default:
        response.end('ok');
    }
  }

  /** Streams, and waits whenever it is told to. */
  #flow(response: ServerResponse, bytes: number): void {
    let left = bytes;
    let wasTold = false;
    this.handedOver = 0;
    response.setHeader('content-length', bytes);
    const pump = (): void => {
      while (left > 0) {
        const next = piece.subarray(0, Math.min(left, piece.length));
        left -= next.length;
        const flows = response.write(next);
        if (!wasTold) this.handedOver += next.length;
        if (flows) continue;
        wasTold = true;
        response.once('drain', pump);
        return;
      }
      response.end();
    };
    pump();
  }
}

function readAll(request: IncomingMessage, response: ServerResponse): void {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
  });
  request.on('end', () => response.end(String(length)));
}

/** Echoes raw bytes, unless the path says that it wants no such thing. */
function upgrade(request: IncomingMessage, socket: Socket): void {
  socket.on('error', () => socket.destroy());
  if (request.url?.endsWith('/unwilling')) {
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 2\r\n\r\nno');
    return;
  }
  const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  socket.pipe(socket);
}
