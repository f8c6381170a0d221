/**
 * What a later edge must know of a running instance to go on with it: which one it is, what it was started from, where it
 * answers. A file beside the control socket of its windhover-run, written before that is started. What cannot be read counts
 * as absent: the instance is then nobody's.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { DestinationAddress } from '../model/destination-model.ts';

export interface RunRecord {
  readonly app: string;
  readonly number: number;
  /** Of what it was started from; see supervised-app.ts. */
  readonly fingerprint: string;
  readonly address: DestinationAddress;
  readonly paired: boolean;
  /** Of an app that runs as another user. */
  readonly socketDirectory: string | null;
}

const recordVersion = 1;

export async function writeRunRecord(file: string, record: RunRecord): Promise<void> {
  await writeFile(file, `${JSON.stringify({ version: recordVersion, ...record })}\n`, { mode: 0o600 });
}

export async function readRunRecord(file: string): Promise<RunRecord | null> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isRunRecord(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isRunRecord(value: unknown): value is RunRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { version, app, number, fingerprint, address, paired, socketDirectory } = value as Record<string, unknown>;
  return (
    version === recordVersion &&
    typeof app === 'string' &&
    Number.isInteger(number) &&
    typeof fingerprint === 'string' &&
    isAddress(address) &&
    typeof paired === 'boolean' &&
    (socketDirectory === null || typeof socketDirectory === 'string')
  );
}

function isAddress(value: unknown): value is DestinationAddress {
  if (typeof value !== 'object' || value === null) return false;
  if ('path' in value) return typeof value.path === 'string';
  return 'host' in value && typeof value.host === 'string' && 'port' in value && Number.isInteger(value.port);
}
