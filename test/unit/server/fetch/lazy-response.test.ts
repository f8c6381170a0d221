/**
 * The lazy Response against node's own: every expression below must give the same with both, thrown errors included, and
 * what handlers usually do must not make node's own at all.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installGlobals, uninstallGlobals } from '../../../../server/fetch/install-globals.ts';
import { isLazyResponse, LazyResponse, plainResponse } from '../../../../server/fetch/lazy-response.ts';
import { NativeResponse } from '../../../../server/fetch/native-globals.ts';

type ResponseClass = typeof Response;
const classes = { native: NativeResponse, lazy: LazyResponse as unknown as ResponseClass };

/** What an expression gives, as plain data. */
async function outcome(make: (Response: ResponseClass) => unknown, Class: ResponseClass): Promise<unknown> {
  try {
    return await describeValue(await make(Class));
  } catch (error) {
    return { thrown: (error as Error).name };
  }
}

async function describeValue(value: unknown): Promise<unknown> {
  if (!(value instanceof NativeResponse)) return value;
  const { status, statusText, ok, type, url, redirected, bodyUsed } = value;
  const hasBody = value.body !== null;
  return {
    ...{ status, statusText, ok, type, url, redirected, bodyUsed, hasBody },
    headers: [...value.headers],
    text: value.bodyUsed ? null : await value.text(),
    used: value.bodyUsed,
  };
}

const bytes = new Uint8Array([87, 105, 110, 100]);

const expressions: Record<string, (Response: ResponseClass) => unknown> = {
  'no body': (R) => new R(),
  'a null body': (R) => new R(null),
  'an undefined body with init': (R) => new R(undefined, { status: 201 }),
  'a string': (R) => new R('Windhover'),
  'an empty string': (R) => new R(''),
  'text that is not ASCII': (R) => new R('Turmfalke über München ✓'),
  'a number as body': (R) => new R(5 as never),
  'a Uint8Array': (R) => new R(bytes),
  'an ArrayBuffer': (R) => new R(bytes.buffer),
  'a DataView': (R) => new R(new DataView(bytes.buffer)),
  'a view of a part': (R) => new R(bytes.subarray(1, 3)),
  'a Blob with a type': (R) => new R(new Blob(['x'], { type: 'text/css' })),
  'a URLSearchParams': (R) => new R(new URLSearchParams({ a: '1' })),
  'a stream': (R) => new R(new Blob(['streamed']).stream()),
  'a status and its text': (R) => new R('x', { status: 404, statusText: 'Not Found' }),
  'a status as a string': (R) => new R('x', { status: '201' as never }),
  'a status below 200': (R) => new R('x', { status: 199 }),
  'a status above 599': (R) => new R('x', { status: 600 }),
  'a status that is no number': (R) => new R('x', { status: Number.NaN }),
  'a body with status 204': (R) => new R('x', { status: 204 }),
  'an empty string with status 304': (R) => new R('', { status: 304 }),
  'no body with status 204': (R) => new R(null, { status: 204 }),
  'a status text with a line end': (R) => new R('x', { statusText: 'a\r\nb' }),
  'a plain object of headers': (R) => new R('x', { headers: { 'X-One': '1', 'content-type': 'text/html' } }),
  'header values with white space around': (R) => new R('x', { headers: { a: '  b\t ' } }),
  'an empty header value': (R) => new R('x', { headers: { a: '' } }),
  'names that differ in case': (R) => new R('x', { headers: { 'X-A': '1', 'x-a': '2' } }),
  'a number as header value': (R) => new R('x', { headers: { a: 5 as never } }),
  'an array as header value': (R) => new R('x', { headers: { a: ['b', 'c'] as never } }),
  'headers as pairs': (R) =>
    new R('x', {
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    }),
  'a Headers object': (R) => new R('x', { headers: new Headers({ 'x-one': '1' }) }),
  'a Map of headers': (R) => new R('x', { headers: new Map([['a', 'b']]) as never }),
  'a header name with a space': (R) => new R('x', { headers: { 'a b': 'c' } }),
  'an empty header name': (R) => new R('x', { headers: { '': 'c' } }),
  'a header value with a line end': (R) => new R('x', { headers: { a: 'b\r\nc: d' } }),
  'a header value with NUL': (R) => new R('x', { headers: { a: 'b\0c' } }),
  'a header value beyond latin1': (R) => new R('x', { headers: { a: '✓' } }),
  'a header value of latin1': (R) => new R('x', { headers: { a: 'é' } }),
  'a null init': (R) => new R('x', null as never),
  'an init that is no object': (R) => new R('x', 5 as never),
  'headers that are no object': (R) => new R('x', { headers: 'a' as never }),
  'another Response as init': (R) => new R('x', new R('y', { status: 202, headers: { a: 'b' } }) as never),
  'the body of another Response': (R) => {
    const other = new R('body', { status: 202, headers: { a: 'b' } });
    return new R(other.body, other);
  },
  'Response.json': (R) => R.json({ a: [1] }),
  'Response.json with init': (R) => R.json(null, { status: 400, headers: { 'x-one': '1' } }),
  'Response.json with a type of its own': (R) =>
    R.json({}, { headers: { 'content-type': 'text/plain;charset=UTF-8' } }),
  'Response.json of nothing': (R) => R.json(undefined),
  'Response.json with status 204': (R) => R.json({}, { status: 204 }),
  'Response.redirect': (R) => R.redirect('http://localhost/a b', 307),
  'Response.redirect with a bad status': (R) => R.redirect('http://localhost/', 200),
  'Response.error': (R) => R.error().type,
  'setting a header': (R) => {
    const response = new R('x');
    response.headers.set('x-later', 'yes');
    response.headers.delete('content-type');
    return response;
  },
  'the same headers object every time': (R) => {
    const response = new R('x');
    const { headers } = response;
    return response.headers === headers;
  },
  'the same body object every time': (R) => {
    const response = new R('x');
    const { body } = response;
    return response.body === body;
  },
  'reading twice': async (R) => {
    const response = new R('x');
    await response.text();
    return response.text();
  },
  'bodyUsed after reading': async (R) => {
    const response = new R('x');
    await response.text();
    return response.bodyUsed;
  },
  'bodyUsed after reading nothing': async (R) => {
    const response = new R(null);
    await response.text();
    return response.bodyUsed;
  },
  cloning: (R) => new R('x', { status: 201, headers: { a: 'b' } }).clone(),
  'cloning, then changing the headers of one': (R) => {
    const response = new R('x', { headers: { a: 'b' } });
    response.clone().headers.set('a', 'c');
    return response;
  },
  'reading both a response and its clone': async (R) => {
    const response = new R('x');
    const clone = response.clone();
    return [await response.text(), await clone.text()];
  },
  'cloning what was read': async (R) => {
    const response = new R('x');
    await response.text();
    return response.clone();
  },
  'json()': (R) => new R('{"a":1}').json(),
  'json() of what is none': (R) => new R('{').json(),
  'arrayBuffer()': async (R) => [...new Uint8Array(await new R('abc').arrayBuffer())],
  'blob()': async (R) => {
    const blob = await new R('abc', { headers: { 'content-type': 'text/css' } }).blob();
    return [blob.type, await blob.text()];
  },
  'formData()': async (R) => {
    const response = new R(new URLSearchParams({ a: '1' }));
    return [...(await response.formData())];
  },
  'a subclass': (R) => {
    class Special extends R {
      get isSpecial(): boolean {
        return true;
      }
    }
    const special = new Special('x', { status: 201 });
    return [
      special instanceof Special,
      special instanceof R,
      new R() instanceof Special,
      special.isSpecial,
      special.status,
    ];
  },
  'the name of the class': (R) => R.name,
  'calling the class as a function': (R) => (R as unknown as () => unknown)(),
  'the tag of its objects': (R) => Object.prototype.toString.call(new R()),
  'a body that the app changes afterwards': async (R) => {
    const body = new Uint8Array([97]);
    const response = new R(body);
    body[0] = 98;
    return response.text();
  },
  'headers that the app changes afterwards': (R) => {
    const headers: Record<string, string> = { a: '1' };
    const response = new R('x', { headers });
    headers['a'] = '2';
    return response.headers.get('a');
  },
};

describe('a lazy Response', () => {
  test.each(Object.entries(expressions))('gives what node gives: %s', async (_title, make) => {
    expect(await outcome(make, classes.lazy)).toEqual(await outcome(make, classes.native));
  });

  test('is an instance of both classes, and node own ones are instances of it', () => {
    expect(new LazyResponse('x') instanceof NativeResponse).toBe(true);
    expect(new NativeResponse('x') instanceof LazyResponse).toBe(true);
    expect({} instanceof LazyResponse).toBe(false);
  });

  test.each([
    ['text', () => new LazyResponse('x')],
    ['bytes', () => new LazyResponse(bytes)],
    ['nothing', () => new LazyResponse(null, { status: 204 })],
    [
      'a status, a text and headers',
      () => new LazyResponse('x', { status: 404, statusText: 'Gone', headers: { a: 'b' } }),
    ],
    ['JSON', () => LazyResponse.json({ a: 1 })],
    ['a redirect', () => LazyResponse.redirect('http://localhost/')],
    ['a clone', () => new LazyResponse('x').clone()],
    [
      'headers that were changed',
      () => {
        const response = new LazyResponse('x');
        response.headers.append('set-cookie', 'a=1');
        return response;
      },
    ],
  ])('stays plain: %s', (_title, make) => {
    const response = make();
    if (!isLazyResponse(response)) throw new Error('not lazy');
    expect(plainResponse(response)).not.toBeNull();
  });

  test('takes connection fields out and remembers what they ask for', () => {
    const headers = { Connection: 'close', 'Content-Length': '10', 'Transfer-Encoding': 'chunked', 'X-Kept': 'yes' };
    expect(plainResponse(new LazyResponse(null, { headers }))?.fields).toEqual({
      text: 'x-kept: yes\r\n',
      contentLength: 10,
      flags: 2,
      hasContentType: false,
    });
  });

  test('keeps a Date of the app and says that there is one', () => {
    const fields = plainResponse(
      new LazyResponse(null, { headers: { date: 'Mon, 23 Nov 2026 07:00:00 GMT' } }),
    )?.fields;
    expect(fields?.flags).toBe(1);
  });

  describe('as the global one', () => {
    beforeAll(installGlobals);
    afterAll(uninstallGlobals);

    test('is what new Response gives, and fetched ones are instances of it', async () => {
      expect(isLazyResponse(new Response('x'))).toBe(true);
      const fetched = await fetch('data:text/plain,fetched');
      expect(fetched instanceof Response).toBe(true);
      expect(await new Response(fetched.body, fetched).text()).toBe('fetched');
    });
  });
});
