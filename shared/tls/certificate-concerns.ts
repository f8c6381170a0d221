/** What is doubtful about a server's certificate that can be parsed: its use, its names, its validity. */
import type { X509Certificate } from 'node:crypto';

/** fault: cannot work. warning: most clients refuse it. note: will be one of these soon. */
export interface CertificateConcern {
  readonly level: 'fault' | 'warning' | 'note';
  /** To be read after the certificate's file. */
  readonly text: string;
}

const serverAuthentication = '1.3.6.1.5.5.7.3.1';
const anyUsage = '2.5.29.37.0';
const soonMs = 14 * 24 * 3_600_000;

/** `now`: milliseconds since 1970. */
export function certificateConcerns(certificate: X509Certificate, now: number): CertificateConcern[] {
  const concerns: CertificateConcern[] = [];
  // Node calls the extended key usage so.
  const usages: readonly string[] = certificate.keyUsage ?? [];
  if (usages.length > 0 && !usages.includes(serverAuthentication) && !usages.includes(anyUsage)) {
    concerns.push({
      level: 'fault',
      text: 'is not a certificate for servers: its extended key usage lacks serverAuth',
    });
  }
  if (certificate.subjectAltName === undefined) {
    concerns.push({ level: 'warning', text: 'has no subject alternative name; clients will not accept it' });
  }
  const validity = concernOfValidity(Date.parse(certificate.validFrom), Date.parse(certificate.validTo), now);
  return validity === null ? concerns : [...concerns, validity];
}

function concernOfValidity(from: number, to: number, now: number): CertificateConcern | null {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  if (to <= now) {
    return { level: 'warning', text: `expired on ${day(to)}; clients will not accept it; renew it` };
  }
  if (from > now) return { level: 'warning', text: `is not valid before ${day(from)}` };
  return to - now < soonMs ? { level: 'note', text: `expires on ${day(to)}` } : null;
}
