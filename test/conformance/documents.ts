/**
 * Reads the Markdown documents of conformance cases. A case is a section of the second level: a sentence as its title, prose,
 * and blocks, of which the first word says what they are. Bytes are written so that they can be read:
 *
 *   GET / HTTP/1.1\r\n        line breaks of the block itself do not count; \r \n \t \\ \xNN are bytes,
 *   \[100:A: b\r\n]           and \[N:text] is the text N times
 *
 * parser-cases.ts and wire-cases.ts say which blocks a case of the parser and a case over a socket have.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Block {
  /** Before the first space: "http", "limits", "expect"... */
  readonly kind: string;
  /** After it. */
  readonly words: string;
  readonly text: string;
}

export interface Section {
  readonly title: string;
  /** For messages. */
  readonly where: string;
  readonly blocks: readonly Block[];
}

export interface SectionDocument {
  readonly name: string;
  readonly sections: readonly Section[];
}

export type Pair = readonly [name: string, value: string];

/** Every document of a directory but its README. */
export function readSections(directory: string): SectionDocument[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const sections = readFileSync(path.join(directory, name), 'utf8').split(/^## /m).slice(1);
      return { name, sections: sections.map((section) => readSection(section, name)) };
    });
}

function readSection(section: string, document: string): Section {
  const title = section.slice(0, section.indexOf('\n')).trim();
  const blocks = [...section.matchAll(/^```(\S+)(?: (.+))?\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', words = '', text = '']) => ({
      kind,
      words,
      text,
    }),
  );
  return { title, where: `${document}: ${title}`, blocks };
}

/** Limits by their names in the configuration. */
export function readLimits({ blocks }: Section): Readonly<Record<string, number>> {
  const text = blocks.find(({ kind }) => kind === 'limits')?.text ?? '';
  return Object.fromEntries(readPairs(text).map(([name, value]) => [name, Number(value)]));
}

/** "name: value" on each line. */
export function readPairs(text: string): Pair[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
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

export function unescapeText(text: string): string {
  return unescapeBytes(text).toString('latin1');
}
