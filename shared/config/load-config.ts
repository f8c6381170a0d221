/**
 * Reads a configuration file: parse, substitute, validate, resolve. Every fault is reported at once. The only place, besides
 * the command line, that sees the environment of the process.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf, createError, reasonOf } from '../errors/windhover-error.ts';
import { ConfigDocument } from './config-document.ts';
import { ConfigError } from './config-fault.ts';
import type { EdgeConfig, EdgeConfigOptions } from './generated/config-types.ts';
import { resolveConfig } from './resolve-config.ts';
import { validateDocument } from './schema-faults.ts';
import type { Environment } from './substitute.ts';

export interface LoadOptions {
  /** Default: that of the process. */
  readonly env?: Environment;
}

export interface LoadedConfig {
  readonly config: EdgeConfig;
  /** Absolute. */
  readonly file: string;
  readonly directory: string;
}

export interface ConfigDraft {
  readonly document: ConfigDocument;
  readonly directory: string;
  /** Resolved; null while the document has faults. */
  readonly config: EdgeConfig | null;
}

/** Throws ConfigError with all faults, or WINDHOVER_CONFIG_UNREADABLE. Rules across settings are not checked here. */
export async function loadConfig(file: string, options: LoadOptions = {}): Promise<LoadedConfig> {
  const { document, directory, config } = await draftConfig(file, options);
  if (config === null) throw new ConfigError(document.file, document.faults);
  return { config, file: document.file, directory };
}

/** The document with its faults so far, for those who check further. Throws WINDHOVER_CONFIG_UNREADABLE. */
export async function draftConfig(file: string, options: LoadOptions = {}): Promise<ConfigDraft> {
  const { env = process.env } = options;
  const absolute = resolve(file);
  const document = new ConfigDocument(absolute, await readText(absolute), env);
  const directory = dirname(absolute);
  const value = document.hasSyntaxFaults ? undefined : validateDocument(document);
  const config = document.faults.length === 0 ? resolveConfig(value as EdgeConfigOptions, directory) : null;
  return { document, directory, config };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw createError('WINDHOVER_CONFIG_UNREADABLE', { file, reason: fileReason(cause) }, { cause });
  }
}

/** Why a file could not be read, without the call that failed. */
export function fileReason(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a directory';
    case 'ENOTDIR':
      return 'a part of its path is not a directory';
    default:
      return reasonOf(error);
  }
}
