/**
 * Max-Forwards (RFC 9110 7.6.2): an OPTIONS or TRACE that may go no further is answered here. The engine counts down in those
 * that go on; to other methods the field means nothing.
 */
import { methodNames } from '../../native/index.ts';

const options = methodNames.indexOf('OPTIONS');
const trace = methodNames.indexOf('TRACE');

/** `method`: a value of MetaCell.method. */
export function countsForwards(method: number): boolean {
  return method === options || method === trace;
}

/** The field's value: a number; null: it is not there; 'invalid': it is, and is none, or several. */
export function readMaxForwards(value: string | undefined): number | null | 'invalid' {
  if (value === undefined) return null;
  return /^\d+$/.test(value) ? Number(value) : 'invalid';
}

/** What the edge itself serves; which of them an app does, only the app can say. */
export const servedMethods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
