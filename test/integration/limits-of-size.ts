/** Cases of the limits that are sizes: of a head, of a body, of what is held for a reader that lags. */
import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { type CasesOf, type Probe, settled } from './limits-probe.ts';

type SizeLimit =
  | 'maxRequestLineSize'
  | 'maxRequestHeadersTotalSize'
  | 'maxRequestHeaderCount'
  | 'maxChunkExtensionSize'
  | 'maxRequestBodySize'
  | 'maxRequestBufferSize'
  | 'maxResponseBufferSize';

function requestLine(probe: Probe<number>, size: number): string {
  const line = (padding: string): string => `GET ${probe.path('ok')}?${padding} HTTP/1.1\r\n`;
  return `${line('x'.repeat(size - line('').length))}Host: ${probe.place.host}\r\n\r\n`;
}

function fieldsOfSize(probe: Probe<number>, size: number): string {
  const fields = (padding: string): string => `Host: ${probe.place.host}\r\nX-Padding: ${padding}\r\n\r\n`;
  return `GET ${probe.path('ok')} HTTP/1.1\r\n${fields('x'.repeat(size - fields('').length))}`;
}

function fieldsOfCount(probe: Probe<number>, count: number): string {
  return probe.head('GET', 'ok', ...Array.from({ length: count - 1 }, (_, index) => `X-${index}: 1`));
}

/** In two chunks: extensions of a body are counted together. */
function extensionsOfSize(probe: Probe<number>, size: number): string {
  const chunks = `1;a\r\nx\r\n1;${'b'.repeat(size - 3)}\r\ny\r\n0\r\n\r\n`;
  return `${probe.head('POST', 'read', 'Transfer-Encoding: chunked')}${chunks}`;
}

function bodyOfLength(probe: Probe<number>, length: number): string {
  return `${probe.head('POST', 'read', `Content-Length: ${length}`)}${'b'.repeat(length)}`;
}

/** In two chunks, the second of one byte. */
function bodyInChunks(probe: Probe<number>, length: number): string {
  const head = probe.head('POST', 'read', 'Transfer-Encoding: chunked');
  return `${head}${(length - 1).toString(16)}\r\n${'b'.repeat(length - 1)}\r\n1\r\nb\r\n0\r\n\r\n`;
}

async function bodyIs(probe: Probe<number>, text: string, length: number): Promise<void> {
  const client = await probe.open();
  client.send(text);
  const response = await client.readResponse();
  expect([response.status, response.body.toString()]).toEqual([200, String(length)]);
}

/** What one read of the engine, and what a Unix socket between two of its processes, hold beside the limit. */
const oneRead = 65_536;
const inKernel = 262_144;

export const sizeCases: CasesOf<SizeLimit> = {
  maxRequestLineSize: {
    values: { server: 64, endpoint: 200 },
    within: async (probe) => expect(await probe.statusOf(requestLine(probe, probe.value))).toBe(200),
    past: [async (probe) => void (await probe.refused(requestLine(probe, probe.value + 1), 414))],
  },
  maxRequestHeadersTotalSize: {
    // More than is read ahead for pipelined requests: a head is kept whole.
    values: { server: 200, endpoint: 200_000 },
    beside: { maxRequestBufferSize: 262_144 },
    within: async (probe) => expect(await probe.statusOf(fieldsOfSize(probe, probe.value))).toBe(200),
    past: [async (probe) => void (await probe.refused(fieldsOfSize(probe, probe.value + 1), 431))],
  },
  maxRequestHeaderCount: {
    values: { server: 4, endpoint: 9 },
    within: async (probe) => expect(await probe.statusOf(fieldsOfCount(probe, probe.value))).toBe(200),
    past: [async (probe) => void (await probe.refused(fieldsOfCount(probe, probe.value + 1), 431))],
  },
  maxChunkExtensionSize: {
    values: { server: 8, endpoint: 20 },
    within: (probe) => bodyIs(probe, extensionsOfSize(probe, probe.value), 2),
    past: [async (probe) => void (await probe.refused(extensionsOfSize(probe, probe.value + 1), 400))],
  },
  maxRequestBodySize: {
    values: { server: 10, endpoint: 20, path: 30, app: 40 },
    within: async (probe) => {
      await bodyIs(probe, bodyOfLength(probe, probe.value), probe.value);
      await bodyIs(probe, bodyInChunks(probe, probe.value), probe.value);
    },
    past: [
      async (probe) => void (await probe.refused(bodyOfLength(probe, probe.value + 1), 413)),
      async (probe) => void (await probe.refused(bodyInChunks(probe, probe.value + 1), 413)),
    ],
  },
  maxRequestBufferSize: {
    values: { server: 65_536, endpoint: 1_048_576 },
    within: async (probe) => {
      const before = probe.server.counter('bytesReceived');
      const client = await probe.open();
      client.send(probe.head('POST', 'hold', `Content-Length: ${probe.value}`));
      client.send(Buffer.alloc(probe.value));
      await waitFor('all of it', () => probe.server.counter('bytesReceived') - before > probe.value);
      client.close();
    },
    past: [
      async (probe) => {
        const isEdge = probe.server.side === 'edge';
        const total = 16 * 1_048_576;
        const before = probe.server.counter('bytesReceived');
        const client = await probe.open();
        const head = probe.head('POST', 'hold', `Content-Length: ${total}`);
        client.send(isEdge ? head.replace(probe.place.host, 'stalled.test') : head);
        client.send(Buffer.alloc(total));
        const taken = (await settled(probe.server, 'bytesReceived')) - before;
        expect(taken).toBeGreaterThan(probe.value);
        // At the edge also what one write to the destination could not get rid of.
        expect(taken).toBeLessThanOrEqual(probe.value + head.length + (isEdge ? 2 * oneRead + inKernel : oneRead));
      },
    ],
  },
  maxResponseBufferSize: {
    values: { server: 65_536, endpoint: 1_048_576 },
    unix: true,
    within: async (probe) => {
      const before = probe.server.counter('bytesSent');
      const client = await probe.open();
      client.socket.pause();
      client.send(probe.head('GET', `flow?bytes=${probe.value}`));
      await waitFor('all of it', () => probe.server.counter('bytesSent') - before > probe.value);
      // The writer was never told to wait.
      if (probe.server.side === 'app server') expect(probe.server.app.handedOver).toBe(probe.value);
      client.close();
    },
    past: [
      async (probe) => {
        const before = probe.server.counter('bytesSent');
        const client = await probe.open();
        client.socket.pause();
        client.send(probe.head('GET', `flow?bytes=${16 * 1_048_576}`));
        const taken = (await settled(probe.server, 'bytesSent')) - before;
        expect(taken).toBeGreaterThan(probe.value);
        expect(taken).toBeLessThanOrEqual(probe.value + 2 * oneRead + inKernel);
        if (probe.server.side !== 'app server') return;
        expect(probe.server.app.handedOver).toBeGreaterThan(probe.value);
        expect(probe.server.app.handedOver).toBeLessThanOrEqual(taken);
      },
    ],
  },
};
