/**
 * How a server under load tells its parent what it holds: counters, gauges, cells of the address sketch, living objects, and
 * memory without garbage, in answer to messages.
 */
import { existsSync } from 'node:fs';
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

/** MiB: resident as it is, resident when malloc has given back what it keeps of freed memory, and given out by malloc. */
export async function memory() {
  collectGarbage();
  // What finalizers free, they free after a turn.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  collectGarbage();
  const resident = process.memoryUsage.rss() / mebibyte;
  if (trimMemory === null) return { resident, trimmed: resident, allocated: 0 };
  const allocated = trimMemory() / mebibyte;
  return { resident, trimmed: process.memoryUsage.rss() / mebibyte, allocated };
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
