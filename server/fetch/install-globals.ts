/**
 * Puts the lazy classes in the place of the global Request, Response and fetch, before an app is loaded. What an app can
 * observe stays: `instanceof`, subclasses, `new Request(request, init)`, `fetch(request)`. `uninstallGlobals` is for tests.
 */
import { unwrapRequest } from './lazy-request.ts';
import { LazyResponse } from './lazy-response.ts';
import { NativeRequest, NativeResponse, nativeFetch } from './native-globals.ts';

/** Idempotent, and once for the process: an app keeps what it found when it was loaded. */
export function installGlobals(): void {
  if (globalThis.Response === LazyResponse) return;
  define('Request', requestFacade);
  define('Response', LazyResponse);
  define('fetch', fetchFacade);
}

export function uninstallGlobals(): void {
  define('Request', NativeRequest);
  define('Response', NativeResponse);
  define('fetch', nativeFetch);
}

function define(name: 'Request' | 'Response' | 'fetch', value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
}

/**
 * `new Request(...)` gives node's own. The facade has node's own prototype, so `instanceof` needs no help, and a subclass
 * is made by node's constructor with the subclass as its target.
 */
const requestFacade: typeof Request = makeRequestFacade();

function makeRequestFacade(): typeof Request {
  function facade(input: RequestInfo | URL, init?: RequestInit): Request {
    if (new.target === undefined) throw new TypeError("Class constructor Request cannot be invoked without 'new'");
    const real = unwrapRequest(input);
    const parameters = init === undefined ? [real] : [real, unwrapRequest(init)];
    return Reflect.construct(NativeRequest, parameters, new.target) as Request;
  }
  Object.defineProperty(facade, 'prototype', { value: NativeRequest.prototype, writable: false });
  Object.defineProperty(facade, 'name', { value: 'Request' });
  return facade as unknown as typeof Request;
}

const fetchFacade: typeof fetch = (input, init) => nativeFetch(unwrapRequest(input), init);
Object.defineProperty(fetchFacade, 'name', { value: 'fetch' });
