/** Certificates out of a file, with a reason that helps where it holds something else. */
import { X509Certificate } from 'node:crypto';
import { createError, reasonOf } from '../errors/windhover-error.ts';
import type { CertificateSource } from './certificate-source.ts';
import { isCertificate, isPrivateKey, type PemBlock, splitPem } from './pem-blocks.ts';

/** What OpenSSL's clients, and so node's, accept of one peer: 100 KiB (SSL_set_max_cert_list). */
const mostChainBytes = 102_400;

export type CertificateChain = readonly [X509Certificate, ...X509Certificate[]];

/** In the order of the file, at least one. Throws WINDHOVER_CERTIFICATE_INVALID; `details.reason` goes with "it". */
export function parseCertificates(source: CertificateSource): CertificateChain {
  const { blocks, cut } = splitPem(source.bytes);
  const [first, ...others] = blocks.filter(isCertificate).map((block, index) => parse(source, block, index));
  if (cut !== null) throw invalid(source, `is cut off: a block "${cut}" has no end; copy the whole file`);
  if (first === undefined) throw invalid(source, whatElse(source.bytes, blocks));
  return [first, ...others];
}

/** The same for what is sent to every client. */
export function parseCertificateChain(source: CertificateSource): CertificateChain {
  const chain = parseCertificates(source);
  const size = chain.reduce((sum, { raw }) => sum + raw.length, 0);
  if (size <= mostChainBytes) return chain;
  const held = `holds ${chain.length} certificates of ${size} bytes`;
  throw invalid(source, `${held}, and clients accept ${mostChainBytes}; leave only the chain of the first one`);
}

function parse(source: CertificateSource, block: PemBlock, index: number): X509Certificate {
  try {
    const certificate = new X509Certificate(block.text);
    if (Number.isNaN(Date.parse(certificate.validFrom)) || Number.isNaN(Date.parse(certificate.validTo))) {
      throw new Error('its period of validity cannot be read');
    }
    return certificate;
  } catch (cause) {
    const which = index === 0 ? '' : `; its certificate number ${index + 1} is damaged`;
    throw invalid(source, `is not a certificate in PEM form (${openSslReason(cause)})${which}`, cause);
  }
}

function whatElse(bytes: Buffer, blocks: readonly PemBlock[]): string {
  if (blocks.some(isPrivateKey)) return 'is a private key, not a certificate';
  if (blocks.some(({ label }) => label.endsWith('CERTIFICATE REQUEST'))) {
    return 'is a request for a certificate; give the certificate that the authority made of it';
  }
  if (blocks.some(({ label }) => label === 'PKCS7')) {
    return 'is PKCS#7; convert it: openssl pkcs7 -print_certs -in FILE -out PEM';
  }
  if (isDerCertificate(bytes)) return 'is DER, not PEM; convert it: openssl x509 -inform der -in FILE -out PEM';
  if (bytes[0] === derSequence) return 'is binary, not PEM; PKCS#12 (.pfx, .p12) is given as pfx';
  return 'is not a certificate in PEM form (no start line)';
}

const derSequence = 0x30;

function isDerCertificate(bytes: Buffer): boolean {
  if (bytes[0] !== derSequence) return false;
  try {
    return new X509Certificate(bytes).raw.length > 0;
  } catch {
    return false;
  }
}

function invalid({ name }: CertificateSource, reason: string, cause?: unknown): Error {
  return createError('WINDHOVER_CERTIFICATE_INVALID', { file: name, reason }, { cause });
}

/** "error:0480006C:PEM routines::no start line" without its numbers. */
export function openSslReason(error: unknown): string {
  return reasonOf(error).replace(/^error:.*:/, '');
}
