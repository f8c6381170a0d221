/**
 * What a module of an app may export by default, and how it is told apart: a fetch handler (a function of one argument, or
 * an object with `fetch`, as Hono's), a Node listener (a function of two or more, or an Express app), a Koa app, a Fastify
 * instance, or a server of node:http (or windhover/node) that does not listen, with its 'upgrade' listeners.
 */
import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { Server as HttpServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createError, reasonOf } from '../shared/errors/windhover-error.ts';
import { installGlobals } from './fetch/install-globals.ts';
import { Server } from './node.ts';
import type { FetchHandler, NodeListener } from './server-options.ts';

export type LoadedApp =
  | { readonly face: 'fetch'; readonly handler: FetchHandler; readonly close: () => Promise<void> }
  | {
      readonly face: 'node';
      /** null: `events` has its own 'request' listeners. */
      readonly listener: NodeListener | null;
      /** Emitter of a server object; null: there is none. */
      readonly events: EventEmitter | null;
      readonly close: () => Promise<void>;
    };

/** The parts of frameworks by which they are known. */
interface AppShape {
  readonly fetch?: unknown;
  readonly callback?: unknown;
  readonly use?: unknown;
  readonly ready?: unknown;
  readonly routing?: unknown;
  readonly handle?: unknown;
  readonly close?: unknown;
  readonly server?: unknown;
}

const nothingToClose = (): Promise<void> => Promise.resolve();

/**
 * Imports `file` (with the lazy globals in place) and recognizes what it exports.
 *
 * @throws WINDHOVER_APP_NOT_FOUND, WINDHOVER_APP_LOAD_FAILED, WINDHOVER_APP_EXPORT_INVALID
 */
export async function loadApp(file: string): Promise<LoadedApp> {
  const path = resolve(file);
  if (!existsSync(path)) throw createError('WINDHOVER_APP_NOT_FOUND', { file: path });
  installGlobals();
  let exported: unknown;
  try {
    const namespace = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    exported = await defaultOf(namespace);
  } catch (cause) {
    throw createError('WINDHOVER_APP_LOAD_FAILED', { file: path, reason: reasonOf(cause) }, { cause });
  }
  return recognizeApp(exported, path);
}

/** `origin` is named in the error. Waits until a Fastify instance is ready. */
export async function recognizeApp(exported: unknown, origin: string): Promise<LoadedApp> {
  if (typeof exported === 'function') return recognizeFunction(exported as NodeListener & FetchHandler & AppShape);
  if (typeof exported === 'object' && exported !== null) {
    const app = exported as AppShape;
    if (isServer(app)) return { face: 'node', listener: null, events: app, close: nothingToClose };
    if (typeof app.ready === 'function' && typeof app.routing === 'function') return recognizeFastify(app);
    if (typeof app.callback === 'function' && typeof app.use === 'function') {
      return nodeApp(app.callback() as NodeListener);
    }
    if (typeof app.fetch === 'function') {
      return { face: 'fetch', handler: (app.fetch as FetchHandler).bind(app), close: nothingToClose };
    }
  }
  throw createError('WINDHOVER_APP_EXPORT_INVALID', { file: origin, actual: describe(exported) });
}

/** A module of CommonJS that was compiled from ESM has its default export one level deeper. */
async function defaultOf(namespace: { readonly default?: unknown }): Promise<unknown> {
  const exported = await namespace.default;
  const isCompiled = typeof exported === 'object' && exported !== null && '__esModule' in exported;
  return isCompiled ? (exported as { readonly default?: unknown }).default : exported;
}

function recognizeFunction(app: NodeListener & FetchHandler & AppShape): LoadedApp {
  // Express and connect apps are functions of three arguments with these two methods.
  if (typeof app.handle === 'function' && typeof app.use === 'function') return nodeApp(app);
  if (typeof app.fetch === 'function') {
    return { face: 'fetch', handler: (app.fetch as FetchHandler).bind(app), close: nothingToClose };
  }
  return app.length >= 2 ? nodeApp(app) : { face: 'fetch', handler: app, close: nothingToClose };
}

function nodeApp(listener: NodeListener, close: () => Promise<void> = nothingToClose): LoadedApp {
  return { face: 'node', listener, events: null, close };
}

async function recognizeFastify(app: AppShape): Promise<LoadedApp> {
  await (app.ready as () => Promise<unknown>).call(app);
  const close = async (): Promise<void> => {
    if (typeof app.close === 'function') await (app.close as () => Promise<unknown>).call(app);
  };
  const events = isServer(app.server) ? app.server : null;
  return { face: 'node', listener: app.routing as NodeListener, events, close };
}

function isServer(value: unknown): value is EventEmitter {
  return value instanceof HttpServer || value instanceof Server;
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value !== 'object' || value === null) return `a ${value === null ? 'null' : typeof value}`;
  const keys = Object.keys(value).slice(0, 5);
  return keys.length === 0 ? 'an object without fetch' : `an object with ${keys.join(', ')}`;
}
