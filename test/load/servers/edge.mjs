/**
 * An edge in a process of its own: two data threads, a clear endpoint and one with TLS, an app of each face behind it unless
 * others are named. Argument: JSON of { limits, certificate: { cert, key }, directory, apps: { name: settings }, logLevel }; the
 * host of an app is its name with `.test`, an `entry` is a file of this folder.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataThreads } from '../../../dist/proxy/data/data-threads.js';
import { createEdge, createLogger, loadConfig } from '../../../dist/proxy/index.js';
import { held, reportTo } from './report.mjs';

const { limits, certificate, directory, apps, logLevel = 'warn' } = JSON.parse(process.argv[2]);

// Its memory is nobody's business but the edge's: it is looked into where it is handed out.
let threads = null;
const { start } = DataThreads.prototype;
DataThreads.prototype.start = function observedStart(...given) {
  threads = this;
  return start.apply(this, given);
};

const named = apps ?? { fetch: { entry: 'fetch-app.mjs' }, node: { entry: 'node-app.mjs' } };
const hostOf = (name) => `${name}.test`;

function settingsOf([name, { entry, ...settings }]) {
  const file = entry === undefined ? {} : { entry: fileURLToPath(new URL(entry, import.meta.url)) };
  return [name, { hosts: [hostOf(name)], ...settings, ...file }];
}

const file = path.join(directory, 'windhover.json');
writeFileSync(
  file,
  JSON.stringify({
    endpoints: [
      { url: 'http://127.0.0.1:0', backlog: 4096 },
      { url: 'https://127.0.0.1:0', backlog: 4096, certificates: [certificate] },
    ],
    apps: Object.fromEntries(Object.entries(named).map(settingsOf)),
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
  logger: createLogger({ level: logLevel }),
  accessLog: { readable: false, write: () => undefined },
});
await edge.start();
await edge.whenReady();

const [clear, secure] = edge.addresses.map(({ addresses }) => Number(addresses[0].split(':').at(-1)));
const targets = Object.keys(named).flatMap((name) => [
  { host: hostOf(name), port: clear, secure: false, upgrades: name !== 'fetch' },
  { host: hostOf(name), port: secure, secure: true, upgrades: name !== 'fetch' },
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
    instances: apps.flatMap(({ instances }) => instances.map(({ pid }) => pid)).filter((pid) => pid !== null),
    rejects,
    ends,
  };
}

reportTo(process, { ready: targets, status, stop: () => edge.stop() });
