import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PairFiles } from '../../../../proxy/tls/certificate-files.ts';
import { readCertificatePair } from '../../../../proxy/tls/certificate-pair.ts';
import { encryptKey, type MadeCertificate, makeCertificate } from '../../../helpers/certificates.ts';

const fixtures = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'configs', 'certs');
let directory: string;
let made: MadeCertificate;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-pair-'));
  made = await makeCertificate({ names: ['a.test'] });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, content);
  return file;
}

function filesOf(more: Partial<PairFiles> & Pick<PairFiles, 'file'>): PairFiles {
  return { isPkcs12: false, keyFile: null, password: null, passwordFile: null, ...more };
}

describe('a pair', () => {
  it('is the same from two files, from one, and with an encrypted key', async () => {
    const file = write('a.crt', made.cert);
    const plain = await readCertificatePair(filesOf({ file, keyFile: write('a.key', made.key) }));
    const bundle = await readCertificatePair(filesOf({ file: write('a.pem', made.cert + made.key) }));
    const keyFile = write('encrypted.key', encryptKey(made.key, 'secret', 'pkcs8'));
    const encrypted = await readCertificatePair(filesOf({ file, keyFile, password: 'secret' }));
    const fromFile = await readCertificatePair(
      filesOf({ file, keyFile, passwordFile: write('password', 'secret\r\nold secret\n') }),
    );
    expect(plain).toMatchObject({ names: ['a.test'], keyType: 'ECDSA P-256' });
    for (const pair of [bundle, encrypted, fromFile]) expect(pair.content).toBe(plain.content);
  });

  it('comes out of PKCS#12 as it went in', async () => {
    const inPem = await readCertificatePair(
      filesOf({ file: path.join(fixtures, 'good.pem'), keyFile: path.join(fixtures, 'good.key') }),
    );
    const pfx = filesOf({ file: path.join(fixtures, 'good.pfx'), isPkcs12: true });
    const opened = await readCertificatePair({ ...pfx, passwordFile: path.join(fixtures, 'pfx.password') });
    expect(opened.content).toBe(inPem.content);
    await expect(readCertificatePair({ ...pfx, password: 'wrong' })).rejects.toThrow(/the password does not open it/);
    await expect(readCertificatePair(pfx)).rejects.toThrow(/no password is given/);
  });

  it('without its key, its password or its files is refused', async () => {
    const file = write('b.crt', made.cert);
    const keyFile = write('b.key', encryptKey(made.key, 'secret', 'legacy'));
    await expect(readCertificatePair(filesOf({ file }))).rejects.toThrow(/holds no key beside the certificate/);
    await expect(readCertificatePair(filesOf({ file, keyFile }))).rejects.toThrow(/no password is given/);
    const passwordFile = path.join(directory, 'nowhere');
    await expect(readCertificatePair(filesOf({ file, keyFile, passwordFile }))).rejects.toThrow(
      /nowhere: it does not exist/,
    );
  });
});
