/**
 * What the engine's parsers found in some bytes, as names and values that a document can speak of. The parsers are the real
 * ones, through the addon of C++ tests.
 */

import { rejectReasons } from '../../shared/errors/reject-reasons.ts';
import { loadNativeTests, type NativeTestsAddon, type ParserName } from '../native/native-tests-addon.ts';

export interface Outcome {
  readonly kind: 'accepted' | 'rejected' | 'incomplete';
  /** The reject reason's name and status; empty and 0 where it was not rejected. */
  readonly reason: string;
  readonly status: number;
  /** What was found: `method`, `path`, `framing`, `field host`... See `describeLine`. */
  readonly values: ReadonlyMap<string, string>;
}

const addon: NativeTestsAddon = loadNativeTests();

/** The bytes come `step` at a time; 0: at once. */
export function parse(
  parser: ParserName,
  bytes: Uint8Array,
  limits: Readonly<Record<string, number>>,
  step: number,
): Outcome {
  return readOutcome(addon.parse(parser, bytes, limits, step));
}

/** What some way of cutting the bytes gives that they do not give at once; or an empty string. */
export function findDisagreement(
  parser: ParserName,
  bytes: Uint8Array,
  limits: Readonly<Record<string, number>>,
): string {
  return addon.findDisagreement(parser, bytes, limits);
}

/** Reads the lines of test/native/http1_driver.h. */
export function readOutcome(text: string): Outcome {
  const values = new Map<string, string>();
  const lines = text.split('\n').filter((line) => line !== '');
  const first = lines[0] ?? '';
  if (first.startsWith('rejected=')) {
    const reason = first.slice('rejected='.length);
    return { kind: 'rejected', reason, status: statusOf(reason), values };
  }
  if (first.startsWith('incomplete')) return { kind: 'incomplete', reason: '', status: 0, values };
  for (const line of lines) describeLine(line, values);
  const framing = values.get('framing');
  if (framing === 'length') values.set('framing', `length ${values.get('content length') ?? ''}`);
  return { kind: 'accepted', reason: '', status: 0, values };
}

function describeLine(line: string, values: Map<string, string>): void {
  const field = /^field ([^:]+): (.*) #id=\d+$/.exec(line);
  if (field !== null) {
    const name = `field ${field[1] ?? ''}`;
    const value = field[2] ?? '';
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before} | ${value}`);
    return;
  }
  const equals = line.indexOf('=');
  const name = line.slice(0, equals);
  const value = line.slice(equals + 1);
  if (name === 'minor version') values.set('version', `HTTP/1.${value}`);
  else if (['keep alive', 'expect', 'upgrade', 'absolute'].includes(name))
    values.set(name, value === '1' ? 'yes' : 'no');
  else values.set(name, value);
}

function statusOf(reason: string): number {
  const entry = rejectReasons.find(({ name }) => name === reason);
  if (entry === undefined) throw new Error(`The parser gave a reason that the table does not have: ${reason}.`);
  return entry.status;
}
