/**
 * `npm run bench:limits [-- --processes 5 --requests 4000]`: what the limits cost a plain request, in instructions. App server
 * and edge, each without limits, with the defaults, and with everything on; the results page gets the figures. Needs Linux,
 * g++ and valgrind, and `npm run build` before.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { limitsSchema } from '../../dist/shared/config/schema/limits.schema.js';
import { openConnections, requests, sendExactly } from './exact-load.mjs';
import { launchCounted, valgrindVersion } from './instructions.mjs';
import { launch } from './launch.mjs';
import { limitResults } from './limit-report.mjs';
import { median } from './median.mjs';
import { bench, cache, compile, root } from './places.mjs';

const { values } = parseArgs({
  options: { processes: { type: 'string', default: '5' }, requests: { type: 'string', default: '4000' } },
});
const processes = Number(values.processes);
const count = Number(values.requests);
const connections = 8;
/** Until node's compilers have done their work: without counting, and then with it, which makes the program slower. */
const warmUp = { uncounted: 30_000, counted: 2000 };
const samples = 3;
const upstreamCore = 1;

const mayBeNull = ([, { type }]) => Array.isArray(type) && type.includes('null');
const limitNames = Object.entries(limitsSchema.properties).filter(mayBeNull);
const settings = [
  { setting: 'no limits', options: { limits: Object.fromEntries(limitNames.map(([name]) => [name, null])) } },
  { setting: 'defaults', options: {} },
  {
    setting: 'everything',
    options: {
      limits: {
        maxConcurrentConnections: 10_000,
        maxConcurrentUpgradedConnections: 1000,
        maxRequestsPerConnection: 1_000_000_000,
        maxConnectionAge: '10h',
        maxConnectionsPerAddress: 1000,
        maxRequestRatePerAddress: { requestsPerSecond: 1_000_000, burst: 1_000_000 },
      },
      exemptAddresses: [],
    },
  },
];

/** A short one: sockets of the edge are in it. */
const directory = mkdtempSync(join(tmpdir(), 'bench-'));
const upstream = join(directory, 'floor.sock');
const subjects = {
  'app server': (options) => (port) => [join(bench, 'apps/limited.mjs'), String(port), JSON.stringify(options)],
  edge: (options) => (port) => {
    const file = join(directory, 'edge.json');
    const config = {
      endpoints: [{ url: `http://127.0.0.1:${port}` }],
      apps: { bench: { hosts: ['*'], destinations: [`unix:${upstream}`] } },
      threads: 1,
      runtimeDirectory: join(directory, 'run'),
      stateDirectory: join(directory, 'state'),
      logging: { level: 'error', access: false },
      ...options,
    };
    writeFileSync(file, JSON.stringify(config));
    return [join(root, 'dist/proxy/cli/main.js'), 'up', file];
  },
};

/** One process: for each kind of request { all, engine }, instructions for one. */
async function measure(start) {
  const program = await launchCounted(start, directory);
  const sockets = await openConnections(program.port, connections);
  try {
    for (const request of Object.values(requests)) await sendExactly(sockets, request, warmUp.uncounted);
    await program.begin();
    const figures = {};
    for (const [name, request] of Object.entries(requests)) {
      await sendExactly(sockets, request, warmUp.counted);
      const counts = [];
      for (let sample = 0; sample < samples; sample++) {
        counts.push(await program.count(() => sendExactly(sockets, request, count)));
      }
      const middle = (part) => median(counts.map((counted) => counted[part])) / count;
      figures[name] = { all: middle('all'), engine: middle('engine') };
    }
    return figures;
  } finally {
    for (const socket of sockets) socket.destroy();
    await program.stop();
  }
}

if (valgrindVersion() === null) throw new Error('The bench of limits needs valgrind: apt-get install valgrind.');
compile('floor');
const results = Object.keys(subjects).flatMap((subject) =>
  Object.keys(requests).map((request) => ({
    subject,
    request,
    settings: settings.map(({ setting }) => ({ setting, figures: [] })),
  })),
);
const destination = await launch({
  command: join(cache, 'floor'),
  args: [upstream],
  where: { path: upstream },
  core: upstreamCore,
});
try {
  // In turn, so that whatever changes on the machine changes for all.
  for (let round = 0; round < processes; round++) {
    for (const [subject, prepare] of Object.entries(subjects)) {
      for (const [index, { setting, options }] of settings.entries()) {
        const figures = await measure(prepare(options));
        for (const result of results) {
          if (result.subject !== subject) continue;
          result.settings[index].figures.push(figures[result.request]);
          const { all, engine } = figures[result.request];
          console.log(
            `${subject}, ${result.request}, ${setting}: ${all.toFixed(0)}, in the engine ${engine.toFixed(0)}`,
          );
        }
      }
    }
  }
} finally {
  await destination.stop();
  rmSync(directory, { recursive: true, force: true });
}
limitResults.keep({
  made: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
  method: `callgrind (${valgrindVersion()}); ${connections} connections, ${warmUp.uncounted} requests of each kind before, the median of ${samples} times ${count} requests, ${processes} processes for each line`,
  subjects: results,
});
