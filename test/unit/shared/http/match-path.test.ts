import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathMatcher } from '../../../../shared/http/match-path.ts';

interface Target {
  readonly name: string;
}

function matcher(...prefixes: string[]): PathMatcher<Target> {
  const paths = new PathMatcher<Target>();
  for (const name of prefixes) paths.add(name, { name });
  return paths;
}

function routeOf(paths: PathMatcher<Target>, path: string): string {
  const found = paths.match(path);
  return typeof found === 'string' ? found : found.name;
}

const segment = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
const plainPath = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);

/** The rule, in its simplest words. */
function expectedRoute(prefixes: readonly string[], path: string): string {
  const fitting = prefixes.filter((prefix) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? 'unknown-path';
}

/** Any spelling of the same characters, some of them escaped. */
function escaped(path: string, which: readonly boolean[]): string {
  return [...path]
    .map((character, index) =>
      character !== '/' && which[index % which.length]
        ? `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`
        : character,
    )
    .join('');
}

describe('PathMatcher', () => {
  it('takes the longest prefix on a segment border', () => {
    const paths = matcher('/', '/api', '/api/v2');
    expect(routeOf(paths, '/')).toBe('/');
    expect(routeOf(paths, '/apis')).toBe('/');
    expect(routeOf(paths, '/api')).toBe('/api');
    expect(routeOf(paths, '/api/')).toBe('/api');
    expect(routeOf(paths, '/api/v2')).toBe('/api/v2');
    expect(routeOf(paths, '/api/v20')).toBe('/api');
    expect(routeOf(paths, '/api/v2/users')).toBe('/api/v2');
  });

  it('takes no part of the query into account', () => {
    const paths = matcher('/', '/api');
    expect(routeOf(paths, '/api?x=/../y')).toBe('/api');
    expect(routeOf(paths, '/?/api')).toBe('/');
    expect(routeOf(paths, '/x?a=%zz%00')).toBe('/');
    expect(routeOf(paths, '/api?%2e%2e%2f')).toBe('/api');
  });

  it.each([
    '/api/x/../../api/y',
    '/api/../api/y',
    '/api/%2e%2e/api/y',
    '/api/x/%2E./../api',
    '/api//../../api/y',
    '/api/./../api',
    '/api/x/../../api/../api/z?q',
    '/api/x%2fy/../../../api/z',
    '/api/%2f/../../api/z',
  ])('refuses %s where the prefix is contained: with another in its place it would lead elsewhere', (path) => {
    const paths = new PathMatcher<Target>();
    paths.add('/', { name: '/' });
    paths.add('/api', { name: '/api' }, 'contained');
    expect(routeOf(paths, path)).toBe('refused-path');
  });

  it.each(['/api/x/../y', '/api/x/%2e%2e/y', '/api//x', '/api/./x', '/api/x/..', '/api?x=/../..', '/api/a%2fb/../c'])(
    'takes %s also where the prefix is contained',
    (path) => {
      const paths = new PathMatcher<Target>();
      paths.add('/api', { name: '/api' }, 'contained');
      expect(routeOf(paths, path)).toBe('/api');
    },
  );

  it('refuses what leads above the root where the root is contained', () => {
    const paths = new PathMatcher<Target>();
    paths.add('/', { name: '/' }, 'contained');
    expect(routeOf(paths, '/../x')).toBe('refused-path');
    expect(routeOf(paths, '/x/%2e%2e/../y')).toBe('refused-path');
    expect(routeOf(paths, '/x/../y')).toBe('/');
    expect(routeOf(paths, '*')).toBe('/');
    expect(routeOf(matcher('/'), '/../x')).toBe('/');
  });

  it('says unknown where no prefix fits', () => {
    expect(routeOf(matcher('/api'), '/')).toBe('unknown-path');
    expect(routeOf(matcher('/api'), '/apis')).toBe('unknown-path');
  });

  it('gives "OPTIONS *" to whoever has the root', () => {
    expect(routeOf(matcher('/', '/api'), '*')).toBe('/');
    // A query alone, of "http://a?b", is the root's.
    expect(routeOf(matcher('/', '/api'), '?b=/api')).toBe('/');
    expect(routeOf(matcher('/', '/api'), '?b=%2fapi')).toBe('/');
    expect(routeOf(matcher('/api'), '*')).toBe('unknown-path');
  });

  it('takes prefixes that differ in case alone for two, each with its own spelling', () => {
    const paths = matcher('/', '/help', '/Help');
    expect(routeOf(paths, '/help/x')).toBe('/help');
    expect(routeOf(paths, '/Help/x')).toBe('/Help');
    expect(routeOf(paths, '/helP/x')).toBe('refused-path');
    expect(routeOf(paths, '/Help/%41')).toBe('/Help');
  });

  it('does not mind capital letters and parameters that lead nowhere else', () => {
    const paths = matcher('/', '/api');
    for (const path of ['/Users', '/x;API', '/api/Users;v=1', '/?q=/API', '/APIs', '/a;b/c;d']) {
      expect(['/', '/api']).toContain(routeOf(paths, path));
    }
    expect(routeOf(matcher('/api'), '/API')).toBe('unknown-path');
    expect(routeOf(matcher('/'), '/A;b')).toBe('/');
  });

  it('has no prefix of half a character', () => {
    expect(() => matcher('/\ud800')).toThrow(TypeError);
  });

  it('does not mind a trailing slash in a prefix', () => {
    expect(routeOf(matcher('/', '/api/'), '/api')).toBe('/api/');
    expect(routeOf(matcher('/', '/api/'), '/api/x')).toBe('/api/');
  });

  it.each([
    '/x/../api',
    '/x/%2e%2e/api',
    '/./api',
    '//api',
    '/%61pi',
    '/api/../x',
    '/%2fapi',
    '/x%2f..%2fapi',
    '/api%2fv2',
    '/API',
    '/Api/x',
    '/api/V2/x?y',
    '/%41pi',
    '/x/../Api',
    '/api;x',
    '/api;x=/y',
    '/;/api',
    '/x/..;/api',
    '/api%3bx',
    '/api/v2;v=1/users',
  ])('refuses %s, which a destination may read as another route', (path) => {
    expect(routeOf(matcher('/', '/api', '/api/v2'), path)).toBe('refused-path');
  });

  it.each(['/a%00', '/..%2fetc', '/a/%2e%2e%5cb', '/a%5c..', '/a\\b', '/a#b', '/a%', '/a%4', '/%zz'])(
    'refuses %s on any route',
    (path) => {
      expect(routeOf(matcher('/'), path)).toBe('refused-path');
    },
  );

  it.each(['/a%20b', '/a/../b', '/a//b', '/%e2%82%ac', '/a%2fb', '/@scope%2fname', '/a.b/..c/d..', '/.well-known/x'])(
    'forwards %s where all of its readings lead to the same app',
    (path) => {
      expect(routeOf(matcher('/'), path)).toBe('/');
      expect(routeOf(matcher('/', '/other'), path)).toBe('/');
    },
  );

  it('matches prefixes with characters that URLs escape', () => {
    const paths = matcher('/', '/caf\u00e9', '/a b');
    expect(routeOf(paths, '/caf%C3%A9/menu')).toBe('/caf\u00e9');
    expect(routeOf(paths, '/caf%c3%a9')).toBe('/caf\u00e9');
    expect(routeOf(paths, '/a%20b/c')).toBe('/a b');
  });

  it('agrees with the rule on every plain path', () => {
    fc.assert(
      fc.property(fc.uniqueArray(plainPath, { minLength: 1, maxLength: 6 }), plainPath, plainPath, (prefixes, a, b) => {
        const paths = matcher(...prefixes);
        for (const path of [
          a,
          `${a}${b}`.replaceAll('//', '/'),
          ...prefixes,
          ...prefixes.map((prefix) => (prefix + a).replaceAll('//', '/')),
        ]) {
          expect(routeOf(paths, path)).toBe(expectedRoute(prefixes, path));
        }
      }),
    );
  });

  it('never routes another spelling elsewhere: it is the same app or a refusal', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(plainPath, { minLength: 1, maxLength: 5 }),
        plainPath,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        (prefixes, path, which) => {
          const paths = matcher(...prefixes);
          expect([expectedRoute(prefixes, path), 'refused-path']).toContain(routeOf(paths, escaped(path, which)));
        },
      ),
    );
  });

  it('never throws, whatever the bytes', () => {
    const paths = matcher('/', '/api', '/a/b');
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%2F',
      '%5c',
      '%00',
      '%',
      'api',
      'a',
      'b',
      '?',
      '#',
      '\\',
      '\u00ff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(['/', '/api', '/a/b', 'unknown-path', 'refused-path']).toContain(routeOf(paths, `/${pieces.join('')}`));
      }),
    );
  });
});
