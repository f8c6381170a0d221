/** What a supervisor tells an instance by its environment, checked: a person may start the program by hand too. */
import type { LimitsOptions } from '../../shared/config/generated/config-types.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { instanceVariables as names } from '../../shared/lifecycle/control-messages.ts';

export interface InstanceEnvironment {
  /** Absolute path of the app's module. */
  readonly entry: string;
  readonly address: { readonly path: string } | { readonly host: string; readonly port: number };
  /** Users, besides root and this process's own, whose connections may pair. */
  readonly pairedUids: readonly number[];
  readonly limits: LimitsOptions;
  readonly drainTimeoutMs: number;
  /** A pipe for reports; null: nobody wants any. */
  readonly reportDescriptor: number | null;
}

const defaultDrainTimeoutMs = 30_000;
const highestDescriptor = 65_535;

/** @throws WindhoverError OPTION_INVALID naming the variable. */
export function readInstanceEnvironment(env: Readonly<Record<string, string | undefined>>): InstanceEnvironment {
  const entry = env[names.entry];
  if (entry === undefined || entry === '') throw invalid(names.entry, entry, "give the path of the app's module");
  return {
    entry,
    address: readAddress(env),
    pairedUids: readUids(env[names.pairedUids] ?? ''),
    limits: readLimits(env[names.limits]),
    drainTimeoutMs: readNumber(names.drainTimeout, env[names.drainTimeout], 2 ** 31 - 1) ?? defaultDrainTimeoutMs,
    reportDescriptor: readNumber(names.reports, env[names.reports], highestDescriptor),
  };
}

function readAddress(env: Readonly<Record<string, string | undefined>>): InstanceEnvironment['address'] {
  const path = env[names.socketPath];
  if (path !== undefined && path !== '') return { path };
  const port = readNumber(names.port, env[names.port], 65_535);
  if (port === null) throw invalid(names.socketPath, path, `give the path of a socket, or a ${names.port}`);
  return { host: env[names.host] ?? '127.0.0.1', port };
}

function readUids(text: string): number[] {
  return text.split(',').flatMap((word) => {
    const uid = readNumber(names.pairedUids, word.trim(), 2 ** 32 - 2);
    return uid === null ? [] : [uid];
  });
}

function readLimits(text: string | undefined): LimitsOptions {
  if (text === undefined || text === '') return {};
  try {
    const limits: unknown = JSON.parse(text);
    if (typeof limits === 'object' && limits !== null) return limits;
  } catch {
    // Told below.
  }
  throw invalid(names.limits, text, 'give limits as a JSON object');
}

function readNumber(name: string, text: string | undefined, max: number): number | null {
  if (text === undefined || text === '') return null;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= max)) throw invalid(name, text, `give a whole number of at most ${max}`);
  return value;
}

function invalid(option: string, actual: string | undefined, expected: string): Error {
  return createError('WINDHOVER_OPTION_INVALID', {
    option,
    actual: actual === undefined ? 'not set' : `"${actual}"`,
    expected,
  });
}
