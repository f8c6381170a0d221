import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateNames } from '../../../../shared/tls/certificate-names.ts';
import { makeCertificate } from '../../../helpers/certificates.ts';

const namesOf = async (wish: Parameters<typeof makeCertificate>[0]): Promise<string[]> =>
  certificateNames(new X509Certificate((await makeCertificate(wish)).cert));

describe('certificateNames', () => {
  it('reads host names, wildcards and addresses, in lower case', async () => {
    const names = ['A.test', '*.B.test', '127.0.0.1', '::1', 'a_b.test', 'xn--bcher-kva.example', 'localhost'];
    expect(await namesOf({ names })).toEqual([
      'a.test',
      '*.b.test',
      '127.0.0.1',
      '0:0:0:0:0:0:0:1',
      'a_b.test',
      'xn--bcher-kva.example',
      'localhost',
    ]);
  });

  it('takes the common name where there are no alternative names, if it is a host name', async () => {
    expect(await namesOf({ commonName: 'Common.test' })).toEqual(['common.test']);
    expect(await namesOf({ commonName: 'My Company' })).toEqual([]);
    expect(await namesOf({ commonName: 'common.test', names: ['alternative.test'] })).toEqual(['alternative.test']);
  });

  it('takes no name that holds what could make another of it', async () => {
    const names = [
      'good.test\0.evil.test',
      'a, DNS:bank.test',
      'a, DNS:bank.test, DNS:more.test, b',
      '"',
      'x", DNS:bank.test, "',
      "it's.test",
      'sp ace.test',
      'new\nline.test',
      '*',
      '*.*.test',
      'a.*.test',
      'f*.test',
      '.test',
      'a..test',
      'a.test.',
    ];
    expect(await namesOf({ names: [...names, 'kept.test'] })).toEqual(['kept.test']);
    expect(await namesOf({ commonName: 'good.test\0.evil.test' })).toEqual([]);
  });

  it('leaves out what is of another kind', () => {
    const subjectAltName =
      'URI:http://x, email:a@b.test, DirName:"CN = x, DNS:bank.test", DNS:a.test, othername:<unsupported>';
    expect(certificateNames({ subjectAltName, subject: 'CN=ignored.test' })).toEqual(['a.test']);
  });
});
