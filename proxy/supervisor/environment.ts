/**
 * The environment of an instance: a few names of the edge's own that every program needs, then the file, then what the
 * configuration says, then the address. Nothing else of the edge's environment gets through: it may hold secrets that are
 * none of the app's business.
 */
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { createError, reasonOf } from '../../shared/errors/windhover-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const passedOn = [
  'PATH',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'NODE_ENV',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];
/** Of the person who started the edge; another user has their own, and windhover-run sets them. */
const passedOnToSameUser = ['HOME', 'USER', 'LOGNAME', 'SHELL'];

export interface EnvironmentParts {
  /** The edge's own. */
  readonly inherited: Environment;
  readonly user: string | null;
  readonly fromFile: Readonly<Record<string, string>>;
  readonly configured: Readonly<Record<string, string>>;
  /** PORT, SOCKET_PATH and the names of the instance: they cannot be overruled. */
  readonly own: Readonly<Record<string, string>>;
}

export function buildEnvironment(parts: EnvironmentParts): Record<string, string> {
  const result: Record<string, string> = { NODE_ENV: 'production' };
  for (const [name, value] of Object.entries(parts.inherited)) {
    if (value !== undefined && isPassedOn(name, parts.user)) result[name] = value;
  }
  return { ...result, ...parts.fromFile, ...parts.configured, ...parts.own };
}

/** @throws WindhoverError when the file cannot be read. */
export async function readEnvironmentFile(file: string | null, instance: string): Promise<Record<string, string>> {
  if (file === null) return {};
  try {
    const parsed = parseEnv(await readFile(file, 'utf8'));
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  } catch (cause) {
    const reason = `its envFile ${file} cannot be read: ${reasonOf(cause)}`;
    throw createError('WINDHOVER_INSTANCE_SPAWN_FAILED', { instance, reason }, { cause });
  }
}

function isPassedOn(name: string, user: string | null): boolean {
  return passedOn.includes(name) || name.startsWith('LC_') || (user === null && passedOnToSameUser.includes(name));
}
