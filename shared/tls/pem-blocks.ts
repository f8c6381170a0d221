/** PEM text (RFC 7468) taken apart into its blocks, whatever stands between them. What is in a block is not looked at. */

export interface PemBlock {
  /** "CERTIFICATE", "EC PRIVATE KEY" */
  readonly label: string;
  /** From its first dash to its last. */
  readonly text: string;
}

export interface PemBlocks {
  readonly blocks: readonly PemBlock[];
  /** The label of a block that has no end; nothing after it is read. */
  readonly cut: string | null;
}

export function splitPem(bytes: Buffer): PemBlocks {
  const text = bytes.toString('latin1');
  const begin = /-----BEGIN ([A-Z0-9 ]{1,64})-----/g;
  const blocks: PemBlock[] = [];
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const label = match[1] ?? '';
    const end = `-----END ${label}-----`;
    const at = text.indexOf(end, begin.lastIndex);
    if (at < 0) return { blocks, cut: label };
    begin.lastIndex = at + end.length;
    blocks.push({ label, text: `${text.slice(match.index, begin.lastIndex)}\n` });
  }
  return { blocks, cut: null };
}

export function isCertificate({ label }: PemBlock): boolean {
  return /^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label);
}

export function isPrivateKey({ label }: PemBlock): boolean {
  return label.endsWith('PRIVATE KEY');
}
