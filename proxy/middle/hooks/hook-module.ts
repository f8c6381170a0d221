/** Loads a hooks module and says, in one sentence, what is wrong with one that cannot be used. */
import { pathToFileURL } from 'node:url';
import { createError, isWindhoverError, reasonOf } from '../../../shared/errors/windhover-error.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { HookModule, OnRequest, OnResponse } from './hook-types.ts';

/** What its top level may take. */
export const loadLimitMs = 5000;

const hookNames = ['onRequest', 'onResponse'] as const;

/** Throws WINDHOVER_HOOKS_UNLOADABLE, which names the file. */
export async function loadHookModule(file: string, clock: Clock): Promise<HookModule> {
  let exported: Record<string, unknown>;
  try {
    exported = (await withinLimit(import(pathToFileURL(file).href), clock)) as Record<string, unknown>;
  } catch (cause) {
    if (isWindhoverError(cause)) throw cause;
    throw unloadable(file, reasonOf(cause), cause);
  }
  const wrong = hookNames.find((name) => exported[name] !== undefined && typeof exported[name] !== 'function');
  if (wrong !== undefined) throw unloadable(file, `its export ${wrong} is not a function`);
  const { onRequest, onResponse } = exported;
  if (onRequest === undefined && onResponse === undefined) {
    throw unloadable(file, 'it exports neither onRequest nor onResponse');
  }
  return {
    ...(onRequest === undefined ? {} : { onRequest: onRequest as OnRequest }),
    ...(onResponse === undefined ? {} : { onResponse: onResponse as OnResponse }),
  };
}

function unloadable(file: string, reason: string, cause?: unknown): Error {
  // A reason of many lines holds code; its first says what it is.
  return createError('WINDHOVER_HOOKS_UNLOADABLE', { file, reason: reason.split('\n', 1)[0] ?? '' }, { cause });
}

async function withinLimit<T>(loading: Promise<T>, clock: Clock): Promise<T> {
  let giveUp: (error: Error) => void = () => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  const timer = clock.setTimeout(
    () => giveUp(new Error(`it was not loaded within ${loadLimitMs / 1000} s`)),
    loadLimitMs,
  );
  try {
    return await Promise.race([loading, late]);
  } finally {
    timer.cancel();
  }
}
