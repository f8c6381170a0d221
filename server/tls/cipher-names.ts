/** The engine tells ciphers by their standard names (RFC 5246, RFC 8446); node:tls also by OpenSSL's own. */

/** "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" is "ECDHE-RSA-AES128-GCM-SHA256"; those of TLS 1.3 have one name. */
export function openSslCipherName(standardName: string): string {
  if (!standardName.includes('_WITH_')) return standardName;
  return standardName
    .replace(/^TLS_/, '')
    .replace('_WITH_', '-')
    .replace(/POLY1305_SHA256$/, 'POLY1305')
    .replace(/AES_(\d+)/, 'AES$1')
    .replaceAll('_', '-');
}
