import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { devCertificateNames, ensureDevCertificate, withDevCertificate } from '../../../../proxy/tls/dev-cert.ts';
import type { EdgeConfigOptions } from '../../../../shared/config/generated/config-types.ts';
import { resolveConfig } from '../../../../shared/config/resolve-config.ts';
import { type Clock, systemClock } from '../../../../shared/time/clock.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'wh-cert-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

const names = ['localhost', '127.0.0.1', '::1', 'shop.localhost', '*.blog.localhost'];
const dayMs = 24 * 3_600_000;
const clockAfter = (days: number): Clock => ({ ...systemClock, now: () => Date.now() + days * dayMs });

const config = (more: Partial<EdgeConfigOptions>) =>
  resolveConfig(
    { endpoints: [{ url: 'https://*:443' }], apps: { shop: { hosts: ['a'], entry: 'a.mjs' } }, ...more },
    '/etc',
  );

describe('the development certificate', () => {
  test('is ECDSA P-256, for these names, for servers, no authority, for less than 398 days', async () => {
    const made = await ensureDevCertificate(directory, names);
    const certificate = new X509Certificate(await readFile(made.cert));
    expect(made.isNew).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(certificate.ca).toBe(false);
    expect(certificate.checkHost('shop.localhost')).toBe('shop.localhost');
    expect(certificate.checkHost('a.blog.localhost')).toBe('*.blog.localhost');
    expect(certificate.checkHost('other.example')).toBeUndefined();
    expect(certificate.checkIP('::1')).toBe('::1');
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBeLessThan(398 * dayMs);
    expect(certificate.checkPrivateKey(createPrivateKey(await readFile(made.key)))).toBe(true);
    expect(made.fingerprint).toBe(certificate.fingerprint256);
    expect(made.names).toEqual(names);
  });

  test('is kept where only its user can read it', async () => {
    const { cert, key } = await ensureDevCertificate(directory, names);
    for (const file of [cert, key]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('is kept as long as it holds', async () => {
    const first = await ensureDevCertificate(directory, names);
    const second = await ensureDevCertificate(directory, names.slice(0, 3), clockAfter(300));
    expect(second).toEqual({ ...first, isNew: false });
  });

  test('is made again a month before it expires', async () => {
    const first = await ensureDevCertificate(directory, names);
    const second = await ensureDevCertificate(directory, names, clockAfter(336));
    expect(second.isNew).toBe(true);
    expect(second.fingerprint).not.toBe(first.fingerprint);
  });

  test('is made again when a name is missing in it, or a file is damaged', async () => {
    const { key } = await ensureDevCertificate(directory, names);
    expect((await ensureDevCertificate(directory, [...names, 'new.localhost'])).isNew).toBe(true);
    await writeFile(path.join(directory, 'dev-cert.pem'), 'broken');
    expect((await ensureDevCertificate(directory, names)).isNew).toBe(true);
    await rm(key);
    expect((await ensureDevCertificate(directory, names)).isNew).toBe(true);
  });

  test('is made again when its key is not its own', async () => {
    const { key } = await ensureDevCertificate(directory, names);
    const other = await mkdtemp(path.join(tmpdir(), 'wh-cert-'));
    await writeFile(key, await readFile((await ensureDevCertificate(other, names)).key));
    await rm(other, { recursive: true });
    expect((await ensureDevCertificate(directory, names)).isNew).toBe(true);
  });
});

describe('a configuration', () => {
  test('names all its hosts but the one for any', () => {
    const apps = {
      a: { hosts: ['Shop.localhost.', '*'], entry: 'a.mjs' },
      b: { hosts: ['*.blog.localhost', '[::1]', '10.0.0.1'], entry: 'a.mjs' },
    };
    expect(devCertificateNames(config({ apps }))).toEqual([
      'localhost',
      '*.localhost',
      '127.0.0.1',
      '::1',
      'shop.localhost',
      '*.blog.localhost',
      '10.0.0.1',
    ]);
  });

  test('gets the certificate when an https endpoint has none', async () => {
    const { config: complete, devCertificate } = await withDevCertificate(config({}), directory);
    expect(complete.certificates).toMatchObject([{ cert: devCertificate?.cert, key: devCertificate?.key, pfx: null }]);
  });

  test.each([
    ['it has one', { certificates: [{ cert: 'a', key: 'b' }] }],
    ['nothing is https', { endpoints: [{ url: 'http://*:80' }] }],
    ['the endpoint has its own', { endpoints: [{ url: 'https://*:443', certificates: [{ cert: 'a', key: 'b' }] }] }],
  ])('stays as it is when %s', async (_, more) => {
    const plain = config(more);
    expect(await withDevCertificate(plain, directory)).toEqual({ config: plain, devCertificate: null });
  });
});
