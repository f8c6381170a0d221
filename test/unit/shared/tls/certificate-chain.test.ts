import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isWindhoverError } from '../../../../shared/errors/windhover-error.ts';
import { parseCertificateChain, parseCertificates } from '../../../../shared/tls/certificate-chain.ts';
import { certificateConcerns } from '../../../../shared/tls/certificate-concerns.ts';
import { readCertificateSource } from '../../../../shared/tls/certificate-source.ts';
import { pairKey } from '../../../../shared/tls/key-pair.ts';
import { splitPem } from '../../../../shared/tls/pem-blocks.ts';
import { parsePrivateKey } from '../../../../shared/tls/private-key.ts';
import { encryptKey, type MadeCertificate, makeCertificate } from '../../../helpers/certificates.ts';

let own: MadeCertificate;
let other: MadeCertificate;

beforeAll(async () => {
  own = await makeCertificate({ names: ['own.test'] });
  other = await makeCertificate({ names: ['other.test'] });
});

const source = (content: string | Uint8Array): { name: string; bytes: Buffer } => ({
  name: 'it',
  bytes: Buffer.from(content as string),
});

describe('splitPem', () => {
  it('finds the blocks, whatever stands between them', () => {
    const { blocks, cut } = splitPem(Buffer.from(`hello\n${own.cert}subject=x${own.key}-----BEGIN x-----`));
    expect(blocks.map(({ label }) => label)).toEqual(['CERTIFICATE', 'PRIVATE KEY']);
    expect(blocks[0]?.text).toBe(own.cert);
    expect(cut).toBe(null);
  });

  it('tells of a block that has no end', () => {
    expect(splitPem(Buffer.from(`${own.cert}-----BEGIN X-----\nabc`))).toMatchObject({ blocks: [{}], cut: 'X' });
  });

  it('comes to an end with megabytes of what is nearly a block', () => {
    for (const piece of [
      '-----BEGIN A-----',
      '-----BEGIN ',
      '-----END A-----',
      '-'.repeat(16),
      own.cert.slice(0, 80),
    ]) {
      expect(splitPem(Buffer.from(piece.repeat(4_000_000 / piece.length))).blocks).toEqual([]);
    }
  });
});

describe('a source', () => {
  it('is text where it can be no path, and is never quoted in an error', () => {
    const bare = own.key.replace(/-----.*-----|\s/g, '');
    for (const text of [own.key, bare, `x\n${bare}`]) {
      expect(readCertificateSource(text, 'certificates[0].key').name).toBe('the text of certificates[0].key');
    }
    expect(() => readCertificateSource('MIsspelt.pem', 'x')).toThrow('cannot read MIsspelt.pem: it does not exist');
  });
});

describe('random bytes', () => {
  const refusedOrRead = (read: () => unknown): void => {
    try {
      read();
    } catch (error) {
      if (!isWindhoverError(error)) throw error;
      expect(error.message).not.toContain('undefined');
    }
  };

  it('are read or refused in words, as certificates and as keys', () => {
    const encrypted = encryptKey(own.key, 'x', 'pkcs8');
    const files = [own.cert, own.key, encrypted, own.cert + other.cert + own.key];
    const damaged = fc
      .tuple(fc.constantFrom(...files), fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 40, unit: 'binary' }))
      .map(
        ([file, at, length, text]) => file.slice(0, at % file.length) + text + file.slice((at % file.length) + length),
      );
    const anything = fc.oneof(damaged, fc.uint8Array({ maxLength: 300 }), fc.string());
    fc.assert(
      fc.property(anything, (content) => {
        refusedOrRead(() => {
          const chain = parseCertificateChain(source(content));
          certificateConcerns(chain[0], Date.now());
          pairKey(chain, parsePrivateKey(source(own.key), null), { cert: 'a', key: 'b' });
        });
        refusedOrRead(() => parsePrivateKey(source(content), null));
        refusedOrRead(() => parsePrivateKey(source(content), 'x'));
      }),
      { numRuns: 2000 },
    );
  });

  it('inside a certificate as well', () => {
    const der = Buffer.from(own.cert.replace(/-----.*-----|\s/g, ''), 'base64');
    const damaged = fc.tuple(
      fc.nat({ max: der.length - 1 }),
      fc.nat({ max: 255 }),
      fc.nat({ max: der.length - 1 }),
      fc.nat({ max: 255 }),
    );
    fc.assert(
      fc.property(damaged, ([at, byte, at2, byte2]) => {
        const bytes = Buffer.from(der);
        bytes[at] = byte;
        bytes[at2] = byte2;
        const pem = `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
        refusedOrRead(() => {
          const chain = parseCertificates(source(pem));
          certificateConcerns(chain[0], Date.now());
          const pair = pairKey(chain, parsePrivateKey(source(own.key), null), { cert: 'a', key: 'b' });
          for (const name of pair.names) expect(name).toMatch(/^[a-z0-9.*:_-]+$/);
        });
      }),
      { numRuns: 3000 },
    );
  });
});
