import { describe, expect, test } from 'vitest';
import { importsOf, type Room, rooms, sourceFiles, typescriptOf } from './source-files.ts';

const roomOf = (file: string): string => file.split('/')[0] ?? '';

const mayImport: Readonly<Record<Room, readonly string[]>> = {
  shared: ['shared'],
  native: ['shared', 'native'],
  server: ['shared', 'native', 'server'],
  proxy: ['shared', 'native', 'server', 'proxy'],
};

const doors = new Set([
  'native/index.ts',
  'native/load-addon.ts',
  'server/index.ts',
  'server/node.ts',
  'proxy/index.ts',
]);

describe.each(rooms)('the room %s', (room) => {
  const files = typescriptOf(room);

  test('imports only rooms below it', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => !mayImport[room].includes(roomOf(imported)))
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test('enters other rooms by their doors only', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => roomOf(imported) !== room && roomOf(imported) !== 'shared' && !doors.has(imported))
        .map((imported) => `${file.path} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('time, chance, environment and console are reached through their doors only', () => {
  const allowed = [
    /^shared\/config\/load-config\.ts$/,
    /^shared\/config\/generate\.ts$/,
    // A sanitizer build is named by the environment.
    /^native\/load-addon\.ts$/,
    /^shared\/(time|logging)\//,
    /^proxy\/cli\//,
    /^server\/host\/[\w-]+-main\.ts$/,
  ];
  const wrong = rooms
    .flatMap((room) => typescriptOf(room))
    .filter(({ path }) => !allowed.some((pattern) => pattern.test(path)))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\bprocess\.env\b|\bDate\.now\(|\bMath\.random\(|\bconsole\.\w+\(/g)].map(
        (match) => `${path} uses ${match[0]}`,
      ),
    );
  expect(wrong).toEqual([]);
});

test('selfsigned, http-proxy and ajv have one importer each', () => {
  const files = rooms.flatMap((room) => typescriptOf(room));
  const importersOf = (name: string): string[] =>
    files.filter(({ text }) => new RegExp(`(?:from |import\\()'${name}(/[^']*)?'`).test(text)).map(({ path }) => path);
  expect(importersOf('selfsigned')).toEqual(['proxy/tls/dev-cert.ts']);
  expect(importersOf('http-proxy')).toHaveLength(1);
  expect(importersOf('ajv')).toEqual(['shared/config/generate/generate-validator.ts']);
});

describe('the C++ rooms', () => {
  const layers = ['base', 'files', 'loop', 'http1', 'tls', 'stats', 'conn', 'forward'];
  const includesOf = (text: string): string[] =>
    [...text.matchAll(/^#include [<"]([^>"]+)[>"]/gm)].map((match) => match[1] ?? '');

  test('only binding/ includes napi.h or node_api.h', () => {
    const wrong = sourceFiles('native', /\.(h|cc)$/)
      .filter(({ path }) => !path.startsWith('native/binding/'))
      .filter(({ text }) => includesOf(text).some((name) => name === 'napi.h' || name === 'node_api.h'))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test('engine/ includes nothing of binding/', () => {
    const wrong = sourceFiles('native/engine', /\.(h|cc)$/)
      .filter(({ text }) => includesOf(text).some((name) => name.startsWith('binding/')))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  test('headers of lower layers of the engine include no higher ones', () => {
    const wrong = sourceFiles('native/engine', /\.h$/).flatMap(({ path, text }) => {
      const own = layers.indexOf(path.split('/')[2] ?? '');
      return includesOf(text)
        .filter((name) => layers.indexOf(/^engine\/(\w+)\//.exec(name)?.[1] ?? '') > own)
        .map((name) => `${path} includes ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
