import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../shared/errors/codes.ts';
import { endReasons, rejectReasons } from '../../shared/errors/reject-reasons.ts';
import { rooms, root, typescriptOf } from './source-files.ts';

const entries = Object.entries(errorCodes);

test('every code has the form WINDHOVER_AREA_WHAT', () => {
  expect(entries.map(([code]) => code).filter((code) => !/^WINDHOVER(_[A-Z0-9]+){2,}$/.test(code))).toEqual([]);
});

test('every code and reject reason is in the page of errors', () => {
  const page = readFileSync(path.join(root, 'deploy/reference/errors.md'), 'utf8');
  const names = [...entries.map(([code]) => code), ...rejectReasons.slice(1).map(({ name }) => name)];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('every code is raised or answered somewhere', () => {
  const sources = rooms
    .flatMap((room) => typescriptOf(room))
    .filter(({ path: file }) => !/^shared\/errors\/[\w-]*codes\.ts$/.test(file))
    .map(({ text }) => text)
    .join('\n');
  expect(entries.map(([code]) => code).filter((code) => !sources.includes(code))).toEqual([]);
});

test('what a client is answered with is a status of the side that is at fault', () => {
  const wrong = entries.filter(([, { status, source }]) => {
    if (status === 0) return false;
    return source === 'client' ? status < 400 || status > 499 : status < 426 || status > 599;
  });
  expect(wrong).toEqual([]);
});

describe('the enums that C++ shares', () => {
  test('have no name twice', () => {
    const names = rejectReasons.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(endReasons).size).toBe(endReasons.length);
  });

  test('fit the bytes that hold them', () => {
    expect(rejectReasons.length).toBeLessThanOrEqual(256);
    expect(endReasons.length).toBeLessThanOrEqual(256);
  });
});
