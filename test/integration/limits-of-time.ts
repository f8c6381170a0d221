/** Cases of the limits that are times, or bytes in a time. */
import { Buffer } from 'node:buffer';
import { connect } from 'node:net';
import { expect } from 'vitest';
import type { DataRate } from '../../shared/config/generated/config-types.ts';
import type { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { pause } from './limits-fixture.ts';
import { type CasesOf, expectAt, type Probe } from './limits-probe.ts';

type TimeLimit =
  | 'keepAliveTimeout'
  | 'requestHeadersTimeout'
  | 'handshakeTimeout'
  | 'minRequestBodyDataRate'
  | 'minResponseDataRate'
  | 'maxConnectionAge';

/** Sends a body in pieces, a quarter of a second apart. */
async function sendSlowly(client: RawClient, pieces: number, size: number): Promise<void> {
  for (let sent = 0; sent < pieces; sent += 1) {
    client.send(Buffer.alloc(size, 'b'));
    await pause(250);
  }
}

async function isCutWhenStalled(probe: Probe<DataRate>): Promise<void> {
  const before = probe.server.counts();
  const client = await probe.open();
  client.socket.pause();
  const startedAt = performance.now();
  client.send(probe.head('GET', `flow?bytes=${32 * 1_048_576}`));
  await waitFor('the cut', () => 'min_response_data_rate' in probe.server.countsSince(before));
  expectAt(performance.now() - startedAt, probe.value.gracePeriod);
  client.socket.resume();
  await client.waitForEnd();
}

export const timeCases: CasesOf<TimeLimit> = {
  keepAliveTimeout: {
    values: { server: 700, endpoint: 2100 },
    within: async (probe) => {
      const client = await probe.open();
      for (let turn = 0; turn < 4; turn += 1) {
        expect((await probe.ask(client)).status).toBe(200);
        await pause(probe.value / 3);
      }
      client.close();
    },
    past: [
      // From the beginning, and after a request.
      async (probe) => {
        const startedAt = performance.now();
        await probe.endsSilently(await probe.open(), startedAt, probe.value);
      },
      async (probe) => {
        const client = await probe.open();
        const startedAt = performance.now();
        expect((await probe.ask(client)).status).toBe(200);
        await probe.endsSilently(client, startedAt, probe.value);
      },
    ],
  },
  requestHeadersTimeout: {
    values: { server: 700, endpoint: 2100 },
    within: async (probe) => {
      const client = await probe.open();
      const head = probe.head('GET', 'ok');
      client.send(head.slice(0, 5));
      await pause(probe.value / 2);
      client.send(head.slice(5));
      expect((await client.readResponse()).status).toBe(200);
    },
    past: [
      async (probe) => {
        const startedAt = performance.now();
        await probe.refused('G', 408);
        expectAt(performance.now() - startedAt, probe.value);
      },
    ],
  },
  handshakeTimeout: {
    values: { server: 700, endpoint: 2100 },
    secure: true,
    within: async (probe) => {
      const socket = connect({ port: probe.server.port(probe.place.endpoint), host: '127.0.0.1' });
      await pause(probe.value / 2);
      const client = await probe.server.openTls(probe.place.endpoint, socket);
      expect((await probe.ask(client)).status).toBe(200);
    },
    past: [
      async (probe) => {
        const startedAt = performance.now();
        await probe.endsSilently(await probe.open(), startedAt, probe.value);
      },
    ],
  },
  minRequestBodyDataRate: {
    values: {
      server: { bytesPerSecond: 1000, gracePeriod: 1000 },
      endpoint: { bytesPerSecond: 2000, gracePeriod: 2000 },
      path: { bytesPerSecond: 500, gracePeriod: 1250 },
      app: { bytesPerSecond: 1500, gracePeriod: 1500 },
    },
    // A fifth more than the rate, for longer than the grace period.
    within: async (probe) => {
      const { bytesPerSecond, gracePeriod } = probe.value;
      const pieces = Math.ceil((gracePeriod * 1.4) / 250);
      const size = Math.ceil((bytesPerSecond * 1.2) / 4);
      const client = await probe.open();
      client.send(probe.head('POST', 'read', `Content-Length: ${pieces * size}`));
      await sendSlowly(client, pieces, size);
      expect((await client.readResponse()).body.toString()).toBe(String(pieces * size));
    },
    past: [
      async (probe) => {
        const startedAt = performance.now();
        await probe.refused(probe.head('POST', 'read', 'Content-Length: 1'), 408);
        expectAt(performance.now() - startedAt, probe.value.gracePeriod);
      },
    ],
  },
  minResponseDataRate: {
    values: {
      server: { bytesPerSecond: 100_000, gracePeriod: 1000 },
      endpoint: { bytesPerSecond: 200_000, gracePeriod: 2000 },
      path: { bytesPerSecond: 150_000, gracePeriod: 1250 },
      app: { bytesPerSecond: 120_000, gracePeriod: 1500 },
    },
    within: async (probe) => {
      const client = await probe.open();
      expect((await probe.ask(client, `flow?bytes=${8 * 1_048_576}`)).body.length).toBe(8 * 1_048_576);
    },
    past: [isCutWhenStalled],
  },
  maxConnectionAge: {
    values: { server: 700, endpoint: 2100 },
    within: async (probe) => {
      const client = await probe.open();
      await pause(probe.value / 2);
      expect((await probe.ask(client)).get('connection')).toBe(null);
      client.close();
    },
    past: [
      async (probe) => {
        const startedAt = performance.now();
        await probe.endsSilently(await probe.open(), startedAt, probe.value);
      },
    ],
  },
};
