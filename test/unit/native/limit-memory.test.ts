import { describe, expect, test } from 'vitest';
import { createLimitMemory, createLimitRow, giveBackLimits } from '../../../native/limit-memory.ts';

// engine/limits/limit_memory.h: the key, gauges and address counts of four bytes, request rates of eight.
const keySize = 16;
const gauges = 1024;
const sketchCells = 4 * 65_536;
const countsSize = (gauges + sketchCells) * Int32Array.BYTES_PER_ELEMENT;

const countsOf = (memory: SharedArrayBuffer): Int32Array => new Int32Array(memory, keySize, gauges + sketchCells);

describe('the memory of limits', () => {
  test('has the sizes of the engine', () => {
    expect(createLimitMemory().byteLength).toBe(keySize + countsSize + sketchCells * BigInt64Array.BYTES_PER_ELEMENT);
    expect(createLimitRow().byteLength).toBe(countsSize);
  });

  test('begins with a key of its own and nothing counted', () => {
    const [first, second] = [createLimitMemory(), createLimitMemory()].map((memory) => Buffer.from(memory));
    expect(first?.subarray(0, keySize)).not.toEqual(second?.subarray(0, keySize));
    expect(first?.subarray(0, keySize)).not.toEqual(Buffer.alloc(keySize));
    expect(first?.subarray(keySize).every((byte) => byte === 0)).toBe(true);
  });
});

describe('the row of a dead server', () => {
  test('is taken off what all servers hold together, and is empty then', () => {
    const shared = createLimitMemory();
    const key = Buffer.from(shared, 0, keySize).toString('hex');
    const [dead, alive] = [createLimitRow(), createLimitRow()];
    const firstAddress = gauges;
    const lastCell = gauges + sketchCells - 1;
    for (const [cell, ofDead, ofAlive] of [
      [0, 5, 2],
      [1, 0, 3],
      [gauges - 1, 1, 0],
      [firstAddress, 7, 1],
      [lastCell, 2, 2],
    ] as const) {
      new Int32Array(dead)[cell] = ofDead;
      new Int32Array(alive)[cell] = ofAlive;
      countsOf(shared)[cell] = ofDead + ofAlive;
    }
    giveBackLimits({ shared, row: dead });
    expect([...countsOf(shared)]).toEqual([...new Int32Array(alive)]);
    expect(new Int32Array(dead).every((count) => count === 0)).toBe(true);
    expect(Buffer.from(shared, 0, keySize).toString('hex')).toBe(key);
    expect(Buffer.from(shared, keySize + countsSize).every((byte) => byte === 0)).toBe(true);
  });

  test('that is given back twice is taken off once', () => {
    const shared = createLimitMemory();
    const row = createLimitRow();
    new Int32Array(row)[0] = 1;
    countsOf(shared)[0] = 4;
    giveBackLimits({ shared, row });
    giveBackLimits({ shared, row });
    expect(countsOf(shared)[0]).toBe(3);
  });
});
