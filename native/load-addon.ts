/**
 * The only place that loads a .node file, and the only one that knows where the build puts what it makes. It refuses, in
 * one sentence each, a runtime whose libuv or OpenSSL is not node's own, and says what to do where nothing was built.
 * WINDHOVER_ADDON_DIR names another build (the sanitizers').
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createError, reasonOf } from '../shared/errors/windhover-error.ts';
import type { Addon } from './addon.ts';

/** Rises with addon.ts; what the .node file was built from must be the same. */
const expectedAbi = 15;

let loaded: Addon | null = null;

/** @throws WindhoverError (WINDHOVER_ADDON_...) that says what is missing and what to do. */
export function loadAddon(): Addon {
  loaded ??= openAddon();
  return loaded;
}

/** The small program that holds an instance (native/run). @throws as loadAddon, where it was not built. */
export function runBinaryPath(): string {
  const file = path.join(buildDirectory(), 'windhover-run');
  if (!existsSync(file)) throw createError('WINDHOVER_RUNNER_MISSING', { file, advice: howToBuild() });
  return file;
}

function openAddon(): Addon {
  refuseForeignRuntime();
  const file = path.join(buildDirectory(), 'windhover_native.node');
  if (!existsSync(file)) throw createError('WINDHOVER_ADDON_MISSING', { file, advice: howToBuild() });
  const addon = loadFile(file);
  if (addon.abi !== expectedAbi) {
    throw createError('WINDHOVER_ADDON_STALE', { actual: addon.abi, expected: expectedAbi, advice: howToBuild() });
  }
  return addon;
}

function loadFile(file: string): Addon {
  try {
    return createRequire(import.meta.url)(file) as Addon;
  } catch (cause) {
    throw createError('WINDHOVER_ADDON_UNLOADABLE', { reason: `${reasonOf(cause)}; ${howToBuild()}` }, { cause });
  }
}

function refuseForeignRuntime(): void {
  const reason = foreignRuntime();
  if (reason !== null) throw createError('WINDHOVER_ADDON_UNLOADABLE', { reason });
}

function foreignRuntime(): string | null {
  if (process.versions['electron'] !== undefined) {
    return "Electron carries another TLS library than node's OpenSSL; start it with node itself";
  }
  const variables = process.config.variables as unknown as Record<string, unknown>;
  for (const library of ['openssl', 'libuv']) {
    const shared = variables[`node_shared_${library}`];
    if (shared === true || shared === 'true') {
      return (
        `${process.execPath} is linked to the system's ${library} in place of its own; ` +
        'use a node from nodejs.org, from its Docker image or from a version manager'
      );
    }
  }
  return null;
}

function buildDirectory(): string {
  // biome-ignore lint/style/noProcessEnv: the build is chosen before there is any configuration
  const named = process.env['WINDHOVER_ADDON_DIR'];
  if (named !== undefined && named !== '') return path.resolve(named);
  return path.join(packageDirectory(), 'native', 'build', 'Release');
}

// This file is native/load-addon.ts in the source tree and dist/native/load-addon.js where it was compiled.
function packageDirectory(): string {
  const parent = path.dirname(import.meta.dirname);
  return path.basename(parent) === 'dist' ? path.dirname(parent) : parent;
}

function howToBuild(): string {
  const needs = 'it needs python3, make and g++ 12 or clang 14 (or newer)';
  if (packageDirectory().split(path.sep).includes('node_modules')) {
    return (
      'run "npm rebuild windhover" (where npm holds install scripts back, "npm install-scripts approve windhover" ' +
      `first); ${needs}`
    );
  }
  return `run "npm run build:native"; ${needs}`;
}
