/**
 * How a server under load tells its parent what it holds: counters, gauges, cells of the address sketch, living objects, and
 * memory without garbage, in answer to messages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const keySize = 16;
const gaugeCells = 1024;

/** Counts in shared memory of limits that are not 0: { gauges, addresses }. The layout is engine/limits/limit_memory.h's. */
export function held(memories) {
  let gauges = 0;
  let addresses = 0;
  for (const { shared, row } of memories) {
    const own = new Int32Array(row);
    for (const counts of [new Int32Array(shared, keySize, own.length), own]) {
      for (const [cell, count] of counts.entries()) {
        if (count === 0) continue;
        if (cell < gaugeCells) gauges += 1;
        else addresses += 1;
      }
    }
  }
  return { gauges, addresses };
}

const mebibyte = 2 ** 20;

// Instances are started without flags.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/**
 * MiB: resident as it is; when malloc has given back what it keeps of freed memory, all that is resident and of that what is no
 * file; given out by malloc; held by the main thread's script.
 */
export async function memory() {
  collectGarbage();
  // What finalizers free, they free after a turn.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  collectGarbage();
  const resident = process.memoryUsage.rss() / mebibyte;
  const allocated = trimMemory === null ? 0 : trimMemory() / mebibyte;
  const { rss, heapTotal } = process.memoryUsage();
  return { resident, trimmed: rss / mebibyte, own: anonymousMiB(), allocated, heap: heapTotal / mebibyte };
}

/** Without pages of files, node's own program above all, which the system maps and drops as it likes. */
function anonymousMiB() {
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
}

const trimMemory = loadTrim();

/** Of the addon of C++ tests; null where that was not built. */
function loadTrim() {
  const release = path.join(import.meta.dirname, '..', '..', '..', 'native', 'build', 'Release');
  const file = path.join(process.env.WINDHOVER_ADDON_DIR ?? release, 'windhover_native_tests.node');
  return existsSync(file) ? createRequire(import.meta.url)(file).trimMemory : null;
}

/** `ready`: sent first; `status` and `memory` are asked for by messages; `stop` ends the server. */
export function reportTo(parent, { ready, status, stop }) {
  parent.on('message', async (message) => {
    if (message === 'status') parent.send({ status: await status() });
    else if (message === 'memory') parent.send({ memory: await memory() });
    else parent.disconnect();
  });
  // A parent that died stops it, too.
  parent.once('disconnect', () => void stop());
  parent.send({ ready });
}
