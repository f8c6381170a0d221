import { describe, expect, test } from 'vitest';
import { createRecordRing, type ExchangeRecord, readRecords, recordRingFill } from '../../../native/exchange-record.ts';

interface Sample {
  readonly status: number;
  readonly route: number;
  readonly texts: readonly string[];
}

const texts = ['192.0.2.1', 'GET', 'shop.example.com', '/a?b=\u00e9', '0123456789abcdef', 'curl/8'];

/** What the engine does: claims room (or skips to the start), fills it, publishes. */
function writeRecord(ring: SharedArrayBuffer, { status, route, texts: strings }: Sample): void {
  const words = new Uint32Array(ring, 0, 16);
  const capacity = words[2] ?? 0;
  const data = Buffer.from(ring, 64);
  const size = (64 + strings.reduce((sum, text) => sum + 2 + text.length, 0) + 7) & ~7;
  let position = words[0] ?? 0;
  let at = position & (capacity - 1);
  if (at + size > capacity) {
    data.writeUInt32LE(0xffff_ffff, at);
    position = (position + capacity - at) >>> 0;
    at = 0;
  }
  data.writeUInt32LE(size, at);
  data.writeUInt16LE(status, at + 4);
  data.writeUInt8(2, at + 6);
  data.writeUInt8(3, at + 7);
  data.writeDoubleLE(1_700_000_000_000.25, at + 8);
  for (const [index, value] of [1500, 700, 90, 12].entries()) data.writeUInt32LE(value, at + 16 + 4 * index);
  data.writeDoubleLE(5_000_000_000, at + 32);
  data.writeDoubleLE(321, at + 40);
  data.writeUInt16LE(route, at + 48);
  data.writeUInt16LE(0xffff, at + 50);
  for (const [index, value] of [2, 1, 13, 1].entries()) data.writeUInt8(value, at + 52 + index);
  data.writeUInt16LE(40_001, at + 56);
  data.writeUInt16LE(1, at + 58);
  let cursor = at + 64;
  for (const text of strings) {
    data.writeUInt16LE(text.length, cursor);
    data.write(text, cursor + 2, 'latin1');
    cursor += 2 + text.length;
  }
  words[0] = position + size;
}

function statuses(ring: SharedArrayBuffer): number[] {
  const seen: number[] = [];
  readRecords(ring, (record) => seen.push(record.status));
  return seen;
}

describe('reading the record ring', () => {
  test('gives every field of a record as the engine wrote it', () => {
    const ring = createRecordRing(16_384);
    writeRecord(ring, { status: 200, route: 7, texts });
    const expected: ExchangeRecord = {
      status: 200,
      endReason: 2,
      rejectReason: 3,
      startedAt: 1_700_000_000_000.25,
      durationUs: 1500,
      firstByteUs: 700,
      connectUs: 90,
      generation: 12,
      bytesReceived: 5_000_000_000,
      bytesSent: 321,
      route: 7,
      destination: -1,
      attempts: 2,
      minorVersion: 1,
      tlsVersion: 13,
      upgraded: true,
      clientPort: 40_001,
      endpoint: 1,
      clientAddress: '192.0.2.1',
      method: 'GET',
      host: 'shop.example.com',
      target: '/a?b=\u00e9',
      requestId: '0123456789abcdef',
      userAgent: 'curl/8',
    };
    let visits = 0;
    readRecords(ring, (record) => {
      visits += 1;
      for (const [name, value] of Object.entries(expected)) expect(record[name as keyof ExchangeRecord]).toBe(value);
    });
    expect(visits).toBe(1);
  });

  test('gives records in order and each of them once', () => {
    const ring = createRecordRing(16_384);
    for (const status of [200, 301, 404]) writeRecord(ring, { status, route: 0, texts });
    expect(recordRingFill(ring)).toBeGreaterThan(3 * 64);
    expect(statuses(ring)).toEqual([200, 301, 404]);
    expect(recordRingFill(ring)).toBe(0);
    expect(statuses(ring)).toEqual([]);
  });

  test('goes on at the start where the end of the ring had no room, however often it went round', () => {
    const ring = createRecordRing(16_384);
    const long = [...texts.slice(0, 3), 'x'.repeat(700), ...texts.slice(4)];
    for (let status = 200; status < 500; status += 1) {
      writeRecord(ring, { status, route: 0, texts: status % 3 === 0 ? long : texts });
      expect(statuses(ring)).toEqual([status]);
    }
  });

  test('goes on where positions pass 2^32', () => {
    const ring = createRecordRing(16_384);
    const start = 2 ** 32 - 128;
    new Uint32Array(ring).set([start, start]);
    for (const status of [200, 201, 202]) writeRecord(ring, { status, route: 0, texts });
    expect(statuses(ring)).toEqual([200, 201, 202]);
  });

  test('does not meet a record again whose visit threw, and keeps those behind it', () => {
    const ring = createRecordRing(16_384);
    for (const status of [200, 201]) writeRecord(ring, { status, route: 0, texts });
    expect(() =>
      readRecords(ring, () => {
        throw new Error('visitor');
      }),
    ).toThrow('visitor');
    expect(statuses(ring)).toEqual([201]);
  });

  test.each([0, 1000, 8192, 16_385, 2 ** 31])('refuses a ring of %d bytes', (bytes) => {
    expect(() => createRecordRing(bytes)).toThrow(RangeError);
  });
});
