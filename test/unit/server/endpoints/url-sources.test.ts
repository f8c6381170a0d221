import { describe, expect, test } from 'vitest';
import { chooseUrls } from '../../../../server/endpoints/url-sources.ts';

describe('where the urls come from', () => {
  test.each([
    ['nowhere: the default', undefined, {}, ['http://localhost:5000'], null],
    ['code', 'http://a:1', { WINDHOVER_URLS: 'http://b:2', PORT: '3' }, ['http://a:1'], 'urls'],
    [
      'WINDHOVER_URLS',
      undefined,
      { WINDHOVER_URLS: 'http://b:2;http://c:3' },
      ['http://b:2', 'http://c:3'],
      'WINDHOVER_URLS',
    ],
    ['PORT, on every address', undefined, { PORT: '3' }, ['http://*:3'], 'PORT'],
    ['PORT, with 0', undefined, { PORT: '0' }, ['http://*:0'], 'PORT'],
    ['PORT and HOST', undefined, { PORT: '3', HOST: '127.0.0.1' }, ['http://127.0.0.1:3'], 'PORT'],
    ['PORT and an IPv6 HOST', undefined, { PORT: '3', HOST: '::1' }, ['http://[::1]:3'], 'PORT'],
    ['PORT and one in brackets', undefined, { PORT: '3', HOST: '[::1]' }, ['http://[::1]:3'], 'PORT'],
    ['HOST alone, which says nothing', undefined, { HOST: '::1' }, ['http://localhost:5000'], null],
    [
      'empty variables, which say nothing',
      undefined,
      { WINDHOVER_URLS: ' ; ', PORT: '' },
      ['http://localhost:5000'],
      null,
    ],
  ])('%s', (_, urls, environment, chosen, source) => {
    expect(chooseUrls(urls, environment)).toMatchObject({ urls: chosen, source });
  });

  test.each(['http://a:1;http://b:2', 'http://a:1, http://b:2', 'http://a:1 http://b:2', ['http://a:1', 'http://b:2']])(
    '%j are two',
    (urls) => {
      expect(chooseUrls(urls, {}).urls).toEqual(['http://a:1', 'http://b:2']);
    },
  );

  test('PORT is told to be overridden by WINDHOVER_URLS, and not by code', () => {
    const environment = { WINDHOVER_URLS: 'http://b:2', PORT: '3' };
    expect(chooseUrls(undefined, environment).overridden).toBe('PORT (3)');
    expect(chooseUrls('http://a:1', environment).overridden).toBe(null);
  });
});

describe('what is refused', () => {
  test.each(['', [], ';'])('no URL at all in code: %j', (urls) => {
    expect(() => chooseUrls(urls, {})).toThrow('give at least one, as "http://localhost:5000"');
  });

  test.each(['http', '8080;8081', '65536', '-1'])('PORT=%s', (port) => {
    expect(() => chooseUrls(undefined, { PORT: port })).toThrow(`the option PORT is "${port}"; give a number from 0`);
  });
});
