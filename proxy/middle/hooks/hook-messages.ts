/** The request and the response that a hook is given, and what it left of them. Nothing here believes what a hook did. */
import type { Fields } from '../fields.ts';
import { HookFields } from './hook-fields.ts';
import type { HookRequest, HookResponse } from './hook-types.ts';

// What a request target may be made of (RFC 3986), "#" left out; the engine looks at it once more.
const targetText = /^\/[!"$-~]*$/;

export class HookedRequest {
  readonly view: HookRequest;
  readonly #fields: HookFields;
  #path: string;

  constructor(method: string, path: string, fields: Fields) {
    this.#fields = new HookFields(fields);
    this.#path = path;
    const read = (): string => this.#path;
    const write = (next: unknown): void => {
      if (typeof next !== 'string' || !targetText.test(next)) {
        throw new TypeError('A path begins with "/" and holds visible ASCII without "#".');
      }
      this.#path = next;
    };
    this.view = Object.freeze(
      Object.defineProperty({ method, headers: this.#fields.headers } as HookRequest, 'path', {
        get: read,
        set: write,
        enumerable: true,
      }),
    );
  }

  get path(): string {
    return this.#path;
  }

  /** Throws what the hook did wrong. */
  get fields(): Fields {
    return this.#fields.changed();
  }
}

export class HookedResponse {
  readonly view: HookResponse;
  readonly #fields: HookFields;
  #status: number;

  constructor(status: number, fields: Fields) {
    this.#fields = new HookFields(fields);
    this.#status = status;
    const read = (): number => this.#status;
    const write = (next: unknown): void => {
      if (!isFinalStatus(next)) throw new RangeError('A status is a whole number from 200 to 599.');
      this.#status = next;
    };
    this.view = Object.freeze(
      Object.defineProperty({ headers: this.#fields.headers } as HookResponse, 'status', {
        get: read,
        set: write,
        enumerable: true,
      }),
    );
  }

  get status(): number {
    return this.#status;
  }

  /** Throws what the hook did wrong. */
  get fields(): Fields {
    return this.#fields.changed();
  }
}

export function isFinalStatus(status: unknown): status is number {
  return Number.isInteger(status) && (status as number) >= 200 && (status as number) <= 599;
}
