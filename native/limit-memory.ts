/**
 * The memory of limits that hold for the whole process: one piece that all servers share, and a row for each server, which
 * says what that server holds of it, so that a dead thread's part can be given back. The layout is C++'s
 * (engine/limits/limit_memory.h, gauges.h); only the sizes and the counts at its start are known here.
 */
import { randomFillSync } from 'node:crypto';
import { loadAddon } from './load-addon.ts';

export interface LimitMemory {
  readonly shared: SharedArrayBuffer;
  readonly row: SharedArrayBuffer;
}

/** Of the key under which addresses are hashed. */
const keySize = 16;

export function createLimitMemory(): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(loadAddon().limitMemorySize);
  const key = Buffer.alloc(keySize);
  randomFillSync(key);
  new Uint8Array(memory).set(key);
  return memory;
}

/** The first two counts are of the whole process; then each endpoint has two. */
const firstOfEndpoint = 2;
const countsOfEndpoint = 2;
const endpointsCounted = 511;

/** Connections that an endpoint has open: as HTTP, and after an upgrade. `gauge`: what it was told to count by. */
export function openConnections(
  shared: SharedArrayBuffer,
  gauge: number,
): { readonly open: number; readonly upgraded: number } {
  const first = firstOfEndpoint + (gauge % endpointsCounted) * countsOfEndpoint;
  const counts = new Int32Array(shared, keySize, first + countsOfEndpoint);
  return { open: Atomics.load(counts, first), upgraded: Atomics.load(counts, first + 1) };
}

export function createLimitRow(): SharedArrayBuffer {
  return new SharedArrayBuffer(loadAddon().limitRowSize);
}

/** The server of this row is dead, its connections are closed. */
export function giveBackLimits({ shared, row }: LimitMemory): void {
  const held = new Int32Array(row);
  const counts = new Int32Array(shared, keySize, held.length);
  // Without a pair for each of a million cells.
  held.forEach((count, cell) => {
    if (count !== 0) Atomics.sub(counts, cell, count);
  });
  held.fill(0);
}
