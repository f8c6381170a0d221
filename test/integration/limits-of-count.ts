/** Cases of the limits that are counts: of connections, of requests, of an address's requests in a time. */
import { expect } from 'vitest';
import type { RawClient } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { pause } from './limits-fixture.ts';
import { type CasesOf, type Probe, websocket } from './limits-probe.ts';

type CountLimit =
  | 'maxConcurrentConnections'
  | 'maxConcurrentUpgradedConnections'
  | 'connectionLimitAction'
  | 'maxRequestsPerConnection'
  | 'maxConnectionsPerAddress'
  | 'maxRequestRatePerAddress';

/** Served connections that stay open. */
async function openMany(probe: Probe<unknown>, count: number): Promise<void> {
  for (let opened = 0; opened < count; opened += 1) {
    expect((await probe.ask(await probe.open())).status).toBe(200);
  }
}

async function isRefusedWithoutBytes(probe: Probe<unknown>): Promise<void> {
  const client = await probe.open();
  expect((await client.readToEnd()).length).toBe(0);
}

/** As soon as the server has seen that one is gone, another fits. */
async function fitsAgain(probe: Probe<unknown>): Promise<void> {
  const open = probe.server.counter('connectionsOpen');
  probe.clients[0]?.close();
  await waitFor('the place', () => probe.server.counter('connectionsOpen') < open);
  expect((await probe.ask(await probe.open())).status).toBe(200);
}

async function isUpgraded(probe: Probe<unknown>): Promise<RawClient> {
  const client = await probe.open();
  expect((await probe.ask(client, 'chat', ...websocket)).status).toBe(101);
  client.send('echo');
  expect((await client.readBytes(4)).toString()).toBe('echo');
  return client;
}

export const countCases: CasesOf<CountLimit> = {
  maxConcurrentConnections: {
    values: { server: 3, endpoint: 2 },
    within: (probe) => openMany(probe, probe.value),
    past: [
      async (probe) => {
        await isRefusedWithoutBytes(probe);
        await fitsAgain(probe);
      },
    ],
  },
  maxConcurrentUpgradedConnections: {
    values: { server: 2, endpoint: 1 },
    within: async (probe) => {
      for (let opened = 0; opened < probe.value; opened += 1) await isUpgraded(probe);
    },
    past: [
      async (probe) => {
        const client = await probe.open();
        const response = await probe.ask(client, 'chat', ...websocket);
        expect([response.status, response.get('retry-after'), response.get('connection')]).toEqual([503, '1', null]);
        expect((await probe.ask(client)).status).toBe(200);
      },
    ],
  },
  connectionLimitAction: {
    values: { server: 'answer', endpoint: 'close' },
    beside: { maxConcurrentConnections: 1 },
    told: { limit: 'maxConcurrentConnections', value: 1 },
    within: (probe) => openMany(probe, 1),
    past: [
      async (probe) => {
        if (probe.value === 'close') return isRefusedWithoutBytes(probe);
        const response = await probe.refused('', 503);
        expect(response.get('retry-after')).toBe('1');
      },
    ],
  },
  maxRequestsPerConnection: {
    values: { server: 3, endpoint: 2 },
    within: async (probe) => {
      const client = await probe.open();
      for (let asked = 1; asked < probe.value; asked += 1) {
        expect((await probe.ask(client)).get('connection')).toBe(null);
      }
    },
    past: [
      async (probe) => {
        const client = await probe.open();
        client.send(probe.head('GET', 'ok').repeat(probe.value + 1));
        for (let asked = 1; asked < probe.value; asked += 1) {
          expect((await client.readResponse()).get('connection')).toBe(null);
        }
        expect((await client.readResponse()).get('connection')).toBe('close');
        expect((await client.readToEnd()).length).toBe(0);
      },
    ],
  },
  maxConnectionsPerAddress: {
    values: { server: 2, endpoint: 3 },
    exemptAddresses: [],
    within: (probe) => openMany(probe, probe.value),
    past: [
      async (probe) => {
        await isRefusedWithoutBytes(probe);
        expect((await probe.ask(await probe.open({ localAddress: '127.0.200.1' }))).status).toBe(200);
        await fitsAgain(probe);
      },
    ],
  },
  maxRequestRatePerAddress: {
    values: {
      server: { requestsPerSecond: 1, burst: 2 },
      endpoint: { requestsPerSecond: 1, burst: 3 },
      path: { requestsPerSecond: 1, burst: 4 },
      app: { requestsPerSecond: 1, burst: 5 },
    },
    exemptAddresses: [],
    within: async (probe) => {
      const client = await probe.open();
      for (let asked = 0; asked < probe.value.burst; asked += 1) expect((await probe.ask(client)).status).toBe(200);
    },
    past: [
      async (probe) => {
        const client = await probe.open();
        let response = await probe.ask(client);
        // A busy machine may have given the bucket the time for another token.
        if (response.status === 200) response = await probe.ask(client);
        expect([response.status, response.get('retry-after'), response.get('connection')]).toEqual([429, '1', null]);
        expect((await probe.ask(await probe.open({ localAddress: '127.0.200.1' }))).status).toBe(200);
        await pause(1000);
        expect((await probe.ask(client)).status).toBe(200);
      },
    ],
  },
};
