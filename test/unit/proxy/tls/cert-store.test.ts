import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificates, PemPair } from '../../../../native/index.ts';
import { CertStore, type PreparedCertificates } from '../../../../proxy/tls/cert-store.ts';
import type { CertificateConfig } from '../../../../shared/config/generated/config-types.ts';
import { type CertificateWish, makeCertificate } from '../../../helpers/certificates.ts';

/** Contexts are numbered as they are made; those that were only tried are not alive. */
class FakeCertificates implements Pick<Certificates, 'create' | 'release'> {
  readonly alive = new Map<number, readonly PemPair[]>();
  #next = 0;

  create(pairs: readonly PemPair[]): number {
    this.#next += 1;
    this.alive.set(this.#next, pairs);
    return this.#next;
  }

  release(context: number): void {
    if (!this.alive.delete(context)) throw new Error(`context ${context} was released twice`);
  }
}

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-certs-'));
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const nothing = { cert: null, key: null, pfx: null, directory: null, password: null, passwordFile: null };

async function makePair(
  name: string,
  names: readonly string[],
  wish: CertificateWish = {},
  folder: string = directory,
): Promise<CertificateConfig & { cert: string; key: string }> {
  const made = await makeCertificate({ names, ...wish });
  const files = { cert: path.join(folder, `${name}.crt`), key: path.join(folder, `${name}.key`) };
  writeFileSync(files.cert, made.cert);
  writeFileSync(files.key, made.key);
  return { ...nothing, ...files };
}

const options = { fallback: 'first', minVersion: '1.2' } as const;

/** Names with the files of what they are shown, of the contexts that are alive. */
function shown(
  native: FakeCertificates,
  prepared: PreparedCertificates,
  configs: readonly CertificateConfig[],
  fallback: 'first' | 'refuse' = 'first',
): Record<string, string[]> {
  const names = prepared.namesFor(configs, { fallback, minVersion: '1.2' });
  const fileOf = (pem: PemPair): string =>
    path.basename(prepared.pairs.find(({ certPem }) => certPem === pem.certPem)?.files.file ?? '?');
  return Object.fromEntries(names.map(([name, context]) => [name, (native.alive.get(context) ?? []).map(fileOf)]));
}

const now = Date.now();
const nobody: ReadonlySet<string> = new Set();

describe('CertStore', () => {
  it('gives each name the first certificate that has it, and the first one to all other names', async () => {
    const one = await makePair('one', ['a.test', 'b.test']);
    const two = await makePair('two', ['B.test', '*.c.test']);
    const native = new FakeCertificates();
    const prepared = await new CertStore(native).prepare([one, two]);
    expect(shown(native, prepared, [one, two])).toEqual({
      'a.test': ['one.crt'],
      'b.test': ['one.crt'],
      '*.c.test': ['two.crt'],
      '': ['one.crt'],
    });
    expect(shown(native, prepared, [two], 'refuse')).toEqual({ 'b.test': ['two.crt'], '*.c.test': ['two.crt'] });
  });

  it('shows certificates of one name together where their keys are of different kinds, ECDSA first', async () => {
    const rsa = await makePair('rsa', ['a.test', 'old.test'], { keyType: 'rsa' });
    const ecdsa = await makePair('ecdsa', ['a.test', 'new.test']);
    const second = await makePair('second', ['a.test']);
    const native = new FakeCertificates();
    const store = new CertStore(native);
    const prepared = await store.prepare([rsa, ecdsa, second]);
    expect(shown(native, prepared, [rsa, ecdsa, second])).toEqual({
      'a.test': ['ecdsa.crt', 'rsa.crt'],
      'old.test': ['rsa.crt'],
      'new.test': ['ecdsa.crt'],
      '': ['ecdsa.crt', 'rsa.crt'],
    });
    prepared.commit();
    expect(store.pairs.map((pair) => [path.basename(pair.files.file), pair.keyType, store.isServed(pair)])).toEqual([
      ['rsa.crt', 'RSA 2048', true],
      ['ecdsa.crt', 'ECDSA P-256', true],
      ['second.crt', 'ECDSA P-256', false],
    ]);
  });

  it('makes a context for each oldest version that endpoints ask for', async () => {
    const one = await makePair('one', ['a.test']);
    const native = new FakeCertificates();
    const prepared = await new CertStore(native).prepare([one]);
    prepared.namesFor([one], options);
    prepared.namesFor([one], { ...options, minVersion: '1.3' });
    prepared.namesFor([one], options);
    expect(native.alive.size).toBe(2);
  });

  it('keeps what did not change and releases what is not needed any more', async () => {
    const native = new FakeCertificates();
    const store = new CertStore(native);
    const one = await makePair('one', ['a.test']);
    const two = await makePair('two', ['b.test']);
    const take = async (configs: readonly CertificateConfig[]): Promise<number[]> => {
      const prepared = await store.prepare(configs);
      prepared.namesFor(configs, options);
      prepared.commit();
      return [...native.alive.keys()];
    };
    const [first, second] = await take([one, two]);
    await makePair('two', ['b.test']);
    const after = await take([one, two]);
    expect(after).toHaveLength(2);
    expect(after).toContain(first);
    expect(after).not.toContain(second);
    expect(await take([])).toEqual([]);
  });

  it('releases what it had made when another pair cannot be used', async () => {
    const native = new FakeCertificates();
    const store = new CertStore(native);
    const one = await makePair('one', ['a.test']);
    const two = await makePair('two', ['b.test']);
    await expect(store.prepare([one, { ...one, key: two.key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_KEY_MISMATCH',
    });
    await expect(store.prepare([one, { ...two, cert: two.key }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_INVALID',
    });
    await expect(store.prepare([one, { ...two, key: two.cert }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_KEY_INVALID',
    });
    await expect(store.prepare([{ ...one, cert: path.join(directory, 'none') }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_UNREADABLE',
    });
    await expect(store.prepare([{ ...one, pfx: one.cert }])).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_INVALID',
    });
    expect([...native.alive.keys()]).toEqual([]);
  });

  it('gives back what was prepared and not used', async () => {
    const native = new FakeCertificates();
    const store = new CertStore(native);
    const one = await makePair('one', ['a.test']);
    const prepared = await store.prepare([one]);
    prepared.namesFor([one], options);
    expect(native.alive.size).toBe(1);
    prepared.discard();
    expect([...native.alive.keys()]).toEqual([]);
    expect(store.pairs).toEqual([]);
  });
});

describe('a renewal', () => {
  async function inUse(...configs: readonly CertificateConfig[]): Promise<CertStore> {
    const store = new CertStore(new FakeCertificates());
    (await store.prepare(configs)).commit();
    return store;
  }

  it('is empty where the files hold what they held', async () => {
    const store = await inUse(await makePair('one', ['a.test']));
    const renewal = await store.renew({ now, mayGo: nobody });
    expect(renewal).toMatchObject({ renewed: [], dropped: [], troubles: [] });
    expect(renewal.pairs).toEqual(store.pairs);
  });

  it('replaces what can be used and keeps the old of what cannot', async () => {
    const store = await inUse(await makePair('one', ['a.test']), await makePair('two', ['b.test']));
    const before = store.pairs.map(({ content }) => content);
    await makePair('one', ['a.test']);
    const { cert } = await makePair('two', ['b.test']);
    writeFileSync(cert, (await makeCertificate({ names: ['b.test'] })).cert);
    const renewal = await store.renew({ now, mayGo: nobody });
    expect(renewal.renewed).toHaveLength(1);
    expect(renewal.troubles).toMatchObject([
      {
        file: cert,
        isGone: false,
        isNew: false,
        reason: expect.stringContaining('does not belong to the certificate'),
      },
    ]);
    expect(renewal.pairs[0]?.content).not.toBe(before[0]);
    expect(renewal.pairs[1]?.content).toBe(before[1]);
  });

  it.each([
    ['has expired', { notBefore: new Date(now - 2000), notAfter: new Date(now - 1000) }, 'expired on'],
    ['is not valid yet', { notBefore: new Date(now + 60_000) }, 'is not valid before'],
    ['is not for servers', { usage: 'client' }, 'is not a certificate for servers'],
  ] as const)('does not take a certificate that %s', async (_, wish, reason) => {
    const store = await inUse(await makePair('one', ['a.test']));
    await makePair('one', ['a.test'], wish);
    const renewal = await store.renew({ now, mayGo: nobody });
    expect(renewal.renewed).toEqual([]);
    expect(renewal.troubles).toMatchObject([{ reason: expect.stringContaining(reason) }]);
    expect(renewal.pairs).toEqual(store.pairs);
  });

  it('takes pairs that are new in a directory, and lets those go that may', async () => {
    const folder = mkdtempSync(path.join(directory, 'folder-'));
    const { cert, key } = await makePair('one', ['a.test'], {}, folder);
    const store = await inUse({ ...nothing, directory: folder });
    await makePair('two', ['b.test'], {}, folder);
    const grown = await store.renew({ now, mayGo: nobody });
    expect(grown.renewed).toMatchObject([{ before: null, pair: { names: ['b.test'] } }]);
    grown.commit();
    rmSync(cert);
    rmSync(key);
    const missing = await store.renew({ now, mayGo: nobody });
    expect(missing.troubles).toMatchObject([{ file: cert, isGone: true }]);
    expect(missing.pairs).toHaveLength(2);
    const shrunk = await store.renew({ now, mayGo: new Set([cert]) });
    expect(shrunk.dropped).toMatchObject([{ names: ['a.test'] }]);
    expect(shrunk.pairs).toMatchObject([{ names: ['b.test'] }]);
  });

  it('never lets the last pair of a directory go', async () => {
    const folder = mkdtempSync(path.join(directory, 'folder-'));
    const { cert, key } = await makePair('one', ['a.test'], {}, folder);
    const store = await inUse({ ...nothing, directory: folder });
    rmSync(cert);
    rmSync(key);
    const renewal = await store.renew({ now, mayGo: new Set([cert]) });
    expect(renewal.pairs).toEqual(store.pairs);
    expect(renewal.troubles).toHaveLength(1);
  });
});
