/**
 * The names that a certificate is shown for: its subject alternative names, or where it has none its common name. What is no
 * host name is left out: a name that holds NUL, a comma or a quote must not be taken for another.
 */
import type { X509Certificate } from 'node:crypto';

const hostName = /^(?:\*\.)?[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;

/** Host names and addresses in lower case; wildcards as "*.example.com". */
export function certificateNames({
  subjectAltName,
  subject,
}: Pick<X509Certificate, 'subjectAltName' | 'subject'>): string[] {
  const alternative = alternativeNames(subjectAltName ?? '');
  if (alternative.length > 0) return alternative;
  const common = /^CN=(.+)$/m.exec(subject ?? '')?.[1]?.toLowerCase() ?? '';
  return hostName.test(common) ? [common] : [];
}

/** Of "DNS:a.example, IP Address:127.0.0.1"; node puts a value in quotes that holds what could be taken for another. */
function alternativeNames(text: string): string[] {
  const names: string[] = [];
  for (const entry of text.replace(/"(?:[^"\\]|\\.)*"/g, '""').split(', ')) {
    const [kind, value = ''] = splitOnce(entry.toLowerCase());
    if ((kind === 'dns' && hostName.test(value)) || (kind === 'ip address' && /^[\da-f.:]+$/.test(value))) {
      names.push(value);
    }
  }
  return names;
}

function splitOnce(entry: string): [string, string] {
  const colon = entry.indexOf(':');
  return [entry.slice(0, colon), entry.slice(colon + 1)];
}
