/**
 * The rows of the bench. Every contender of a row is started once and warmed up; then come the rounds, each of which
 * measures every contender once, one after the other, so that a slow minute of the machine hits all of them alike.
 */

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect as tcp } from 'node:net';
import { join } from 'node:path';
import { connect as tls } from 'node:tls';
import { promisify } from 'node:util';
import { appServers } from './contenders/app-servers.mjs';
import { proxies } from './contenders/proxies.mjs';
import { freePort, launch } from './launch.mjs';
import { load } from './load.mjs';
import { cache } from './places.mjs';
import { cpuMs, memory } from './process-tree.mjs';

const SERVER_CORE = 0;
const LOAD_CORE = 1;
const BODY_BYTES = 104857600;
const run = promisify(execFile);

/** Starts what is installed; gives [{ name, url, port, pid, stop }] and the names of what is not. */
async function startAll(contenders, options, missing) {
  const running = [];
  for (const contender of contenders) {
    if (options.tls && contender.tls === false) continue;
    if (contender.version() === null) {
      missing.set(contender.name, contender.install);
      continue;
    }
    contender.prepare?.();
    const port = await freePort();
    const spec = options.proxy ? contender.start({ port, ...options }) : contender.start(port);
    const started = await launch({ ...spec, where: { port, host: '127.0.0.1' }, core: SERVER_CORE });
    running.push({ name: contender.name, version: contender.version(), port, ...started });
  }
  return running;
}

/** Runs `measure` for every contender in every round: { name: [figure, ...] }. */
async function interleave(running, rounds, warm, measure) {
  const figures = Object.fromEntries(running.map(({ name }) => [name, []]));
  for (const contender of running) await warm(contender);
  for (let round = 0; round < rounds; round++) {
    for (const contender of running) figures[contender.name].push(await measure(contender));
  }
  return figures;
}

function perRequest({ scheme = 'http', seconds, connections = 64, headers }) {
  return async (contender) => {
    const url = `${scheme}://127.0.0.1:${contender.port}/`;
    const before = cpuMs(contender.pid);
    const result = await load({ url, seconds, connections, core: LOAD_CORE, headers });
    const cpu = cpuMs(contender.pid) - before;
    const closing = headers?.some((header) => /close/.test(header));
    return {
      cpuUs: (cpu * 1000) / result.requests,
      requests: result.requests,
      errors: result.errors + (closing ? 0 : result.readErrors),
      p50: result.p50,
      p99: result.p99,
    };
  };
}

async function upstreams(kind) {
  const path = join(cache, `${kind}.sock`);
  const started = await launch({ command: join(cache, kind), args: [path], where: { path }, core: LOAD_CORE });
  return { path, stop: started.stop };
}

async function loadRow(running, context, options) {
  const measure = perRequest({ seconds: context.seconds, ...options });
  const warm = perRequest({ seconds: Math.min(2, context.seconds), ...options });
  const figures = await interleave(running, context.rounds, warm, measure);
  const versions = Object.fromEntries(running.map(({ name, version }) => [name, version]));
  for (const contender of running) await contender.stop();
  return { figures, versions };
}

async function helloRow(context) {
  return loadRow(await startAll(appServers, {}, context.missing), context, {});
}

async function proxyRow(context, options, loadOptions) {
  const upstream = await upstreams('floor');
  try {
    const running = await startAll(proxies, { proxy: true, upstream: upstream.path, ...options }, context.missing);
    return await loadRow(running, context, loadOptions);
  } finally {
    await upstream.stop();
  }
}

async function bodyRow(context) {
  const upstream = await upstreams('body-server');
  const running = await startAll(proxies, { proxy: true, upstream: upstream.path }, context.missing);
  const measure = (times) => async (contender) => {
    const before = cpuMs(contender.pid);
    let errors = 0;
    for (let i = 0; i < times; i++) {
      const args = ['-c', String(LOAD_CORE), 'curl', '-sS', '-o', '/dev/null', '-w', '%{size_download}'];
      const { stdout } = await run('taskset', [...args, `http://127.0.0.1:${contender.port}/`]);
      if (Number(stdout) !== BODY_BYTES) errors++;
    }
    const cpu = cpuMs(contender.pid) - before;
    return { cpuUs: (cpu * 1000) / (times * 100), requests: times, errors, p50: Number.NaN, p99: Number.NaN };
  };
  try {
    const figures = await interleave(running, context.rounds, measure(2), measure(10));
    return { figures, versions: {}, unit: 'CPU µs per MiB' };
  } finally {
    for (const contender of running) await contender.stop();
    await upstream.stop();
  }
}

/** Opens a connection, makes one request on it and leaves it idle. */
async function idleConnection(port, secure) {
  const socket = secure ? tls({ port, host: '127.0.0.1', rejectUnauthorized: false }) : tcp(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, secure ? 'secureConnect' : 'connect');
  socket.write('GET / HTTP/1.1\r\nHost: bench\r\n\r\n');
  await once(socket, 'data');
  return socket;
}

async function memoryRow(context, options) {
  const upstream = await upstreams('floor');
  const running = await startAll(proxies, { proxy: true, upstream: upstream.path, ...options }, context.missing);
  const count = 2000;
  // What the first requests of a fresh process allocate (heaps, caches) is not the price of a connection.
  const warm = perRequest({ scheme: options.tls ? 'https' : 'http', seconds: 3 });
  const measure = async (contender) => {
    // The first half settles pools and heaps; the second half is what is counted.
    const first = await openMany(count, contender.port, options.tls);
    const before = memory(contender.pid);
    const second = await openMany(count, contender.port, options.tls);
    const after = memory(contender.pid);
    for (const socket of [...first, ...second]) socket.destroy();
    return { cpuUs: (after.anonymous - before.anonymous) / count, requests: count, errors: 0 };
  };
  try {
    const figures = await interleave(running, 1, warm, measure);
    return { figures, versions: {}, unit: 'KiB of anonymous memory per connection' };
  } finally {
    for (const contender of running) await contender.stop();
    await upstream.stop();
  }
}

async function openMany(count, port, secure) {
  const sockets = [];
  for (let i = 0; i < count; i += 50) {
    const batch = Array.from({ length: Math.min(50, count - i) }, () => idleConnection(port, secure));
    sockets.push(...(await Promise.all(batch)));
  }
  return sockets;
}

const closing = ['Connection: close'];

/** Resident memory of the whole tree, in MiB: right after the start, and after a minute of load. */
async function residentRow(context) {
  const upstream = await upstreams('floor');
  const contenders = proxies.filter(({ name }) => name === 'Windhover');
  const running = await startAll(contenders, { proxy: true, upstream: upstream.path }, context.missing);
  try {
    const figures = {};
    for (const contender of running) {
      const row = () => ({ cpuUs: memory(contender.pid).resident / 1024, requests: 0, errors: 0 });
      figures[`${contender.name}, idle`] = [row()];
      await perRequest({ seconds: 60 })(contender);
      figures[`${contender.name}, after a minute of load`] = [row()];
    }
    return { figures, versions: {}, unit: 'MiB resident' };
  } finally {
    for (const contender of running) await contender.stop();
    await upstream.stop();
  }
}

/** Every row: its key, its title, and how it is measured. */
export const rows = [
  { key: 'hello', title: 'App server: hello world, keep-alive', measure: helloRow },
  { key: 'edge', title: 'Edge: keep-alive to a Unix socket', measure: (c) => proxyRow(c, { logs: false }, {}) },
  { key: 'edge-logs', title: 'Edge: the same with access logs', measure: (c) => proxyRow(c, { logs: true }, {}) },
  { key: 'tls', title: 'Edge: TLS keep-alive', measure: (c) => proxyRow(c, { tls: c.tls }, { scheme: 'https' }) },
  {
    key: 'handshake',
    title: 'Edge: a full TLS handshake for each request',
    measure: (c) => proxyRow(c, { tls: c.tls }, { scheme: 'https', headers: closing, connections: 16 }),
  },
  { key: 'body', title: 'Edge: 100 MiB bodies', measure: bodyRow },
  { key: 'resident', title: 'Edge: memory of the process, one data thread', measure: residentRow },
  { key: 'idle', title: 'Edge: idle keep-alive connections', measure: (c) => memoryRow(c, {}) },
  { key: 'idle-tls', title: 'Edge: idle TLS connections', measure: (c) => memoryRow(c, { tls: c.tls }) },
];
