/**
 * Cases of the parsers alone, in the documents beside this file:
 *
 *   ```http request           the parser: request, response or chunked; several blocks: each must give the outcome
 *   ```limits                 optional; names of the engine's limits
 *   ```expect
 *   accepted | rejected REASON STATUS | incomplete
 *   method: GET               with accepted: what must be found, in the same escapes
 */

import type { ParserName } from '../native/native-tests-addon.ts';
import { readLimits, readPairs, readSections, type Section, unescapeBytes, unescapeText } from './documents.ts';

export interface ParserCase {
  readonly title: string;
  readonly parser: ParserName;
  readonly inputs: readonly Buffer[];
  readonly limits: Readonly<Record<string, number>>;
  readonly kind: string;
  readonly reason: string;
  readonly status: number;
  readonly values: ReadonlyMap<string, string>;
}

export interface ParserDocument {
  readonly name: string;
  readonly cases: readonly ParserCase[];
}

export function readParserDocuments(directory: string): ParserDocument[] {
  return readSections(directory).map(({ name, sections }) => ({ name, cases: sections.map(readCase) }));
}

function readCase(section: Section): ParserCase {
  const { title, where, blocks } = section;
  const https = blocks.filter(({ kind }) => kind === 'http');
  const expected = blocks.find(({ kind }) => kind === 'expect')?.text;
  const parser = https[0]?.words;
  if (parser !== 'request' && parser !== 'response' && parser !== 'chunked')
    throw new Error(`${where}: no http block.`);
  if (expected === undefined) throw new Error(`${where}: no expect block.`);
  const [first = '', ...rest] = expected.trimEnd().split('\n');
  const [kind = '', reason = '', status = '0'] = first.split(' ');
  if (!['accepted', 'rejected', 'incomplete'].includes(kind)) throw new Error(`${where}: "${first}" is no outcome.`);
  return {
    title,
    parser,
    inputs: https.map(({ text }) => unescapeBytes(text.replaceAll('\n', ''))),
    limits: readLimits(section),
    kind,
    reason,
    status: Number(status),
    values: new Map(readPairs(rest.join('\n')).map(([name, value]) => [name, unescapeText(value)])),
  };
}
