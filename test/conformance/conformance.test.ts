/**
 * Every case of every document beside this file, by the real parser: at once, byte by byte, seven bytes at a time, and with
 * every split of a short one, before a page that may not be touched.
 */
import { describe, expect, it } from 'vitest';
import { rejectReasons } from '../../shared/errors/reject-reasons.ts';
import { findDisagreement, type Outcome, parse } from './outcome.ts';
import { type ParserCase, readParserDocuments } from './parser-cases.ts';

const documents = readParserDocuments(import.meta.dirname);

for (const { name, cases } of documents) {
  describe(name, () => {
    for (const entry of cases) it(entry.title, () => checkCase(entry));
  });
}

it('the documents provoke every reason that the parsers can give', () => {
  const provoked = new Set(documents.flatMap(({ cases }) => cases.map(({ reason }) => reason)));
  const elsewhere = [
    'none',
    'request_headers_timeout',
    'body_too_large',
    'invalid_preface',
    'unexpected_end',
    'too_many_connections',
    'too_many_connections_from_address',
    'too_many_upgrades',
    'too_many_requests',
    'request_body_too_slow',
    'underscore_in_field_name',
    'path_left_route',
    'untrusted_proxy',
    'invalid_proxy_header',
    'address_refused',
    'method_not_allowed',
    'credentials_missing',
    'credentials_wrong',
    'too_many_verifications',
  ];
  const missing = rejectReasons
    .map(({ name }) => name)
    .filter((name) => !provoked.has(name) && !elsewhere.includes(name));
  expect(missing).toEqual([]);
});

it('no two cases of a document have the same title', () => {
  for (const { name, cases } of documents) {
    expect(new Set(cases.map(({ title }) => title)).size, name).toBe(cases.length);
  }
});

function checkCase(entry: ParserCase): void {
  for (const input of entry.inputs) {
    for (const step of [0, 1, 7]) {
      const shown = `${JSON.stringify(input.toString('latin1').slice(0, 300))}, ${step === 0 ? 'at once' : `by ${step}`}`;
      checkOutcome(parse(entry.parser, input, entry.limits, step), entry, shown);
    }
    expect(findDisagreement(entry.parser, input, entry.limits)).toBe('');
  }
}

function checkOutcome(outcome: Outcome, entry: ParserCase, shown: string): void {
  expect(`${outcome.kind} ${outcome.reason}`.trim(), shown).toBe(`${entry.kind} ${entry.reason}`.trim());
  expect(outcome.status, shown).toBe(entry.status);
  for (const [name, value] of entry.values) expect(outcome.values.get(name), `${name} of ${shown}`).toBe(value);
}
