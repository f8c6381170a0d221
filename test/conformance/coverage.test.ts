/** The lists at the end of README.md against the documents: what is listed is there, and what must be listed is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readParserDocuments } from './parser-cases.ts';
import { readWireDocuments } from './wire-cases.ts';

const wireCases = readWireDocuments(path.join(import.meta.dirname, 'wire')).flatMap(({ cases }) => cases);
const titles = new Set(wireCases.map(({ title }) => title));
const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');

/** The cells of a list's rows, without its head. */
function rowsOf(heading: string): string[][] {
  const section = readme.split(/^### /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const lists = ["Kestrel's behaviours", 'Requests that tell parsers apart', 'Advisories'];

describe.each(lists)('the list "%s"', (heading) => {
  it('names cases that exist', () => {
    const rows = rowsOf(heading);
    expect(rows.length).toBeGreaterThan(0);
    const listed = rows.map((row) => row.at(-1) ?? '').filter((title) => !title.startsWith('elsewhere: '));
    expect(listed.filter((title) => !titles.has(title))).toEqual([]);
  });

  it('has no row twice', () => {
    const rows = rowsOf(heading).map((row) => row.join(' | '));
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });
});

it("every one of Kestrel's behaviours is a case or has its place elsewhere", () => {
  const numbers = new Set(rowsOf("Kestrel's behaviours").map(([number]) => Number(number)));
  const range = (first: number, last: number): number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  expect([...range(1, 58), ...range(70, 78)].filter((number) => !numbers.has(number))).toEqual([]);
});

it('every advisory of a document is in the list', () => {
  const named = readFileSync(path.join(import.meta.dirname, 'wire', 'advisories.md'), 'utf8').match(/CVE-\d+-\d+/g);
  const listed = new Set(rowsOf('Advisories').map(([, advisory]) => advisory));
  expect([...new Set(named)].filter((name) => !listed.has(name))).toEqual([]);
});

it('every reason for which a parser alone refuses a request is met over sockets', () => {
  const alone = readParserDocuments(import.meta.dirname).flatMap(({ cases }) =>
    cases.filter(({ parser, kind }) => parser === 'request' && kind === 'rejected').map(({ reason }) => reason),
  );
  const met = new Set(wireCases.flatMap(({ expected }) => Object.values(expected).map(({ reject }) => reject)));
  expect([...new Set(alone)].filter((reason) => !met.has(reason))).toEqual([]);
});
