/**
 * The memory of limits that hold for the whole process: one piece that all servers share, and a row for each server, which
 * says what that server holds of it, so that a dead thread's part can be given back. The layout is C++'s
 * (engine/limits/limit_memory.h); only the sizes and the counts at its start are known here.
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

export function createLimitRow(): SharedArrayBuffer {
  return new SharedArrayBuffer(loadAddon().limitRowSize);
}

/** The server of this row is dead, its connections are closed. */
export function giveBackLimits({ shared, row }: LimitMemory): void {
  const held = new Int32Array(row);
  const counts = new Int32Array(shared, keySize, held.length);
  for (const [cell, count] of held.entries()) if (count !== 0) Atomics.sub(counts, cell, count);
  held.fill(0);
}
