/**
 * The Headers of an incoming request: `get` and `has` read the head's text, everything else (changing, iterating) makes
 * node's own Headers once and stays with it. It inherits from node's, so `instanceof Headers` holds.
 */
import { inspect } from 'node:util';
import { fieldValue } from '../exchange/request-head.ts';
import { NativeHeaders } from './native-globals.ts';

export class LazyHeaders implements Headers {
  /** [name, value, ...]; names in lower case. */
  readonly #fields: readonly string[];
  #real: Headers | null = null;

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  get(name: string): string | null {
    if (this.#real !== null) return this.#real.get(name);
    const found = fieldValue(this.#fields, name);
    if (found !== null) return found;
    const lower = String(name).toLowerCase();
    // A name that cannot be one throws, as it does there.
    return lower === name && isPlainName(name) ? null : this.#orReal(name, lower);
  }

  has(name: string): boolean {
    return this.#real === null ? this.get(name) !== null : this.#real.has(name);
  }

  getSetCookie(): string[] {
    return this.materialize().getSetCookie();
  }

  append(name: string, value: string): void {
    this.materialize().append(name, value);
  }

  set(name: string, value: string): void {
    this.materialize().set(name, value);
  }

  delete(name: string): void {
    this.materialize().delete(name);
  }

  forEach(visit: (value: string, key: string, parent: Headers) => void, thisArg?: unknown): void {
    for (const [name, value] of this.materialize()) visit.call(thisArg, value, name, this);
  }

  entries(): HeadersIterator<[string, string]> {
    return this.materialize().entries();
  }

  keys(): HeadersIterator<string> {
    return this.materialize().keys();
  }

  values(): HeadersIterator<string> {
    return this.materialize().values();
  }

  [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.materialize()[Symbol.iterator]();
  }

  /** Node's own Headers with what these hold; the same object from then on. */
  materialize(): Headers {
    if (this.#real !== null) return this.#real;
    const real = new NativeHeaders();
    const fields = this.#fields;
    for (let index = 0; index < fields.length; index += 2) {
      const name = fields[index] as string;
      // Cookies are parted by "; " and Headers would join them by ", ".
      if (name === 'cookie' && real.has(name)) real.set(name, `${real.get(name)}; ${fields[index + 1]}`);
      else real.append(name, fields[index + 1] as string);
    }
    this.#real = real;
    return real;
  }

  #orReal(name: string, lower: string): string | null {
    return isPlainName(lower) ? fieldValue(this.#fields, lower) : this.materialize().get(name);
  }
}

function isPlainName(name: string): boolean {
  return typeof name === 'string' && /^[a-z][a-z0-9-]*$/.test(name);
}

Object.setPrototypeOf(LazyHeaders.prototype, NativeHeaders.prototype);
// console.log shows what it stands for.
Object.defineProperty(LazyHeaders.prototype, inspect.custom, {
  value: function (this: LazyHeaders): string {
    return inspect(this.materialize());
  },
});
