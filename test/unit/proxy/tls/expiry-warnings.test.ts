import { describe, expect, it } from 'vitest';
import type { CertificatePair } from '../../../../proxy/tls/certificate-pair.ts';
import { ExpiryWarnings } from '../../../../proxy/tls/expiry-warnings.ts';
import { createLogger } from '../../../../shared/logging/logger.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const dayMs = 24 * 3_600_000;

function pairFor(content: string, expiresAt: number): CertificatePair {
  const files = { file: `/${content}.pem`, isPkcs12: false, keyFile: null, password: null, passwordFile: null };
  const others = {
    source: '',
    certPem: '',
    keyPem: '',
    names: [],
    keyType: 'ECDSA P-256',
    validFrom: 0,
    concernsAt: () => [],
  };
  return { files, content, expiresAt, ...others };
}

function scene(days: number) {
  const clock = new FakeClock();
  const said: string[] = [];
  const write = (line: string): void => {
    const { level, msg } = JSON.parse(line) as { level: number; msg: string };
    said.push(`${level === 50 ? 'error' : 'warn'}: ${msg.replace(/, on .*?Z/, '').replace(/ on .*?Z/, '')}`);
  };
  const pairs = [pairFor('a', clock.now() + days * dayMs)];
  const warnings = new ExpiryWarnings({ clock, logger: createLogger({ destination: { write } }), pairs: () => pairs });
  return { clock, said, pairs, warnings };
}

const renew = '; renew it: new files are taken by themselves';

describe('the end of a certificate', () => {
  it('is told 21, 7 and 1 days before, and when it has come, once each', async () => {
    const { clock, said, warnings } = scene(30);
    warnings.check();
    warnings.start();
    for (let day = 0; day < 40; day += 1) {
      await clock.advance(dayMs);
      warnings.check();
    }
    warnings.stop();
    expect(said).toEqual([
      `warn: the certificate /a.pem expires in 21 days${renew}`,
      `warn: the certificate /a.pem expires in 7 days${renew}`,
      `warn: the certificate /a.pem expires in 1 day${renew}`,
      'error: the certificate /a.pem expired: clients refuse it; renew it',
    ]);
    expect(clock.pendingTimers).toBe(0);
  });

  it('is told once where it is near already', () => {
    const { said, warnings } = scene(5);
    warnings.check();
    warnings.check();
    expect(said).toEqual([`warn: the certificate /a.pem expires in 5 days${renew}`]);
  });

  it('is told again of the certificate that comes after', () => {
    const { clock, said, pairs, warnings } = scene(5);
    warnings.check();
    pairs.splice(0, 1, pairFor('b', clock.now() + 20 * dayMs));
    warnings.check();
    expect(said.at(-1)).toBe(`warn: the certificate /b.pem expires in 20 days${renew}`);
  });
});
