/**
 * App servers of both faces in a process of their own, each on a clear endpoint and one with TLS. Argument: JSON of
 * { limits, certificate: { cert, key } }.
 */
import { fileURLToPath } from 'node:url';
import { createLimitMemory, createLimitRow } from '../../../dist/native/index.js';
import { loadAddon } from '../../../dist/native/load-addon.js';
import { createAppServer, createServer, loadApp } from '../../../dist/server/index.js';
import fetch from './fetch-app.mjs';
import { held, reportTo } from './report.mjs';

const { limits, certificate } = JSON.parse(process.argv[2]);

// The memory of an app server's limits is its engine's own: here it is given one that can be looked into.
const memories = [];
const addon = loadAddon();
const { Server } = addon;
addon.Server = function ObservedServer(options, callbacks) {
  const memory = { shared: createLimitMemory(), row: createLimitRow() };
  memories.push(memory);
  const limitMemory = new Uint8Array(memory.shared);
  return new Server({ ...options, limitMemory, limitRow: new Uint8Array(memory.row) }, callbacks);
};

const options = { limits, certificates: [certificate], exemptAddresses: [] };
const nodeApp = await loadApp(fileURLToPath(new URL('node-app.mjs', import.meta.url)));
const servers = [createServer({ ...options, fetch }), createAppServer(nodeApp, options)];
const targets = [];
for (const [index, server] of servers.entries()) {
  const upgrades = index === 1;
  for (const secure of [false, true]) {
    const { port } = await server.listen('127.0.0.1', 0, { secure, backlog: 4096 });
    targets.push({ host: 'app.test', port, secure, upgrades });
  }
}

const sum = (name) => servers.reduce((total, server) => total + server.stats().counters[name], 0);

function status() {
  const live = addon.liveObjects();
  const { gauges, addresses } = held(memories);
  return {
    held: {
      connectionsOpen: sum('connectionsOpen'),
      exchangesInFlight: sum('exchangesInFlight'),
      gauges,
      addresses,
      liveConnections: live.connections,
      liveExchanges: live.exchanges,
    },
    idleUpstream: 0,
    instances: [],
    rejects: merge('rejects'),
    ends: merge('ends'),
  };
}

function merge(kind) {
  const all = {};
  for (const server of servers) {
    for (const [name, count] of Object.entries(server.stats()[kind])) all[name] = (all[name] ?? 0) + count;
  }
  return all;
}

const stop = () => Promise.all(servers.map((server) => server.close({ timeout: 1000, idleTimeout: 0 })));
reportTo(process, { ready: targets, status, stop });
