/**
 * An edge in a process of its own: two data threads, a clear endpoint and one with TLS, an app of each face behind it.
 * Argument: JSON of { limits, certificate: { cert, key }, directory }.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataThreads } from '../../../dist/proxy/data/data-threads.js';
import { createEdge, createLogger, loadConfig } from '../../../dist/proxy/index.js';
import { held, reportTo } from './report.mjs';

const { limits, certificate, directory } = JSON.parse(process.argv[2]);

// Its memory is nobody's business but the edge's: it is looked into where it is handed out.
let threads = null;
const { start } = DataThreads.prototype;
DataThreads.prototype.start = function observedStart(...given) {
  threads = this;
  return start.apply(this, given);
};

const app = (host, file) => ({ hosts: [host], entry: fileURLToPath(new URL(file, import.meta.url)) });
const file = path.join(directory, 'windhover.json');
writeFileSync(
  file,
  JSON.stringify({
    endpoints: [
      { url: 'http://127.0.0.1:0', backlog: 4096 },
      { url: 'https://127.0.0.1:0', backlog: 4096, certificates: [certificate] },
    ],
    apps: { fetch: app('fetch.test', 'fetch-app.mjs'), node: app('node.test', 'node-app.mjs') },
    limits,
    exemptAddresses: [],
    threads: 2,
  }),
);
const { config } = await loadConfig(file, { env: {} });
const edge = createEdge({
  config,
  file,
  runtimeDirectory: directory,
  stateDirectory: path.join(directory, 'state'),
  version: '0.0.0',
  env: process.env,
  logger: createLogger({ level: 'warn' }),
  accessLog: { readable: false, write: () => undefined },
});
await edge.start();
await edge.whenReady();

const [clear, secure] = edge.addresses.map(({ addresses }) => Number(addresses[0].split(':').at(-1)));
const targets = ['fetch.test', 'node.test'].flatMap((host) => [
  { host, port: clear, secure: false, upgrades: host === 'node.test' },
  { host, port: secure, secure: true, upgrades: host === 'node.test' },
]);

function status() {
  const { totals, rejects, ends, apps } = edge.status();
  const { memories } = threads;
  const { gauges, addresses } = held(memories.map((memory) => memory.limits));
  const inFlight = memories.flatMap((memory) => [...new Int32Array(memory.inFlight)]).filter((count) => count !== 0);
  return {
    held: {
      connectionsOpen: totals.connectionsOpen,
      exchangesInFlight: totals.exchangesInFlight,
      upstreamConnectionsBusy: totals.upstreamConnectionsOpen - totals.upstreamConnectionsIdle,
      destinationsInFlight: inFlight.length,
      gauges,
      addresses,
    },
    idleUpstream: totals.upstreamConnectionsIdle,
    instances: apps.flatMap(({ instances }) => instances.map(({ pid }) => pid)),
    rejects,
    ends,
  };
}

reportTo(process, { ready: targets, status, stop: () => edge.stop() });
