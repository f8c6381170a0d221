/**
 * Reads the cases of the Markdown documents beside this file. A case is a section of the second level:
 *
 *   ## Its title, a sentence
 *   prose
 *   ```http request           the parser: request, response or chunked; several blocks: each must give the outcome
 *   GET / HTTP/1.1\r\n        line breaks of the block itself do not count; \r \n \t \\ \xNN are bytes,
 *   \[100:A: b\r\n]           and \[N:text] is the text N times
 *   ```
 *   ```limits                 optional; names of the engine's limits
 *   maxRequestLineSize: 16
 *   ```
 *   ```expect
 *   accepted | rejected REASON STATUS | incomplete
 *   method: GET               with accepted: what must be found, in the same escapes
 *   ```
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ParserName } from './outcome.ts';

export interface ConformanceCase {
  readonly title: string;
  readonly parser: ParserName;
  readonly inputs: readonly Buffer[];
  readonly limits: Readonly<Record<string, number>>;
  readonly kind: string;
  readonly reason: string;
  readonly status: number;
  readonly values: ReadonlyMap<string, string>;
}

export interface ConformanceDocument {
  readonly name: string;
  readonly cases: readonly ConformanceCase[];
}

export function readDocuments(directory: string): ConformanceDocument[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const sections = readFileSync(path.join(directory, name), 'utf8').split(/^## /m).slice(1);
      return { name, cases: sections.map((section) => readCase(section, name)) };
    });
}

function readCase(section: string, document: string): ConformanceCase {
  const title = section.slice(0, section.indexOf('\n')).trim();
  const where = `${document}: ${title}`;
  const blocks = [...section.matchAll(/^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
  const https = blocks.filter((block) => block[1] === 'http');
  const expected = blocks.find((block) => block[1] === 'expect')?.[3];
  const parser = https[0]?.[2];
  if (parser !== 'request' && parser !== 'response' && parser !== 'chunked')
    throw new Error(`${where}: no http block.`);
  if (expected === undefined) throw new Error(`${where}: no expect block.`);
  const [first = '', ...rest] = expected.trimEnd().split('\n');
  const [kind = '', reason = '', status = '0'] = first.split(' ');
  if (!['accepted', 'rejected', 'incomplete'].includes(kind)) throw new Error(`${where}: "${first}" is no outcome.`);
  return {
    title,
    parser,
    inputs: https.map((block) => unescapeBytes((block[3] ?? '').replaceAll('\n', ''))),
    limits: Object.fromEntries(
      readPairs(blocks.find((block) => block[1] === 'limits')?.[3] ?? '').map(([name, value]) => [name, Number(value)]),
    ),
    kind,
    reason,
    status: Number(status),
    values: new Map(readPairs(rest.join('\n')).map(([name, value]) => [name, unescapeBytes(value).toString('latin1')])),
  };
}

function readPairs(text: string): [name: string, value: string][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
}

export function unescapeBytes(text: string): Buffer {
  const repeated = text.replace(/\\\[(\d+):((?:[^\]\\]|\\.)*)\]/g, (_, count: string, part: string) =>
    part.repeat(Number(count)),
  );
  const latin1 = repeated.replace(/\\(?:x([0-9a-fA-F]{2})|(.))/g, (_, hex: string | undefined, letter: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const known: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t' };
    return known[letter] ?? letter;
  });
  return Buffer.from(latin1, 'latin1');
}
