/**
 * The addon of C++ unit tests (`npm run build:native:tests` makes it): its tests, and the engine's parsers by themselves.
 * WINDHOVER_ADDON_DIR names another build, as for the addon itself.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface NativeCase {
  readonly area: string;
  readonly title: string;
}

/** The parsers give what they found as lines; `step` is how many bytes come at a time, 0 for all at once. */
export interface NativeTestsAddon {
  list(): NativeCase[];
  /** The failures, or an empty string. */
  run(area: string, title: string): string;
  parseRequest(bytes: Uint8Array, limits: Readonly<Record<string, number>>, step: number): string;
  parseResponse(bytes: Uint8Array, limits: Readonly<Record<string, number>>, step: number): string;
  /** PEM in, a file of the format out. `legacy`: encrypted with RC2-40, in a process with OpenSSL's legacy provider. */
  makePkcs12(cert: string, key: string, chain: string, password: string | null, legacy: boolean): Buffer;
  decodeChunked(bytes: Uint8Array, limits: Readonly<Record<string, number>>, step: number): string;
}

export function loadNativeTests(): NativeTestsAddon {
  return createRequire(import.meta.url)(nativeTestsFile()) as NativeTestsAddon;
}

/** For a process that loads it by itself. */
export function nativeTestsFile(): string {
  const named = process.env['WINDHOVER_ADDON_DIR'];
  const directory =
    named !== undefined && named !== ''
      ? path.resolve(named)
      : path.join(packageDirectory(), 'native', 'build', 'Release');
  const file = path.join(directory, 'windhover_native_tests.node');
  if (!existsSync(file)) throw new Error(`${file} was not built: run "npm run build:native:tests".`);
  return file;
}

/** This file runs from the sources and from dist. */
function packageDirectory(): string {
  for (let directory = import.meta.dirname; ; directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, 'package.json'))) return directory;
    if (directory === path.dirname(directory)) throw new Error(`No package.json above ${import.meta.dirname}.`);
  }
}
