import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RunRecord, readRunRecord, writeRunRecord } from '../../../../proxy/supervisor/run-record.ts';

function file(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'wh-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return path.join(directory, 'shop.1-1.json');
}

const record: RunRecord = {
  app: 'shop',
  number: 1,
  fingerprint: 'abc',
  address: { path: '/run/shop.sock' },
  paired: true,
  socketDirectory: null,
};

describe('the record of a run', () => {
  it.each([record, { ...record, address: { host: '127.0.0.1', port: 4000 }, socketDirectory: '/run/shop.d' }])(
    'is read as it was written, and nobody else may read it',
    async (written) => {
      const place = file();
      await writeRunRecord(place, written);
      expect(await readRunRecord(place)).toMatchObject(written);
      expect(statSync(place).mode & 0o777).toBe(0o600);
    },
  );

  it.each([
    ['', 'is empty'],
    ['{', 'is cut'],
    [JSON.stringify({ version: 2, ...record }), 'is of another version'],
    [JSON.stringify({ version: 1, ...record, address: { port: 'http' } }), 'names no address'],
    [JSON.stringify({ version: 1, ...record, number: '1' }), 'has a number that is none'],
  ])('counts as absent where it %2$s', async (text) => {
    const place = file();
    writeFileSync(place, text);
    expect(await readRunRecord(place)).toBe(null);
  });

  it('counts as absent where there is none', async () => {
    expect(await readRunRecord(file())).toBe(null);
  });
});
