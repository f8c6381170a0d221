import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificates } from '../../../../native/index.ts';
import { CertStore } from '../../../../proxy/tls/cert-store.ts';

class FakeCertificates implements Pick<Certificates, 'create' | 'release'> {
  readonly alive = new Set<number>();
  #next = 0;

  create(): number {
    this.#next += 1;
    this.alive.add(this.#next);
    return this.#next;
  }

  release(context: number): void {
    if (!this.alive.delete(context)) throw new Error(`context ${context} was released twice`);
  }
}

interface Files {
  readonly cert: string;
  readonly key: string;
}

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-certs-'));
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function makePair(name: string, names: readonly string[]): Promise<Files> {
  const made = await generate([{ name: 'commonName', value: 'common.test' }], {
    keyType: 'ec',
    curve: 'P-256',
    extensions:
      names.length === 0
        ? []
        : [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  });
  const files = { cert: path.join(directory, `${name}.crt`), key: path.join(directory, `${name}.key`) };
  writeFileSync(files.cert, made.cert);
  writeFileSync(files.key, made.private);
  return files;
}

describe('CertStore', () => {
  it('gives each name the first certificate that has it, and the first one to all other names', async () => {
    const one = await makePair('one', ['a.test', 'b.test']);
    const two = await makePair('two', ['B.test', '*.c.test']);
    const store = new CertStore(new FakeCertificates());
    const prepared = await store.prepare([one, two]);
    expect(prepared.namesFor([one, two], 'first')).toEqual([
      ['a.test', 1],
      ['b.test', 1],
      ['*.c.test', 2],
      ['', 1],
    ]);
    expect(prepared.namesFor([two], 'refuse')).toEqual([
      ['b.test', 2],
      ['*.c.test', 2],
    ]);
  });

  it('keeps what did not change and releases what is not needed any more', async () => {
    const native = new FakeCertificates();
    const store = new CertStore(native);
    const one = await makePair('one', ['a.test']);
    const two = await makePair('two', ['b.test']);
    (await store.prepare([one, two])).commit();
    expect([...native.alive]).toEqual([1, 2]);
    await makePair('two', ['b.test']);
    (await store.prepare([one, two])).commit();
    expect([...native.alive]).toEqual([1, 3]);
    (await store.prepare([])).commit();
    expect([...native.alive]).toEqual([]);
  });

  it('releases what it had made when another pair cannot be used', async () => {
    const native = new FakeCertificates();
    const store = new CertStore(native);
    const one = await makePair('one', ['a.test']);
    const two = await makePair('two', ['b.test']);
    await expect(store.prepare([one, { cert: one.cert, key: two.key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_KEY_MISMATCH',
    });
    await expect(store.prepare([one, { cert: two.key, key: two.key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_INVALID',
    });
    await expect(store.prepare([one, { cert: two.cert, key: two.cert }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_KEY_INVALID',
    });
    await expect(store.prepare([{ cert: path.join(directory, 'none'), key: one.key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_UNREADABLE',
    });
    expect([...native.alive]).toEqual([]);
  });

  it('gives back what was prepared and not used', async () => {
    const native = new FakeCertificates();
    const store = new CertStore(native);
    (await store.prepare([await makePair('one', ['a.test'])])).discard();
    expect([...native.alive]).toEqual([]);
    expect(store.status()).toEqual([]);
  });

  it('tells names and expiry of what is in use', async () => {
    const store = new CertStore(new FakeCertificates());
    const one = await makePair('one', ['a.test']);
    (await store.prepare([one])).commit();
    const [status] = store.status();
    expect(status).toMatchObject({ file: one.cert, names: ['a.test'] });
    expect(Number.isNaN(Date.parse(status?.expiresAt ?? ''))).toBe(false);
  });
});
