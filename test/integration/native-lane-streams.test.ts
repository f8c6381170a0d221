/** Bodies through the native lane: every byte, in order, at the pace of the slower side, and no longer than anybody wants them. */
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { answerEach, get, NativeLane, ok } from './native-lane-fixture.ts';

let lane: NativeLane;
beforeEach(() => {
  lane = new NativeLane();
});
afterEach(() => lane.close());

const size = 64 * 1024 * 1024;
const block = Buffer.alloc(65_536, 0).map((_, index) => (index * 7 + (index >> 8)) & 255);

function hashOf(bytes: number): string {
  const hash = createHash('sha256');
  for (let left = bytes; left > 0; left -= block.length) hash.update(block.subarray(0, Math.min(left, block.length)));
  return hash.digest('hex');
}

/** Writes `bytes` bytes at the pace of the socket; `sent` says how many the kernel has. */
function pour(socket: Socket, bytes: number, chunked: boolean): { readonly sent: () => number } {
  let given = 0;
  const step = (): void => {
    while (given < bytes) {
      const piece = block.subarray(0, Math.min(block.length, bytes - given));
      given += piece.length;
      if (chunked) socket.write(`${piece.length.toString(16)}\r\n`);
      const flows = socket.write(piece);
      if (chunked) socket.write(given === bytes ? '\r\n0\r\n\r\n' : '\r\n');
      if (!flows) {
        socket.once('drain', step);
        return;
      }
    }
  };
  step();
  return { sent: () => given - socket.writableLength };
}

/** Reads past the head, hashes what follows. */
class BodyHash {
  readonly hash: Hash = createHash('sha256');
  received = 0;
  head = '';

  push(chunk: Buffer): void {
    let body = chunk;
    if (!this.head.includes('\r\n\r\n')) {
      const text = this.head + chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const taken = end === -1 ? chunk.length : end + 4 - this.head.length;
      this.head = text.slice(0, end === -1 ? text.length : end + 4);
      body = chunk.subarray(taken);
    }
    this.received += body.length;
    this.hash.update(body);
  }
}

/** Asks until a number stops changing, and gives it. */
async function settled(ask: () => number): Promise<number> {
  let last = -1;
  let same = 0;
  return await waitFor('a number that stays', () => {
    const now = ask();
    same = now === last ? same + 1 : 0;
    last = now;
    return same > 10 && now > 0 ? now : null;
  });
}

describe('a download', () => {
  it.each([
    ['with a length', false],
    ['in chunks', true],
  ])('%s waits for a client that does not read', async (_how, chunked) => {
    let poured: { readonly sent: () => number } | null = null;
    await lane.startDestination(0, (socket) => {
      socket.once('data', () => {
        socket.write(
          `HTTP/1.1 200 OK\r\n${chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${size}`}\r\n\r\n`,
        );
        poured = pour(socket, size, chunked);
      });
    });
    const client = lane.connect();
    const body = new BodyHash();
    client.pause();
    // On HTTP/1.0 the body comes without chunks, whatever the destination does.
    client.write('GET / HTTP/1.0\r\nHost: lane.test\r\n\r\n');
    const before = await settled(() => poured?.sent() ?? 0);
    // What two kernels and the edge hold; far from all of it.
    expect(before).toBeLessThan(size / 4);
    client.on('data', (chunk: Buffer) => body.push(chunk));
    client.resume();
    await once(client, 'end');
    expect(body.received).toBe(size);
    expect(body.hash.digest('hex')).toBe(hashOf(size));
  });

  it('ends at the destination when the client leaves in the middle', async () => {
    let upstream: Socket | null = null;
    await lane.startDestination(0, (socket) => {
      upstream = socket;
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n');
      });
    });
    const client = lane.connect();
    client.write(get());
    await once(client, 'data');
    client.destroy();
    const left = await waitFor('a destination', () => upstream as Socket | null);
    await waitFor('its end', () => left.readableEnded || left.destroyed);
    await waitFor('no connection', () => lane.counter('upstreamConnectionsOpen') === 0);
  });

  it('ends at the destination when the client leaves before the answer', async () => {
    let upstream: Socket | null = null;
    await lane.startDestination(0, (socket) => {
      upstream = socket;
      socket.resume();
    });
    const client = lane.connect();
    client.write(get());
    const waiting = await waitFor('a destination', () => upstream as Socket | null);
    client.destroy();
    await waitFor('its end', () => waiting.readableEnded || waiting.destroyed);
    expect(lane.failures).toEqual([]);
  });

  it('gives each piece on when it comes', async () => {
    let upstream: Socket | null = null;
    await lane.startDestination(0, (socket) => {
      upstream = socket;
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n'));
    });
    const client = lane.connect();
    let received = '';
    client.on('data', (chunk: Buffer) => {
      received += chunk.toString();
    });
    client.write(get());
    const source = await waitFor('a destination', () => upstream as Socket | null);
    await waitFor('the head', () => received.endsWith('\r\n\r\n'));
    for (const event of ['data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n']) {
      source.write(event);
      await waitFor(event, () => received.endsWith(`9\r\n${event}\r\n`));
    }
    source.end();
    await waitFor('the end', () => received.endsWith('\r\n0\r\n\r\n'));
  });

  it('carries trailers', async () => {
    await lane.startDestination(0, (socket) =>
      answerEach(socket, () => 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-Sum: 1\r\n\r\n'),
    );
    const answer = await lane.ask(get(), (received) => received.endsWith('\r\n\r\n') && received.includes('\r\n0\r\n'));
    expect(answer).toMatch(/\r\n\r\n2\r\nok\r\n0\r\nx-sum: 1\r\n\r\n$/);
  });
});

describe('an upload', () => {
  it.each([
    ['with a length', false],
    ['in chunks', true],
  ])('%s waits for a destination that does not read', async (_how, chunked) => {
    const body = new BodyHash();
    let upstream: Socket | null = null;
    await lane.startDestination(0, (socket) => {
      upstream = socket;
      socket.pause();
    });
    const client = lane.connect();
    client.write(
      `POST / HTTP/1.1\r\nHost: a\r\n${chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${size}`}\r\n\r\n`,
    );
    const poured = pour(client, size, chunked);
    const before = await settled(() => poured.sent());
    expect(before).toBeLessThan(size / 4);
    const reader = await waitFor('a destination', () => upstream as Socket | null);
    let tail = '';
    reader.on('data', (chunk: Buffer) => {
      body.push(chunk);
      tail = (tail + chunk.toString('latin1')).slice(-7);
      if (chunked ? tail === '\r\n0\r\n\r\n' : body.received === size) reader.write(ok);
    });
    reader.resume();
    const [answer] = (await once(client, 'data')) as [Buffer];
    expect(answer.toString()).toContain('200 OK');
    if (!chunked) expect(body.hash.digest('hex')).toBe(hashOf(size));
    expect(body.received).toBeGreaterThanOrEqual(size);
    await waitFor('an idle connection', () => lane.counter('upstreamConnectionsIdle') === 1);
  });

  it('and its answer may run at the same time', async () => {
    await lane.startDestination(0, (socket) => {
      let started = false;
      socket.on('data', (chunk: Buffer) => {
        const text = chunk.toString('latin1');
        const body = started ? text : text.slice(text.indexOf('\r\n\r\n') + 4);
        if (!started) socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        started = true;
        socket.write(body.toUpperCase());
      });
    });
    const client = lane.connect();
    let received = '';
    client.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
    });
    client.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
    await waitFor('the head', () => received.includes('\r\n\r\n'));
    for (const word of ['one', 'two', 'six']) {
      client.write(`3\r\n${word}\r\n`);
      await waitFor(word, () => received.endsWith(`3\r\n${word.toUpperCase()}\r\n`));
    }
    client.write('0\r\n\r\n');
    await waitFor('the end', () => received.endsWith('0\r\n\r\n'));
    await waitFor('an idle connection', () => lane.counter('upstreamConnectionsIdle') === 1);
  });

  it('may be answered before it is over, also by a destination that closes at once', async () => {
    await lane.startDestination(0, (socket) => {
      socket.once('data', () => {
        socket.end('HTTP/1.1 413 Content Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno!');
        setImmediate(() => socket.destroy());
      });
    });
    const client = lane.connect();
    let received = '';
    client.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
    });
    client.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${size}\r\n\r\n`);
    pour(client, size, false);
    await waitFor('the answer', () => received.includes('no!'));
    expect(received).toMatch(/^HTTP\/1\.1 413 /);
    expect(lane.failures).toEqual([]);
  });

  it('may be answered before it was asked for; what comes of it all the same is not the next request', async () => {
    await lane.startDestination(0, (socket) => {
      socket.once('data', (data: Buffer) => {
        socket.write(data.toString().includes('/early') ? ok.replace('200 OK', '403 Forbidden') : ok);
      });
    });
    const client = lane.connect();
    let received = '';
    client.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
    });
    client.write('POST /early HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 45\r\n\r\n');
    await waitFor('the answer', () => received.includes('403 Forbidden'));
    expect(received.split('100 Continue').length).toBe(2);
    client.write(`GET /not-a-request HTTP/1.1\r\nHost: evil.x\r\n\r\n${get('/next')}`);
    await waitFor('the next answer', () => received.includes('200 OK'));
    expect(received.split('HTTP/1.1 ').length).toBe(4);
    lane.readRecords();
    expect(lane.records.map(({ status }) => status)).toEqual([403, 200]);
  });

  it('loses no answer that a destination in another thread gives before it closes', async () => {
    // On a thread of its own the destination closes at any moment of the edge's turn, also between a read and a write.
    const destination = new Worker(
      `const { createServer } = require('node:net');
      const { parentPort, workerData } = require('node:worker_threads');
      createServer({ allowHalfOpen: true }, (socket) => {
        socket.on('error', () => {});
        socket.once('data', () => {
          socket.write('HTTP/1.1 413 Content Too Large\\r\\nContent-Length: 3\\r\\nConnection: close\\r\\n\\r\\nno!');
          socket.destroySoon();
        });
      }).listen(workerData, () => parentPort.postMessage('listening'));`,
      { eval: true, workerData: lane.socketPath(0) },
    );
    await once(destination, 'message');
    lane.setDestination(0);
    const upload = async (): Promise<string> => {
      const client = lane.connect();
      client.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${size}\r\n\r\n`);
      pour(client, size, false);
      const [answer] = (await once(client, 'data')) as [Buffer];
      client.destroy();
      return answer.toString('latin1', 0, 12);
    };
    for (let round = 0; round < 25; round += 1) {
      const answers = await Promise.all([upload(), upload(), upload(), upload()]);
      expect(new Set(answers)).toEqual(new Set(['HTTP/1.1 413']));
    }
    expect(lane.failures).toEqual([]);
    await destination.terminate();
  });
});
