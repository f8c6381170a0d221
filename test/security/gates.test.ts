/**
 * Hostile clients at the gates of routes: nothing that a client writes opens one, names another host or another user, or leaves
 * bytes on a connection that could be taken for a request.
 */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeScryptHash } from '../../dist/proxy/passwords/scrypt-hash.js';
import { EdgeFixture, temporaryDirectory } from '../integration/edge-fixture.ts';
import { type ClientResult, sendPieces } from './raw-exchange.ts';
import { fieldValues, parseRequests, type RecordedRequest, RecordingUpstream } from './recording-upstream.ts';

let upstream: RecordingUpstream;
let fixture: EdgeFixture;

beforeAll(async () => {
  const directory = temporaryDirectory();
  const socket = path.join(directory, 'upstream.sock');
  upstream = await RecordingUpstream.listen(socket);
  upstream.answer = () => ({ bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok' });
  const destinations = [`unix:${socket}`];
  const basicAuth = { users: { ann: makeScryptHash('secret') } };
  fixture = await EdgeFixture.start(
    {
      endpoints: [{ url: 'http://127.0.0.1:0' }],
      threads: 1,
      limits: { maxRequestBodySize: 100_000 },
      apps: {
        open: { hosts: ['open.test'], destinations, underscoreHeaders: 'keep' },
        closed: { hosts: ['closed.test'], destinations, basicAuth, underscoreHeaders: 'keep' },
        reading: {
          hosts: ['reading.test'],
          destinations,
          methods: ['GET'],
          methodOverrideHeaders: 'drop',
        },
        denied: { hosts: ['denied.test'], destinations, allow: ['203.0.113.0/24'] },
        moved: { hosts: ['moved.test'], paths: ['/old'], redirect: '/*' },
        elsewhere: { hosts: ['elsewhere.test'], redirect: 'https://www.elsewhere.test/*' },
        fixed: { hosts: ['fixed.test'], respond: { body: 'fixed' } },
      },
    },
    directory,
  );
});

afterAll(async () => {
  await fixture?.stop();
  await upstream?.close();
});

const basic = (credentials: string | Uint8Array): string =>
  `Basic ${Buffer.from(credentials as string).toString('base64')}`;

const head = (host: string, target = '/', fields: readonly string[] = [], method = 'GET'): string =>
  [`${method} ${target} HTTP/1.1`, `Host: ${host}`, ...fields, '', ''].join('\r\n');

const send = (bytes: string, answers = 1, close = false): Promise<ClientResult> =>
  sendPieces(fixture.port(), [bytes], { answers, close });

const read = (): RecordedRequest[] => upstream.connections.flatMap(({ bytes }) => parseRequests(bytes).requests);
const idOf = (request: RecordedRequest): string => fieldValues(request, 'x-request-id').join();

/** Ids of what the destination has read. */
const forwarded = (): ReadonlySet<string> => new Set(read().map(idOf));

/** What it has read since then, by whichever connection. */
const forwardedSince = (before: ReadonlySet<string>): RecordedRequest[] =>
  read().filter((request) => !before.has(idOf(request)));

const field = ({ answers }: ClientResult, name: string, at = 0): string | undefined =>
  answers[at]?.fields.find(([key]) => key === name)?.[1];

describe('credentials that nobody should write', () => {
  it.each([
    ['no colon', [basic('ann')], 401],
    ['an empty token', ['Basic '], 401],
    ['nothing', [''], 401],
    ['bad base64', ['Basic !!!!'], 401],
    ['base64 without its padding', ['Basic YW5uOnNlY3JldA'], 401],
    ['bits left over', ['Basic YW5uOnNlY3JldB=='], 401],
    ['a NUL in the password', [basic('ann:secret\0')], 401],
    ['a NUL in the name', [basic('ann\0:secret')], 401],
    ['a line feed', [basic('ann:secret\n')], 401],
    ['bytes that are not UTF-8', [basic(Uint8Array.of(0x61, 0x6e, 0x6e, 0x3a, 0xff, 0xfe))], 401],
    ['8 KiB', [basic(`ann:${'x'.repeat(6100)}`)], 401],
    ['a name of 8 KiB', [basic(`${'a'.repeat(6100)}:secret`)], 401],
    ['another scheme', ['Bearer c2VjcmV0'], 401],
    ['two in one field', [`${basic('eve:x')}, ${basic('ann:secret')}`], 401],
    ['two fields, the right one first', [basic('ann:secret'), basic('eve:x')], 400],
    ['two fields, the right one last', [basic('eve:x'), basic('ann:secret')], 400],
    ['the same field twice', [basic('ann:secret'), basic('ann:secret')], 400],
    ['a prototype for a name', [basic('__proto__:secret')], 401],
    ['a method of objects for a name', [basic('toString:secret')], 401],
  ])('%s: the app never sees the request', async (_name, values, status) => {
    const before = forwarded();
    const result = await send(
      head(
        'closed.test',
        '/',
        values.map((value) => `Authorization: ${value}`),
      ),
      1,
      status === 400,
    );
    expect(result.answers.map((answer) => answer.status)).toEqual([status]);
    expect(forwardedSince(before)).toEqual([]);
  });

  it.each([
    ['Proxy-Authorization', `Proxy-Authorization: ${basic('ann:secret')}`],
    ['a field with an underscore', `Authorization_: ${basic('ann:secret')}`],
    ['X-Forwarded-User', 'X-Forwarded-User: ann'],
    ['Remote-User', 'Remote-User: ann'],
    ['a query', 'X-Original-URL: /?authorization=Basic'],
  ])('%s stands in for no Authorization', async (_name, line) => {
    const result = await send(head('closed.test', '/', [line]));
    expect(result.answers.map(({ status }) => status)).toEqual([401]);
  });

  it('Connection takes neither Authorization from the edge nor the name from the app', async () => {
    const before = forwarded();
    const fields = [
      `Authorization: ${basic('ann:secret')}`,
      'Connection: authorization, x-forwarded-user',
      'X-Forwarded-User: root',
      'X_Forwarded_User: root',
      'x-forwarded_user: root',
    ];
    const result = await send(head('closed.test', '/', fields));
    expect(result.answers.map(({ status }) => status)).toEqual([200]);
    const [request] = forwardedSince(before);
    expect(request && fieldValues(request, 'x-forwarded-user')).toEqual(['ann']);
    expect(JSON.stringify(request)).not.toMatch(/root|basic/i);
  });

  it('no app is told a name that nobody proved', async () => {
    const before = forwarded();
    await send(head('open.test', '/', ['X-Forwarded-User: root', 'X_Forwarded_User: root', 'Remote_User: root']));
    const [request] = forwardedSince(before);
    expect(request && fieldValues(request, 'x-forwarded-user')).toEqual([]);
    expect(JSON.stringify(request)).not.toMatch(/forwarded.user/i);
  });
});

describe('requests behind one that is refused or answered', () => {
  const smuggled = head('closed.test', '/smuggled');
  const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const gates: ReadonlyArray<readonly [host: string, status: number]> = [
    ['closed.test', 401],
    ['reading.test', 405],
    ['denied.test', 403],
    ['elsewhere.test', 308],
    ['fixed.test', 200],
  ];

  it.each(gates)('%s: a body with a length is no request', async (host, status) => {
    const before = forwarded();
    const length = `Content-Length: ${smuggled.length}`;
    const result = await send(`${head(host, '/', [length], 'POST')}${smuggled}${head('open.test', '/after')}`, 2);
    expect(result.answers.map((answer) => answer.status)).toEqual([status, 200]);
    expect(forwardedSince(before).map(({ target }) => target)).toEqual(['/after']);
  });

  it.each(gates)('%s: a chunked body is no request', async (host, status) => {
    const before = forwarded();
    const first = head(host, '/', ['Transfer-Encoding: chunked'], 'POST') + chunked(smuggled);
    const result = await send(`${first}${head('open.test', '/after')}`, 2);
    expect(result.answers.map((answer) => answer.status)).toEqual([status, 200]);
    expect(forwardedSince(before).map(({ target }) => target)).toEqual(['/after']);
  });

  it.each(gates)('%s: who waits for 100 Continue sends nothing that is taken for a request', async (host, status) => {
    const before = forwarded();
    const fields = [`Content-Length: ${smuggled.length}`, 'Expect: 100-continue'];
    const after = head('open.test', '/after', ['Connection: close']);
    // Where the body comes before the answer is written, it is read and the connection goes on; else that ends here.
    const result = await sendPieces(fixture.port(), [head(host, '/', fields, 'POST'), smuggled, after], {
      answers: 2,
      close: true,
    });
    expect(result.answers[0]?.status).toBe(status);
    const targets = forwardedSince(before).map(({ target }) => target);
    expect(targets).toEqual(result.answers.length === 1 ? [] : ['/after']);
  });

  it.each(gates)('%s: several on one connection are each answered, in order', async (host, status) => {
    const refused = head(host, '/', ['Content-Length: 0'], 'POST');
    const result = await send(`${refused}${head('open.test')}${refused}${head('open.test')}`, 4);
    expect(result.answers.map((answer) => answer.status)).toEqual([status, 200, status, 200]);
  });

  it('a request waits its turn behind one whose password is verified', async () => {
    const before = forwarded();
    const wrong = head('closed.test', '/first', [`Authorization: ${basic('ann:wrong')}`]);
    const right = head('closed.test', '/second', [`Authorization: ${basic('ann:secret')}`]);
    const result = await send(`${wrong}${right}${head('open.test', '/third')}${wrong}`, 4);
    expect(result.answers.map(({ status }) => status)).toEqual([401, 200, 200, 401]);
    expect(
      forwardedSince(before)
        .map(({ target }) => target)
        .sort(),
    ).toEqual(['/second', '/third']);
  });

  it('a body over the limit closes the connection of a request that is refused', async () => {
    const before = forwarded();
    const bytes = `${head('denied.test', '/', ['Content-Length: 200000'], 'POST')}${smuggled}`;
    const result = await send(bytes, 1, true);
    expect([[403], [413]]).toContainEqual(result.answers.map(({ status }) => status));
    expect(forwardedSince(before)).toEqual([]);
  });
});

describe('methods', () => {
  it('are what the request line says, whatever fields say', async () => {
    const before = forwarded();
    for (const line of ['X-HTTP-Method-Override: GET', 'X-HTTP-Method: GET', 'X-Method-Override: GET']) {
      const result = await send(head('reading.test', '/', [line, 'Content-Length: 0'], 'DELETE'));
      expect([line, result.answers[0]?.status]).toEqual([line, 405]);
    }
    const result = await send(head('reading.test', '/', ['X-HTTP-Method-Override: DELETE', 'X_HTTP_Method: DELETE']));
    expect(result.answers[0]?.status).toBe(200);
    expect(JSON.stringify(forwardedSince(before))).not.toContain('DELETE');
  });

  it('differ by case: "get" is another one', async () => {
    expect((await send(head('reading.test', '/', [], 'get'))).answers[0]?.status).toBe(405);
  });
});

describe('addresses', () => {
  it.each([
    'X-Forwarded-For: 203.0.113.7',
    'Forwarded: for=203.0.113.7',
    'X-Real-IP: 203.0.113.7',
    'X-Client-IP: 203.0.113.7',
    'True-Client-IP: 203.0.113.7',
    'X-Windhover-Client: 203.0.113.7',
  ])('%s opens nothing', async (line) => {
    expect((await send(head('denied.test', '/', [line]))).answers[0]?.status).toBe(403);
  });

  it('a PROXY header where none is expected is no request', async () => {
    const result = await send(`PROXY TCP4 203.0.113.7 127.0.0.1 1 80\r\n${head('denied.test')}`, 1, true);
    expect(result.answers.map(({ status }) => status)).toEqual([400]);
  });

  it('another spelling of the path or the host leads to the same gate', async () => {
    for (const target of ['/%2e', '//', '/.', '/;a', 'http://denied.test/', 'http://DENIED.test./']) {
      const result = await send(head('denied.test', target), 1);
      expect([target, [400, 403].includes(result.answers[0]?.status ?? 0)]).toEqual([target, true]);
    }
  });
});

describe('redirects', () => {
  it.each([
    '/old//evil.test',
    '/old///evil.test',
    '/old/\\evil.test',
    '/old/\\\\evil.test',
    '/old/%5cevil.test',
    '/old/%2f%2fevil.test',
    '/old/%2fevil.test',
    '/old/./\\/evil.test',
    '/old/.//evil.test',
    '/old/..//evil.test',
    '/old/../old//evil.test',
    '/old;//evil.test',
    '/old?//evil.test',
    '/old/@evil.test',
    '/old/%0d%0aset-cookie:%20a=b',
    '/old/%00',
    '/old/\xe4//evil.test',
  ])('%s leads to no other host, and adds no field', async (target) => {
    const result = await send(head('moved.test', target));
    const [answer] = result.answers;
    expect([308, 400, 404]).toContain(answer?.status);
    expect(answer?.fields.map(([name]) => name)).not.toContain('set-cookie');
    if (answer?.status !== 308) return;
    const location = field(result, 'location') ?? '';
    expect(new URL(location, 'http://moved.test/old/').host).toBe('moved.test');
  });

  it.each(['/.evil.test', '/@evil.test', '/:80@evil.test/', '//evil.test', '/?@evil.test', '/%40evil.test'])(
    'a host that is written stays what it is: %s',
    async (target) => {
      const location = field(await send(head('elsewhere.test', target)), 'location') ?? '';
      expect(new URL(location).host).toBe('www.elsewhere.test');
    },
  );

  it('Host has no part in them', async () => {
    const spoofed = ['X-Forwarded-Host: evil.test', 'Forwarded: host=evil.test'];
    expect(field(await send(head('elsewhere.test', '/a', spoofed)), 'location')).toBe('https://www.elsewhere.test/a');
    const absolute = await send(head('elsewhere.test', 'http://elsewhere.test/a'));
    expect(field(absolute, 'location')).toBe('https://www.elsewhere.test/a');
  });

  it.each(['/old/\r\nSet-Cookie: a=b', '/old/\nx', '/old/a b', '/old/\tx', '/old/\0'])(
    'a target with control characters is refused: %j',
    async (target) => {
      const result = await send(head('moved.test', target), 1, true);
      expect(result.answers.map(({ status }) => status)).toEqual([400]);
    },
  );
});

it('every refusal of the gates is counted under its reason', () => {
  const { rejects } = fixture.edge.status();
  const logged = (name: string): number => fixture.access.filter(({ reject }) => reject === name).length;
  for (const name of ['address_refused', 'method_not_allowed', 'credentials_missing', 'credentials_wrong']) {
    expect([name, rejects[name]]).toEqual([name, logged(name)]);
    expect(rejects[name]).toBeGreaterThan(0);
  }
});
