/**
 * Which files a configured certificate stands for: one pair, one PKCS#12 file, or every pair of a directory, which is read
 * anew each time. Looks at names only.
 */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CertificateConfig } from '../../shared/config/generated/config-types.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { unreadable } from '../../shared/tls/certificate-source.ts';

export interface PairFiles {
  /** Of the certificate, or PKCS#12. What errors and `status` call the pair. */
  readonly file: string;
  readonly isPkcs12: boolean;
  /** null: in the same file. */
  readonly keyFile: string | null;
  readonly password: string | null;
  readonly passwordFile: string | null;
}

export interface FoundPairs {
  readonly pairs: readonly PairFiles[];
  /** What looks like a part of a pair and is none, in sentences. */
  readonly oddities: readonly string[];
}

type WrittenCertificate = Readonly<Record<keyof CertificateConfig, unknown>>;

/** What is wrong with the form of a certificate: the setting that is at fault, or null for the whole. */
export function faultOfForm(
  written: WrittenCertificate,
): { readonly at: keyof CertificateConfig | null; readonly text: string } | null {
  const has = (name: keyof CertificateConfig): boolean => written[name] !== null && written[name] !== undefined;
  const kinds = (['cert', 'pfx', 'directory'] as const).filter(has);
  if (kinds.length !== 1) {
    const given =
      kinds.length === 0 ? 'names no certificate' : `names ${kinds.map((kind) => `"${kind}"`).join(' and ')}`;
    return { at: null, text: `${given}; give one of "cert", "pfx" and "directory"` };
  }
  if (has('key') && !has('cert')) return { at: 'key', text: 'goes with "cert" only; remove it' };
  if (has('password') && has('passwordFile')) return { at: 'password', text: 'is given twice; keep "passwordFile"' };
  if (!has('directory')) return null;
  const password = (['password', 'passwordFile'] as const).find(has);
  if (password === undefined) return null;
  return { at: password, text: 'is for one file; keys in a directory are not encrypted' };
}

/** @throws WINDHOVER_CERTIFICATE_UNREADABLE, WINDHOVER_CERTIFICATE_INVALID */
export async function findPairs(config: CertificateConfig): Promise<FoundPairs> {
  const fault = faultOfForm(config);
  if (fault !== null) {
    throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: 'an entry of "certificates"', reason: fault.text });
  }
  const { cert, key, pfx, directory, password, passwordFile } = config;
  if (directory !== null) return await searchDirectory(directory);
  const file = cert ?? pfx ?? '';
  return { pairs: [{ file, isPkcs12: cert === null, keyFile: key, password, passwordFile }], oddities: [] };
}

const certificateExtensions = ['.crt', '.pem', '.cer'] as const;
/** Names of certbot and most other ACME clients; the others of their files are parts of these. */
const chainAndKey = ['fullchain.pem', 'privkey.pem'] as const;
/** What stands beside a pair in a Kubernetes secret, and belongs to none. */
const authority = 'ca.crt';

async function searchDirectory(directory: string): Promise<FoundPairs> {
  const { files, folders } = await list(directory);
  const own = pairsIn(directory, files);
  const pairs = [...own.pairs];
  const oddities = [...own.oddities];
  for (const folder of folders) {
    const inner = path.join(directory, folder);
    const { files: innerFiles } = await list(inner);
    if (chainAndKey.every((name) => innerFiles.includes(name))) pairs.push(pairOf(inner, ...chainAndKey));
    else oddities.push(`${inner} has no ${chainAndKey.join(' and ')}: it is left out`);
  }
  if (pairs.length > 0) return { pairs, oddities };
  const reason =
    'is a directory without a pair: NAME.crt, .pem or .cer with NAME.key, or fullchain.pem with privkey.pem';
  throw createError('WINDHOVER_CERTIFICATE_INVALID', { file: directory, reason });
}

function pairsIn(directory: string, files: readonly string[]): FoundPairs {
  if (chainAndKey.every((name) => files.includes(name))) {
    return { pairs: [pairOf(directory, ...chainAndKey)], oddities: [] };
  }
  const pairs: PairFiles[] = [];
  const taken = new Set<string>([authority]);
  for (const key of files.filter((name) => name.endsWith('.key'))) {
    const stem = key.slice(0, -'.key'.length);
    const cert = certificateExtensions.map((extension) => stem + extension).find((name) => files.includes(name));
    if (cert === undefined) continue;
    pairs.push(pairOf(directory, cert, key));
    taken.add(cert).add(key);
  }
  const isPart = (name: string): boolean =>
    [...certificateExtensions, '.key'].some((extension) => name.endsWith(extension));
  const others = files.filter((name) => isPart(name) && !taken.has(name));
  return {
    pairs,
    oddities: others.map((name) => `${path.join(directory, name)} is no part of a pair: it is left out`),
  };
}

function pairOf(directory: string, cert: string, key: string): PairFiles {
  return {
    file: path.join(directory, cert),
    isPkcs12: false,
    keyFile: path.join(directory, key),
    password: null,
    passwordFile: null,
  };
}

/** Names in their order. Hidden ones are the file system's or Kubernetes' own ("..data"). */
async function list(
  directory: string,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    const shown = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
    const files: string[] = [];
    const folders: string[] = [];
    for (const entry of shown) {
      const isFolder =
        entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(path.join(directory, entry.name))));
      (isFolder ? folders : files).push(entry.name);
    }
    return { files, folders };
  } catch (cause) {
    throw unreadable(directory, cause);
  }
}

async function isDirectory(file: string): Promise<boolean> {
  // A link that leads nowhere is told as a file that cannot be read.
  return await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
