/**
 * Fields as a hook sees them, and what it made of them. What it did not touch stays line by line as it was. It can change
 * neither what frames a message nor what the edge says of the client.
 */
import { isFieldValue, isToken } from '../../../shared/http/field-rules.ts';
import { hopByHopFields } from '../../lane/lane-fields.ts';
import type { Fields } from '../fields.ts';

const protectedFields: ReadonlySet<string> = new Set([
  ...hopByHopFields,
  'host',
  'content-length',
  'forwarded',
  'x-real-ip',
  'x-request-id',
  'client-cert',
  'client-cert-chain',
  'via',
]);
const protectedPrefixes = ['x-forwarded-', 'x-windhover-'] as const;

export class HookFields {
  readonly headers: Headers = new Headers();
  readonly #before: Fields;
  /** As `headers` said it before the hook saw it. */
  readonly #said = new Map<string, string>();

  /** Throws where a field cannot be said in Headers. */
  constructor(before: Fields) {
    this.#before = before;
    for (const [name, values] of before) for (const value of values) this.headers.append(name, value);
    for (const name of before.keys()) this.#said.set(name, valuesOf(this.headers, name).join('\n'));
  }

  /** Throws what the hook did wrong. */
  changed(): Fields {
    const fields = new Map<string, readonly string[]>();
    for (const name of new Set([...this.#before.keys(), ...namesOf(this.headers)])) {
      const values = valuesOf(this.headers, name);
      const isKept =
        values.join('\n') === (this.#said.get(name) ?? '') && this.headers.has(name) === this.#before.has(name);
      if (isKept) {
        const lines = this.#before.get(name);
        if (lines !== undefined) fields.set(name, lines);
        continue;
      }
      if (isProtected(name)) throw new Error(`it changed the field "${name}", which is the edge's to say`);
      if (!isToken(name) || !values.every(isFieldValue)) throw new Error(`its field "${name}" is not valid`);
      if (values.length > 0) fields.set(name, values);
    }
    return fields;
  }
}

/** Of a Response that a hook made. Throws what is wrong with it. */
export function fieldsOfAnswer(headers: Headers): Fields {
  const fields = new Map<string, readonly string[]>();
  for (const name of new Set(namesOf(headers))) {
    const values = valuesOf(headers, name);
    // Its length is that of its body, which the edge frames.
    if (name === 'content-length') continue;
    if (isProtected(name)) throw new Error(`its Response has the field "${name}", which is the edge's to say`);
    if (!isToken(name) || !values.every(isFieldValue)) throw new Error(`its Response's field "${name}" is not valid`);
    fields.set(name, values);
  }
  return fields;
}

function namesOf(headers: Headers): string[] {
  return [...headers.keys()];
}

function valuesOf(headers: Headers, name: string): string[] {
  if (name === 'set-cookie') return headers.getSetCookie();
  const value = headers.get(name);
  return value === null ? [] : [value];
}

function isProtected(name: string): boolean {
  return protectedFields.has(name) || protectedPrefixes.some((prefix) => name.startsWith(prefix));
}
