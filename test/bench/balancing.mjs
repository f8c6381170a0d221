/**
 * `npm run bench:balancing [-- --rounds 5 --seconds 10]`: how long requests take when one of four instances needs
 * ten times the CPU for each, under an open-loop load, policy by policy. Needs Linux, and `npm run build` before.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { balancingResults } from './balancing-report.mjs';
import { freePort, launch } from './launch.mjs';
import { openLoad, percentile } from './open-load.mjs';
import { bench, root, tool } from './places.mjs';
import { roundsOfMillisecond } from './spin-rounds.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
  },
});
const [rounds, seconds] = [values.rounds, values.seconds].map(Number);
const warmUp = 2;
/** Requests a second: under round robin the slow instance is busy for a quarter, half, three quarters and nine tenths of the time. */
const rates = [100, 200, 300, 360];
/** Milliseconds of CPU for each request, by instance. */
const costs = [1, 1, 1, 10];
const policies = ['round-robin', 'least-in-flight'];
/** Everything may use both: a core for each part would leave the slow instance one of its own. */
const cores = '0-1';

/** A short one: sockets are in it. */
const directory = mkdtempSync(join(tmpdir(), 'bench-'));
const main = join(root, 'dist/proxy/cli/main.js');

async function startInstances() {
  const rounds = roundsOfMillisecond();
  const sockets = costs.map((_, index) => join(directory, `${index}.sock`));
  const started = await Promise.all(
    costs.map((cost, index) =>
      launch({
        command: process.execPath,
        args: [join(bench, 'apps/spin.mjs'), sockets[index], String(cost * rounds)],
        where: { path: sockets[index] },
        core: cores,
      }),
    ),
  );
  return { sockets, stop: () => Promise.all(started.map((instance) => instance.stop())) };
}

async function startEdge(balancing, sockets) {
  const port = await freePort();
  const file = join(directory, 'edge.json');
  const config = {
    endpoints: [{ url: `http://127.0.0.1:${port}` }],
    apps: {
      bench: { hosts: ['*'], destinations: sockets.map((socket) => `unix:${socket}`), balancing, slowStart: 0 },
    },
    threads: 2,
    runtimeDirectory: join(directory, 'run'),
    stateDirectory: join(directory, 'state'),
    logging: { level: 'error', access: false },
  };
  writeFileSync(file, JSON.stringify(config));
  const edge = await launch({ command: process.execPath, args: [main, 'up', file], where: { port }, core: cores });
  const requestsOf = () => {
    const { apps } = JSON.parse(tool(process.execPath, [main, 'status', file, '--json']));
    return apps[0].instances.map(({ requests }) => requests);
  };
  return { port, requestsOf, stop: () => edge.stop() };
}

async function measure(balancing, rate, sockets, seed) {
  const edge = await startEdge(balancing, sockets);
  try {
    const { times, errors } = await openLoad({ port: edge.port, perSecond: rate, seconds, warmUp, seed });
    const requests = edge.requestsOf();
    const [p50, p90, p99] = [0.5, 0.9, 0.99].map((share) => percentile(times, share));
    const all = requests.reduce((sum, count) => sum + count, 0);
    return { p50, p90, p99, slowShare: requests[costs.indexOf(10)] / all, requests: times.length, errors };
  } finally {
    await edge.stop();
  }
}

const results = rates.flatMap((rate) => policies.map((policy) => ({ rate, policy, runs: [] })));
const loadBefore = loadavg()[0];
const instances = await startInstances();
try {
  // In turn, so that whatever changes on the machine changes for all.
  for (let round = 0; round < rounds; round += 1) {
    for (const { rate, policy, runs } of results) {
      const run = await measure(policy, rate, instances.sockets, round + 1);
      runs.push(run);
      const [p50, p99] = [run.p50, run.p99].map((time) => time.toFixed(1));
      const slow = (run.slowShare * 100).toFixed(1);
      console.log(
        `${rate}/s, ${policy}: p50 ${p50} ms, p99 ${p99} ms, ${slow} % to the slow one, ${run.errors} errors`,
      );
    }
  }
} finally {
  await instances.stop();
  rmSync(directory, { recursive: true, force: true });
}
balancingResults.keep({
  made: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
  method: `Instances of node:http that compute for ${costs.join(', ')} ms; ${rounds} rounds of ${seconds} s for each line, of which the first ${warmUp} s are not counted; 2 data threads. What else ran on the machine (its load average before: ${loadBefore.toFixed(1)}) is in the times.`,
  results,
});
