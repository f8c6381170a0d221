/**
 * The development certificate: made when an https endpoint has none, kept in the state directory, made again before it
 * expires or when a configured name is missing in it. Self-signed and no authority, so that trusting it trusts these names
 * and nothing else. The only importer of selfsigned.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { type Clock, systemClock } from '../../shared/time/clock.ts';
import { certificateNames } from '../../shared/tls/certificate-names.ts';

export interface DevCertificate {
  readonly cert: string;
  readonly key: string;
  readonly names: readonly string[];
  /** SHA-256, as browsers show it. */
  readonly fingerprint: string;
  readonly expiresAt: Date;
  /** Made by this call: it has to be trusted (again). */
  readonly isNew: boolean;
}

const dayMs = 24 * 3_600_000;
/** Browsers refuse certificates that are valid for longer than 398 days, trusted by hand or not. */
const validDays = 365;
const renewDaysBefore = 30;

const alwaysNamed = ['localhost', '*.localhost', '127.0.0.1', '::1'];

/** Names the certificate must have: hosts of all apps, localhost and the loopback addresses. */
export function devCertificateNames(config: EdgeConfig): string[] {
  const hosts = Object.values(config.apps).flatMap((app) => app.hosts);
  const named = hosts.map((host) =>
    host
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^\[(.*)\]$/, '$1'),
  );
  return [...new Set([...alwaysNamed, ...named.filter((host) => host !== '*')])];
}

/** Whether an https endpoint would have no certificate at all. */
export function needsDevCertificate(config: EdgeConfig): boolean {
  if (config.certificates.length > 0) return false;
  return config.endpoints.some(({ url, certificates }) => parseUrlPrefix(url).secure && !certificates?.length);
}

/** The configuration with the development certificate where there is none. */
export async function withDevCertificate(
  config: EdgeConfig,
  stateDirectory: string,
  clock: Clock = systemClock,
): Promise<{ readonly config: EdgeConfig; readonly devCertificate: DevCertificate | null }> {
  if (!needsDevCertificate(config)) return { config, devCertificate: null };
  const devCertificate = await ensureDevCertificate(stateDirectory, devCertificateNames(config), clock);
  const { cert, key } = devCertificate;
  const files = { cert, key, pfx: null, directory: null, password: null, passwordFile: null };
  return { config: { ...config, certificates: [files] }, devCertificate };
}

export async function ensureDevCertificate(
  stateDirectory: string,
  names: readonly string[],
  clock: Clock = systemClock,
): Promise<DevCertificate> {
  const cert = join(stateDirectory, 'dev-cert.pem');
  const key = join(stateDirectory, 'dev-key.pem');
  const existing = await readCertificate(cert, key);
  if (existing && isGoodFor(existing, names, clock.now())) {
    return { cert, key, ...describe(existing), isNew: false };
  }
  const made = await makeCertificate(names, clock.now());
  await writePrivately(key, made.private);
  await writePrivately(cert, made.cert);
  return { cert, key, ...describe(new X509Certificate(made.cert)), isNew: true };
}

async function readCertificate(cert: string, key: string): Promise<X509Certificate | null> {
  try {
    const certificate = new X509Certificate(await readFile(cert));
    return certificate.checkPrivateKey(createPrivateKey(await readFile(key))) ? certificate : null;
  } catch {
    return null; // Missing or damaged: another is made.
  }
}

function isGoodFor(certificate: X509Certificate, names: readonly string[], now: number): boolean {
  const had = new Set(describe(certificate).names);
  const isFresh =
    Date.parse(certificate.validTo) - now > renewDaysBefore * dayMs && Date.parse(certificate.validFrom) <= now;
  return isFresh && names.every((name) => had.has(name));
}

function describe(certificate: X509Certificate): Pick<DevCertificate, 'names' | 'fingerprint' | 'expiresAt'> {
  // Node writes IPv6 addresses in full.
  const names = certificateNames(certificate).map((name) => (name === '0:0:0:0:0:0:0:1' ? '::1' : name));
  return { names, fingerprint: certificate.fingerprint256, expiresAt: new Date(certificate.validTo) };
}

async function makeCertificate(names: readonly string[], now: number): Promise<{ private: string; cert: string }> {
  // Ten megabytes of memory that an edge with a certificate never needs.
  const { generate } = await import('selfsigned');
  const isAddress = (name: string): boolean => /^[\d.]+$/.test(name) || name.includes(':');
  return await generate([{ name: 'commonName', value: 'Windhover development certificate' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // Clocks of machines that share a directory differ a little.
    notBeforeDate: new Date(now - 3_600_000),
    notAfterDate: new Date(now + validDays * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isAddress(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
}

/** Whole or not at all, readable by nobody else. */
async function writePrivately(file: string, content: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, content, { mode: 0o600 });
  await chmod(unfinished, 0o600);
  await rename(unfinished, file);
}
