/** What routes change of what passes, at the edge as it runs: bytes that a destination records, bytes that a client reads. */
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RawClient, type RawResponse } from '../helpers/raw-client.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { type Answer, fieldValues, type RecordedRequest, RecordingUpstream } from '../security/recording-upstream.ts';
import { EdgeFixture, temporaryDirectory } from './edge-fixture.ts';

const answer = (fields: string, body = 'ok'): string =>
  `HTTP/1.1 200 OK\r\n${fields}content-length: ${body.length}\r\n\r\n${body}`;

let upstream: RecordingUpstream;
let second: RecordingUpstream;
let fixture: EdgeFixture;

beforeAll(async () => {
  const directory = temporaryDirectory();
  const socket = path.join(directory, 'upstream.sock');
  upstream = await RecordingUpstream.listen(socket);
  second = await RecordingUpstream.listen(path.join(directory, 'second.sock'));
  for (const recording of [upstream, second]) {
    recording.answer = (request) => {
      arrived.push(request);
      return respond(request);
    };
  }
  const destinations = [`unix:${socket}`];
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      apps: {
        strip: {
          hosts: ['strip.test'],
          paths: ['/api', '/caf%C3%A9'],
          destinations,
          replacePrefix: '/',
          routes: {
            '/api/up': { limits: { maxRequestBodySize: 10 } },
            '/api/old': { replacePrefix: '/new' },
            '/api/same': { replacePrefix: '/api/same' },
          },
        },
        other: { hosts: ['strip.test'], paths: ['/'], destinations },
        fields: {
          hosts: ['fields.test'],
          destinations,
          underscoreHeaders: 'keep',
          requestHeaders: {
            set: { 'X-User': 'edge', Host: 'inner.test:81' },
            remove: ['Cookie'],
            append: { Tag: 'a' },
          },
          responseHeaders: {
            set: { 'X-Frame-Options': 'DENY', 'Cache-Control': 'app' },
            remove: ['Server', 'X-Powered-By'],
            append: { 'Set-Cookie': 'lane=1' },
          },
          routes: {
            '/own': { requestHeaders: { remove: ['x-user'] }, responseHeaders: { set: { server: 'own' } } },
          },
        },
        again: {
          hosts: ['again.test'],
          paths: ['/api'],
          destinations: [...destinations, `unix:${path.join(directory, 'second.sock')}`],
          replacePrefix: '/',
          requestHeaders: { set: { 'X-User': 'edge' } },
        },
        away: {
          hosts: ['away.test'],
          destinations: ['http://127.0.0.1:1'],
          responseHeaders: { set: { 'X-Frame-Options': 'DENY', 'Content-Type': 'x/y' }, append: { 'X-Tag': 't' } },
        },
      },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  await upstream?.close();
  await second?.close();
});

/** In the order in which they came, whatever the connection. */
const arrived: RecordedRequest[] = [];
let respond: (request: RecordedRequest) => Answer;

beforeEach(() => {
  arrived.length = 0;
  respond = () => ({ bytes: answer('') });
});

afterEach(() => {
  const connections = [upstream, second].flatMap((recording) => recording.connections);
  expect(connections.filter(({ fault }) => fault !== null)).toEqual([]);
});

/** Sends these bytes, gives the answer, and what the destination was sent for it. */
async function exchange(bytes: string): Promise<{ response: RawResponse; forwarded: RecordedRequest[] }> {
  arrived.length = 0;
  const client = await RawClient.open(fixture.port());
  client.send(bytes);
  const response = await client.readResponse(bytes.startsWith('HEAD') ? 'HEAD' : undefined);
  client.close();
  return { response, forwarded: [...arrived] };
}

async function targetOf(target: string, host = 'strip.test'): Promise<string> {
  const { response, forwarded } = await exchange(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  if (forwarded.length === 0) return String(response.status);
  const prefix = fieldValues(forwarded[0] as RecordedRequest, 'x-forwarded-prefix');
  return [forwarded[0]?.target, ...prefix].join(' ');
}

describe('a prefix that is replaced', () => {
  it.each([
    ['/api', '/ /api'],
    ['/api/', '/ /api'],
    ['/api?x=/api', '/?x=/api /api'],
    ['/api/users/1?a=%2e%2e/', '/users/1?a=%2e%2e/ /api'],
    ['/api/a%2Fb%20c', '/a%2Fb%20c /api'],
    ['/api/api', '/api /api'],
    ['/api//evil.test', '/evil.test /api'],
    ['/api/x/../y', '/x/../y /api'],
    ['http://strip.test/api/x', '/x /api'],
    ['http://strip.test/api', '/ /api'],
    ['/caf%c3%a9/x', '/x /caf%C3%A9'],
    ['/api/up/x', '/up/x /api'],
    ['/api/old/x?q', '/new/x?q'],
    ['/api/old', '/new'],
    ['/api/same/x', '/api/same/x'],
    ['/apix', '/apix'],
    ['/x/api', '/x/api'],
    ['/', '/'],
    ['/?/api', '/?/api'],
    ['http://strip.test?/api', '/?/api'],
    ['/Apix', '/Apix'],
  ])('makes of %s what the destination is asked for: %s', async (target, expected) => {
    expect(await targetOf(target)).toBe(expected);
  });

  it.each([
    '//api',
    '//api/x',
    '/api/%2e%2e/x',
    '/api/../x',
    '/api/x/../../api/y',
    '/api/../api/x',
    '/api%2fx',
    '/api%2Fx',
    '/%61pi/x',
    '/x/../api/x',
    '/api/old/../../api/old/x',
    '/api/old/%2e%2e/users',
    '/api\\x',
    '/api/%00',
    '/./api',
    '/api/x/%2e%2e%2f%2e%2e/y',
    '/API',
    '/Api/x',
    '/api/Old/x',
    '/api;x/y',
    '/x/..;/api/y',
  ])('refuses %s, which could be read as another path, and sends nothing', async (target) => {
    expect(await targetOf(target)).toBe('400');
  });

  it('is told by the edge alone', async () => {
    const spoofed = (target: string): string =>
      `GET ${target} HTTP/1.1\r\nHost: strip.test\r\nX-Forwarded-Prefix: /evil\r\nx_forwarded_prefix: /evil\r\nConnection: x-forwarded-prefix\r\n\r\n`;
    const prefixes = async (target: string): Promise<string[]> => {
      const { forwarded } = await exchange(spoofed(target));
      return fieldValues(forwarded[0] as RecordedRequest, 'x-forwarded-prefix');
    };
    expect(await prefixes('/api/x')).toEqual(['/api']);
    expect(await prefixes('/x')).toEqual([]);
    expect(await prefixes('/api/old/x')).toEqual([]);
  });

  it('leaves OPTIONS * as it is, and HTTP/1.0 and HEAD are as any other', async () => {
    const asterisk = await exchange('OPTIONS * HTTP/1.1\r\nHost: strip.test\r\n\r\n');
    expect(asterisk.forwarded.map(({ target }) => target)).toEqual(['*']);
    const old = await exchange('GET /api/x HTTP/1.0\r\nHost: strip.test\r\n\r\n');
    expect(old.forwarded.map(({ target }) => target)).toEqual(['/x']);
    const head = await exchange('HEAD /api/x HTTP/1.1\r\nHost: strip.test\r\n\r\n');
    expect(head.forwarded.map(({ method, target }) => [method, target])).toEqual([['HEAD', '/x']]);
  });

  it('is replaced once more where the request is sent again', async () => {
    let calls = 0;
    respond = () => {
      calls += 1;
      return calls === 1 ? { bytes: '', close: true } : { bytes: answer('') };
    };
    const { response, forwarded } = await exchange(
      'PUT /api/x HTTP/1.1\r\nHost: again.test\r\nX-User: 1\r\nContent-Length: 2\r\n\r\nhi',
    );
    expect(response.status).toBe(200);
    expect(forwarded.map(({ target, body }) => [target, body])).toEqual([
      ['/x', 'hi'],
      ['/x', 'hi'],
    ]);
    for (const request of forwarded) {
      expect([fieldValues(request, 'x-forwarded-prefix'), fieldValues(request, 'x-user')]).toEqual([
        ['/api'],
        ['edge'],
      ]);
    }
  });

  it('is in the access log as the client wrote it', async () => {
    await exchange('GET /api/logged HTTP/1.1\r\nHost: strip.test\r\n\r\n');
    const line = await waitFor('its line', () => fixture.access.find((entry) => entry['path'] === '/api/logged'));
    expect(line.status).toBe(200);
  });
});

describe('fields of a request', () => {
  it.each([
    'X-User: 1',
    'x-user: 1\r\nX-USER: 2',
    'X_User: 1\r\nx_user: 2',
    'Connection: x-user, cookie, tag\r\nX-User: 1\r\nCookie: a=b',
    'COOKIE: a=b\r\ncookie: c=d',
    'X-User:\t1',
  ])('are what the route says, whatever the client sends: %s', async (hostile) => {
    const { forwarded } = await exchange(`GET / HTTP/1.1\r\nHost: fields.test\r\n${hostile}\r\n\r\n`);
    const request = forwarded[0] as RecordedRequest;
    expect(fieldValues(request, 'x-user')).toEqual(['edge']);
    expect(fieldValues(request, 'x_user')).toEqual([]);
    expect(fieldValues(request, 'cookie')).toEqual([]);
    expect(fieldValues(request, 'tag')).toEqual(['a']);
    expect(fieldValues(request, 'host')).toEqual(['inner.test:81']);
    expect(fieldValues(request, 'x-forwarded-host')).toEqual(['fields.test']);
  });

  it('keep what is not named, and what is appended to', async () => {
    const { forwarded } = await exchange(
      'GET / HTTP/1.0\r\nHost: fields.test\r\nTag: mine\r\nX-Users: 1\r\nuser_id: 2\r\n\r\n',
    );
    const request = forwarded[0] as RecordedRequest;
    expect(fieldValues(request, 'tag')).toEqual(['mine', 'a']);
    expect(fieldValues(request, 'x-users')).toEqual(['1']);
    expect(fieldValues(request, 'user_id')).toEqual(['2']);
  });

  it("are the app's with the route's own in their place", async () => {
    const { forwarded, response } = await exchange(
      'GET /own/x HTTP/1.1\r\nHost: fields.test\r\nX-User: 1\r\nCookie: a\r\n\r\n',
    );
    const request = forwarded[0] as RecordedRequest;
    expect(['x-user', 'cookie', 'tag', 'host'].map((name) => fieldValues(request, name))).toEqual([
      [],
      [],
      ['a'],
      ['inner.test:81'],
    ]);
    expect(response.getAll('server')).toEqual(['own']);
    expect(response.getAll('x-frame-options')).toEqual(['DENY']);
  });

  it('do not come back as trailers', async () => {
    const { forwarded } = await exchange(
      'POST / HTTP/1.1\r\nHost: fields.test\r\nTransfer-Encoding: chunked\r\nTrailer: X-User\r\n\r\n2\r\nhi\r\n0\r\nX-User: evil\r\nx_user: evil\r\nX-Sum: 1\r\n\r\n',
    );
    expect(forwarded[0]?.trailers).toEqual([['x-sum', '1']]);
    expect(forwarded[0]?.body).toBe('hi');
  });
});

describe('fields of a response', () => {
  const get = 'GET / HTTP/1.1\r\nHost: fields.test\r\n\r\n';
  const own = ['DENY', 'app', 'lane=1'];
  const ownOf = (response: RawResponse): string[] =>
    ['x-frame-options', 'cache-control', 'set-cookie'].flatMap((name) => response.getAll(name));

  it('are what the route says, however often the app says them', async () => {
    const said = 'Server: a\r\nSERVER: b\r\nX-Powered-By: c\r\nx-frame-options: ALLOW\r\nSet-Cookie: x=y\r\n';
    respond = () => ({ bytes: answer(said) });
    const { response } = await exchange(get);
    expect(response.body.toString()).toBe('ok');
    expect(response.getAll('server')).toEqual([]);
    expect(response.getAll('x-powered-by')).toEqual([]);
    expect(response.getAll('x-frame-options')).toEqual(['DENY']);
    expect(response.getAll('set-cookie')).toEqual(['x=y', 'lane=1']);
    expect(response.getAll('date')).toHaveLength(1);
  });

  it('are the same on 304, to HEAD and in chunks', async () => {
    respond = () => ({ bytes: 'HTTP/1.1 304 Not Modified\r\nServer: a\r\nETag: "1"\r\n\r\n' });
    const unchanged = (await exchange(get)).response;
    expect([unchanged.status, ownOf(unchanged), unchanged.getAll('server')]).toEqual([304, own, []]);
    respond = () => ({ bytes: 'HTTP/1.1 200 OK\r\nServer: a\r\nContent-Length: 9\r\n\r\n' });
    const head = (await exchange(get.replace('GET', 'HEAD'))).response;
    expect([head.get('content-length'), ownOf(head), head.getAll('server')]).toEqual(['9', own, []]);
    respond = () => ({
      bytes:
        'HTTP/1.1 200 OK\r\nServer: a\r\nTransfer-Encoding: chunked\r\nTrailer: Server, X-Sum\r\n\r\n2\r\nok\r\n0\r\nServer: b\r\nX-Sum: 1\r\nx-powered-by: c\r\n\r\n',
    });
    const chunked = (await exchange(get)).response;
    expect([chunked.body.toString(), ownOf(chunked), chunked.getAll('server')]).toEqual(['ok', own, []]);
    expect(chunked.trailers).toEqual([['x-sum', '1']]);
  });

  it('are not on an interim response, but on the one after it', async () => {
    respond = () => ({ bytes: `HTTP/1.1 103 Early Hints\r\nServer: a\r\nLink: </a>\r\n\r\n${answer('')}` });
    const client = await RawClient.open(fixture.port());
    client.send(get);
    const hint = await client.readResponse();
    const final = await client.readResponse();
    client.close();
    expect([hint.status, ownOf(hint), hint.getAll('server')]).toEqual([103, [], ['a']]);
    expect([final.status, ownOf(final)]).toEqual([200, own]);
  });

  it("are on the edge's own pages, beside what these say themselves", async () => {
    const { response } = await exchange('GET / HTTP/1.1\r\nHost: away.test\r\nAccept: text/html\r\n\r\n');
    expect(response.status).toBe(502);
    expect(response.getAll('x-frame-options')).toEqual(['DENY']);
    expect(response.getAll('x-tag')).toEqual(['t']);
    expect(response.getAll('content-type')).toEqual(['text/html; charset=utf-8']);
  });
});

describe('a reload', () => {
  it('changes what the next request is forwarded as', async () => {
    const target = path.join(fixture.directory, 'upstream.sock');
    const config = (more: object): Record<string, unknown> => ({
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 2,
      apps: { app: { hosts: ['app.test'], paths: ['/a'], destinations: [`unix:${target}`], ...more } },
    });
    const edge = await EdgeFixture.start(config({}));
    const forwarded = async (): Promise<string> => {
      const client = await RawClient.open(edge.port());
      client.send('GET /a/x HTTP/1.1\r\nHost: app.test\r\n\r\n');
      await client.readResponse();
      client.close();
      return arrived.at(-1)?.target ?? '';
    };
    try {
      const seen = [await forwarded()];
      for (const more of [
        { replacePrefix: '/' },
        { replacePrefix: '/b' },
        { routes: { '/a/x': { replacePrefix: '/c' } } },
        {},
      ]) {
        await edge.reload(config(more));
        seen.push(await forwarded());
      }
      expect(seen).toEqual(['/a/x', '/x', '/b/x', '/c', '/a/x']);
    } finally {
      await edge.stop();
    }
  });
});
