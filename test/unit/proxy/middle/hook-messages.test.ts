import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../../proxy/middle/fields.ts';
import { HookFields } from '../../../../proxy/middle/hooks/hook-fields.ts';
import { HookedRequest, HookedResponse } from '../../../../proxy/middle/hooks/hook-messages.ts';

const fields: Fields = new Map([
  ['host', ['a.test']],
  ['x-list', ['a', 'b, c']],
  ['x-latin', ['caf\u00e9']],
  ['cookie', ['a=1; b=2']],
  ['set-cookie', ['a=1, Path=/', 'b=2']],
  ['content-length', ['5']],
  ['x-forwarded-for', ['192.0.2.1']],
]);

function change(act: (headers: Headers) => void): Record<string, readonly string[]> {
  const hooked = new HookFields(fields);
  act(hooked.headers);
  return Object.fromEntries(hooked.changed());
}

describe('fields of a hook', () => {
  it('that were not touched are what they were, line by line', () => {
    expect(change(() => undefined)).toEqual(Object.fromEntries(fields));
    expect(change((headers) => headers.set('x-list', headers.get('x-list') ?? ''))).toEqual(Object.fromEntries(fields));
    expect(change((headers) => headers.set('host', 'a.test'))).toEqual(Object.fromEntries(fields));
  });

  it('are set, appended to, added and removed', () => {
    const changed = change((headers) => {
      headers.set('X-New', 'yes');
      headers.append('x-list', 'd');
      headers.delete('x-latin');
      headers.append('set-cookie', 'c=3');
    });
    expect(changed).toMatchObject({
      'x-new': ['yes'],
      'x-list': ['a, b, c, d'],
      'set-cookie': ['a=1, Path=/', 'b=2', 'c=3'],
    });
    expect(Object.keys(changed)).not.toContain('x-latin');
  });

  it.each([
    'host',
    'content-length',
    'transfer-encoding',
    'connection',
    'keep-alive',
    'te',
    'trailer',
    'upgrade',
    'expect',
    'via',
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-anything',
    'x-real-ip',
    'x-request-id',
    'x-windhover-lane',
    'client-cert',
  ])('cannot be changed: %s', (name) => {
    expect(() => change((headers) => headers.set(name, 'other'))).toThrow(`"${name}"`);
    if (!fields.has(name)) return;
    expect(() => change((headers) => headers.delete(name))).toThrow(`"${name}"`);
    expect(() => change((headers) => headers.append(name, 'more'))).toThrow(`"${name}"`);
  });

  it('are read by what is sent, whatever they say of themselves', () => {
    const lie = (headers: Headers): void => {
      Object.defineProperty(headers, 'keys', { value: () => ['x-injected'].values() });
      Object.defineProperty(headers, 'get', { value: () => 'a\r\nx-injected: yes' });
    };
    expect(() => change(lie)).toThrow();
  });
});

describe('a request of a hook', () => {
  const hooked = () => new HookedRequest('GET', '/a?b', fields);

  it.each(['/', '/a//b?c=%2F#'.slice(0, -1), '/~!$&\'()*+,;=:@"<>[]{}|^`'])('takes the path %s', (path) => {
    const request = hooked();
    request.view.path = path;
    expect(request.path).toBe(path);
    expect(request.view.path).toBe(path);
  });

  it.each(['', 'a', '*', 'http://a/', '/a b', '/a#b', '/a\r\n', '/\u00e4', '/\0', 5, null, { toString: () => '/' }])(
    'does not take the path %j',
    (path) => {
      const request = hooked();
      expect(() => {
        request.view.path = path as string;
      }).toThrow(TypeError);
      expect(request.path).toBe('/a?b');
    },
  );

  it('can be changed in nothing else', () => {
    const { view } = hooked();
    expect(() => Object.assign(view, { method: 'PUT' })).toThrow(TypeError);
    expect(() => Object.assign(view, { headers: new Headers() })).toThrow(TypeError);
    expect(() => Object.assign(view, { other: 1 })).toThrow(TypeError);
    expect(() => Object.defineProperty(view, 'path', { value: '/b' })).toThrow(TypeError);
  });
});

describe('a response of a hook', () => {
  it('takes statuses of final answers, and no others', () => {
    const response = new HookedResponse(200, fields);
    for (const status of [200, 299, 404, 599]) {
      response.view.status = status;
      expect(response.status).toBe(status);
    }
    for (const status of [0, 100, 101, 199, 600, 200.5, Number.NaN, '200', null]) {
      expect(() => {
        response.view.status = status as number;
      }).toThrow(RangeError);
    }
    expect(response.status).toBe(599);
  });
});
