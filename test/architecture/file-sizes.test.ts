import { describe, expect, test } from 'vitest';
import { rooms, type SourceFile, sourceFiles, typescriptOf } from './source-files.ts';

const typescript = rooms.flatMap((room) => typescriptOf(room));
const cpp = sourceFiles('native', /\.(h|cc)$/);
const lines = ({ text }: SourceFile): number => text.split('\n').length - 1;
const longerThan = (files: readonly SourceFile[], most: number): string[] =>
  files.filter((file) => lines(file) > most).map((file) => `${file.path}: ${lines(file)} lines`);

test('no TypeScript file has more than 450 lines', () => {
  expect(longerThan(typescript, 450)).toEqual([]);
});

test('no C++ file has more than 600 lines', () => {
  expect(longerThan(cpp, 600)).toEqual([]);
});

test('half of all TypeScript files have at most 120 lines', () => {
  const sorted = typescript.map(lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(120);
});

describe('names and heads', () => {
  test('no file is named for its kind instead of what it owns', () => {
    const vague = /(^|[-_])(utils?|helpers?|common|misc|manager|service)([-_.]|$)/;
    const named = [...typescript, ...cpp].filter(({ path }) => vague.test(path.split('/').at(-1) ?? ''));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  test('every TypeScript file begins with what it promises', () => {
    const silent = typescript.filter(({ text }) => !/^(#![^\n]*\n)?\/\*\*/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});
