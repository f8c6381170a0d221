import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultOfForm, findPairs } from '../../../../proxy/tls/certificate-files.ts';
import type { CertificateConfig } from '../../../../shared/config/generated/config-types.ts';

const nothing = { cert: null, key: null, pfx: null, directory: null, password: null, passwordFile: null };
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-pairs-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.join(directory, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(directory, name), '');
  }
}

async function find(
  more: Partial<CertificateConfig> = { directory },
): Promise<{ pairs: string[]; oddities: readonly string[] }> {
  const { pairs, oddities } = await findPairs({ ...nothing, ...more });
  const short = (file: string | null): string => (file === null ? '-' : path.relative(directory, file));
  return { pairs: pairs.map(({ file, keyFile }) => `${short(file)} ${short(keyFile)}`), oddities };
}

describe('the pairs of a directory', () => {
  it('are certificates with the key of the same name, in the order of their names', async () => {
    write('b.key', 'b.pem', 'a.cer', 'a.key', 'c.key', 'c.crt', 'README');
    expect(await find()).toEqual({ pairs: ['a.cer a.key', 'b.pem b.key', 'c.crt c.key'], oddities: [] });
  });

  it('are those of certbot, one in each folder', async () => {
    for (const name of ['b.test', 'a.test'])
      write(...['cert', 'chain', 'fullchain', 'privkey'].map((file) => `${name}/${file}.pem`));
    write('README');
    expect(await find()).toEqual({
      pairs: ['a.test/fullchain.pem a.test/privkey.pem', 'b.test/fullchain.pem b.test/privkey.pem'],
      oddities: [],
    });
    expect(await find({ directory: path.join(directory, 'a.test') })).toMatchObject({
      pairs: ['a.test/fullchain.pem a.test/privkey.pem'],
      oddities: [],
    });
  });

  it("are found through the links of Kubernetes, whose own folders and the authority's certificate are passed over", async () => {
    write(
      '..2026/tls.crt',
      '..2026/tls.key',
      '..2026/ca.crt',
      '..2026/inner/fullchain.pem',
      '..2026/inner/privkey.pem',
    );
    symlinkSync('..2026', path.join(directory, '..data'));
    for (const name of ['tls.crt', 'tls.key', 'ca.crt', 'inner']) {
      symlinkSync(path.join('..data', name), path.join(directory, name));
    }
    expect(await find()).toEqual({ pairs: ['tls.crt tls.key', 'inner/fullchain.pem inner/privkey.pem'], oddities: [] });
  });

  it('leave out what has no partner, and say so', async () => {
    write('a.crt', 'a.key', 'b.key', 'c.crt', 'a.pem', 'empty/x');
    const { pairs, oddities } = await find();
    expect(pairs).toEqual(['a.crt a.key']);
    expect(oddities.map((oddity) => oddity.replace(`${directory}/`, ''))).toEqual([
      'a.pem is no part of a pair: it is left out',
      'b.key is no part of a pair: it is left out',
      'c.crt is no part of a pair: it is left out',
      'empty has no fullchain.pem and privkey.pem: it is left out',
    ]);
  });

  it('must be there', async () => {
    await expect(find()).rejects.toMatchObject({ code: 'WINDHOVER_CERTIFICATE_INVALID' });
    await expect(find({ directory: path.join(directory, 'none') })).rejects.toMatchObject({
      code: 'WINDHOVER_CERTIFICATE_UNREADABLE',
    });
  });
});

describe('the form of a certificate', () => {
  it.each([
    [{}, null, 'names no certificate; give one of "cert", "pfx" and "directory"'],
    [{ cert: 'a', pfx: 'b' }, null, 'names "cert" and "pfx"; give one of "cert", "pfx" and "directory"'],
    [{ pfx: 'a', key: 'b' }, 'key', 'goes with "cert" only; remove it'],
    [{ cert: 'a', password: 'b', passwordFile: 'c' }, 'password', 'is given twice; keep "passwordFile"'],
    [{ directory: 'a', passwordFile: 'c' }, 'passwordFile', 'is for one file; keys in a directory are not encrypted'],
  ])('of %j is refused', (written, at, text) => {
    expect(faultOfForm({ ...nothing, ...written })).toEqual({ at, text });
  });

  it.each([{ cert: 'a' }, { cert: 'a', key: 'b', password: 'c' }, { pfx: 'a', passwordFile: 'b' }, { directory: 'a' }])(
    'of %j is good',
    (written) => {
      expect(faultOfForm({ ...nothing, ...written })).toBeNull();
    },
  );
});
