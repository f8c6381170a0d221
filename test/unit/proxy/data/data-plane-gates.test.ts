import { describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, MetaCell, methodNames, PlanResult } from '../../../../native/index.ts';
import type { GateModel } from '../../../../proxy/model/gate-model.ts';
import type { Snapshot } from '../../../../proxy/model/snapshot.ts';
import { app, type Setup, setUp, snapshot } from './data-plane-setup.ts';

const open: GateModel = { methods: null, addresses: null, basicAuth: null, redirect: null, respond: null };
const basicAuth = {
  realm: 'staff',
  users: { ann: 'hash of ann', bob: 'hash of bob' },
  decoys: [{ hash: 'hash of bob', users: 2 }],
  forwardsAuthorization: false,
};

const gated = (gate: Partial<GateModel>, more: Partial<Snapshot> = {}, destinations = [5]): Snapshot =>
  snapshot([app('shop', 0, destinations, { routes: [{ route: 0, limits: {}, gate: { ...open, ...gate } }] })], more);

const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString('base64')}`;

function ask({ native }: Setup, id: number, method = 'GET', fields: Readonly<Record<string, string>> = {}): number {
  native.meta[MetaCell.method] = methodNames.indexOf(method as (typeof methodNames)[number]);
  if (native.meta[MetaCell.method] === -1) native.meta[MetaCell.method] = 0;
  native.head = [method, '/', ...Object.entries(fields).flat(), ''].join('\n');
  return native.request(id, 'shop.example', '/');
}

const statuses = ({ native }: Setup): Array<readonly [id: number, status: number]> =>
  native.answers.map(({ id, status }) => [id, status]);

describe('a route with methods', () => {
  const withMethods = (): Setup => setUp(gated({ methods: ['GET', 'HEAD', 'PURGE'] }, { tellsRefusals: true }));

  it('answers the others 405, says which it serves, and counts them', () => {
    const setup = withMethods();
    expect(['GET', 'HEAD', 'PURGE'].map((method, id) => ask(setup, id, method))).toEqual([5, 5, 5]);
    for (const method of ['POST', 'OPTIONS', 'get', 'PROPFIND']) expect(ask(setup, 9, method)).toBe(PlanResult.script);
    expect(setup.native.answers.map(({ status }) => status)).toEqual([405, 405, 405, 405]);
    expect(setup.native.answers[0]?.fields).toContain('allow: GET, HEAD, PURGE\r\n');
    expect(setup.native.calls).toContain('label 9 0 65535 rejected method_not_allowed');
    expect(setup.refusals).toHaveLength(4);
  });
});

describe('a route with rules on addresses', () => {
  const withRules = (trust: Snapshot['trust'] = { proxies: [], header: 'x-forwarded-for' }): Setup =>
    setUp(gated({ addresses: { allow: ['203.0.113.0/24', 'unix'], deny: ['203.0.113.66'] } }, { trust }));

  it('refuses by the address of the peer, whatever the client says of itself', () => {
    const setup = withRules();
    const spoofed = { 'x-forwarded-for': '203.0.113.1', forwarded: 'for=203.0.113.1', 'x-real-ip': '203.0.113.1' };
    setup.native.peer = { remoteAddress: '198.51.100.1', remoteFamily: 'IPv4' };
    expect(ask(setup, 1, 'GET', spoofed)).toBe(PlanResult.script);
    setup.native.peer = { remoteAddress: '::ffff:203.0.113.7', remoteFamily: 'IPv6' };
    expect(ask(setup, 2)).toBe(encodePlan(0, 5));
    setup.native.peer = { remoteAddress: '203.0.113.66', remoteFamily: 'IPv4' };
    expect(ask(setup, 3)).toBe(PlanResult.script);
    expect(statuses(setup)).toEqual([
      [1, 403],
      [3, 403],
    ]);
    expect(setup.native.calls).toContain('label 3 0 65535 rejected address_refused');
  });

  it('refuses by the client that a trusted proxy names', () => {
    const setup = withRules({ proxies: ['192.0.2.0/24'], header: 'x-forwarded-for' });
    expect(ask(setup, 1, 'GET', { 'x-forwarded-for': '203.0.113.1' })).toBe(encodePlan(0, 5));
    expect(ask(setup, 2, 'GET', { 'x-forwarded-for': '203.0.113.1, 198.51.100.1' })).toBe(PlanResult.script);
    expect(ask(setup, 3, 'GET', { forwarded: 'for=203.0.113.1' })).toBe(PlanResult.script);
  });

  it('takes a client that a trusted proxy cannot name for nobody, and not for the proxy', () => {
    const setup = setUp(
      gated(
        { addresses: { allow: ['192.0.2.0/24', 'unix'], deny: [] } },
        { trust: { proxies: ['192.0.2.0/24', 'unix'], header: 'x-forwarded-for' } },
      ),
    );
    expect(ask(setup, 1)).toBe(encodePlan(0, 5));
    expect(ask(setup, 2, 'GET', { 'x-forwarded-for': 'unknown' })).toBe(PlanResult.script);
    expect(ask(setup, 3, 'GET', { 'x-forwarded-for': '' })).toBe(PlanResult.script);
    setup.native.peer = { remoteAddress: '', remoteFamily: 'Unix' };
    setup.native.handlers.onConnectionClosed?.(1);
    expect(ask(setup, 4)).toBe(encodePlan(0, 5));
    expect(ask(setup, 5, 'GET', { 'x-forwarded-for': '_hidden' })).toBe(PlanResult.script);
  });

  it('serves a peer on a Unix socket where "unix" is allowed, and nobody whom a PROXY header could not name', () => {
    const setup = withRules();
    setup.native.peer = { remoteAddress: '', remoteFamily: 'Unix' };
    expect(ask(setup, 1)).toBe(encodePlan(0, 5));
    setup.native.peer = { remoteAddress: '', remoteFamily: 'Unix', proxied: true };
    expect(ask(setup, 2)).toBe(PlanResult.script);
  });

  it('looks at the address before the method, and at the method before the rate', () => {
    const rate = { requestsPerSecond: 1, burst: 1 };
    const limits = { maxRequestRatePerAddress: rate };
    const gate = { ...open, methods: ['GET'], addresses: { allow: ['192.0.2.1'], deny: [] }, basicAuth };
    const setup = setUp(snapshot([app('shop', 0, [5], { routes: [{ route: 0, limits, gate }] })]));
    setup.native.waits.set(0x10000, 1500);
    setup.native.peer = { remoteAddress: '192.0.2.2', remoteFamily: 'IPv4' };
    ask(setup, 1, 'POST');
    setup.native.peer = { remoteAddress: '192.0.2.1', remoteFamily: 'IPv4' };
    ask(setup, 2, 'POST');
    ask(setup, 3, 'GET', { authorization: basic('ann:wrong') });
    expect(statuses(setup).map(([, status]) => status)).toEqual([403, 405, 429]);
    expect(setup.verifier.asked).toEqual([]);
  });
});

describe('a route with basicAuth', () => {
  const withUsers = (destinations?: number[]): Setup => setUp(gated({ basicAuth }, {}, destinations));
  const asAnn = { authorization: basic('ann:secret') };

  it('asks who has no credentials, or none that can be read, at once', () => {
    const setup = withUsers();
    expect(ask(setup, 1)).toBe(PlanResult.script);
    expect(ask(setup, 2, 'GET', { authorization: 'Basic !' })).toBe(PlanResult.script);
    expect(setup.native.answers[0]?.fields).toContain('www-authenticate: Basic realm="staff", charset="UTF-8"\r\n');
    expect(statuses(setup)).toEqual([
      [1, 401],
      [2, 401],
    ]);
    expect(setup.native.calls).toContain('label 1 0 65535 rejected credentials_missing');
    expect(setup.native.calls).toContain('label 2 0 65535 rejected credentials_wrong');
    expect(setup.verifier.asked).toEqual([]);
  });

  it('holds a request until its password is verified, and knows it from then on', async () => {
    const setup = withUsers();
    const { native, verifier } = setup;
    expect(ask(setup, 1, 'GET', asAnn)).toBe(PlanResult.hold);
    expect(verifier.asked.map(({ password, hash }) => [password, hash])).toEqual([['secret', 'hash of ann']]);
    await verifier.asked[0]?.answer(true);
    expect(native.forwarded).toEqual([[1, encodePlan(0, 5)]]);
    expect(ask(setup, 2, 'GET', asAnn)).toBe(encodePlan(0, 5));
    expect(native.users).toEqual([
      [1, 'ann'],
      [2, 'ann'],
    ]);
    expect(verifier.asked).toHaveLength(1);
  });

  it('refuses a wrong password, and the right one for a name that nobody has', async () => {
    const setup = withUsers();
    ask(setup, 1, 'GET', { authorization: basic('ann:wrong') });
    await setup.verifier.asked[0]?.answer(false);
    for (const [index, name] of ['eve', 'constructor', '__proto__', ''].entries()) {
      expect(ask(setup, 2 + index, 'GET', { authorization: basic(`${name}:secret`) })).toBe(PlanResult.hold);
      expect(setup.verifier.asked.at(-1)?.hash).toBe('hash of bob');
      await setup.verifier.asked.at(-1)?.answer(true);
    }
    expect(statuses(setup).map(([, status]) => status)).toEqual([401, 401, 401, 401, 401]);
    expect([setup.native.forwarded, setup.native.users]).toEqual([[], []]);
  });

  it('forgets a request whose client left', async () => {
    const setup = withUsers();
    ask(setup, 1, 'GET', asAnn);
    setup.native.handlers.onExchangeEnd?.(1, 2);
    await setup.verifier.asked[0]?.answer(true);
    expect([setup.native.forwarded, setup.native.answers]).toEqual([[], []]);
  });

  it('answers 503 where the password cannot be verified in time, or at all', async () => {
    const setup = withUsers();
    ask(setup, 1, 'GET', asAnn);
    await setup.clock.advance(5000);
    ask(setup, 2, 'GET', { authorization: basic('bob:secret') });
    await setup.verifier.asked[0]?.answer(true);
    await setup.verifier.asked[1]?.fail();
    expect(statuses(setup)).toEqual([
      [1, 503],
      [2, 503],
    ]);
    expect(setup.native.calls).toContain('label 1 0 65535 rejected too_many_verifications');
    expect(setup.errors).toHaveLength(1);
  });

  it('answers 503 at once where too many wait', () => {
    const setup = withUsers();
    for (let id = 1; id <= 9; id += 1) ask(setup, id, 'GET', { authorization: basic(`ann:${id}`) });
    expect(statuses(setup)).toEqual([[9, 503]]);
    expect(setup.native.answers[0]?.fields).toContain('retry-after: ');
  });

  it('decides by the configuration that holds when the password is verified', async () => {
    const changed = (gate: Partial<GateModel>): Snapshot => gated(gate, { generation: 2, routesVersion: 2 });
    const outcome = async (next: Snapshot): Promise<unknown> => {
      const setup = withUsers();
      ask(setup, 1, 'POST', asAnn);
      setup.plane.take(next);
      await setup.verifier.asked[0]?.answer(true);
      return setup.native.answers[0]?.status ?? setup.native.forwarded[0] ?? setup.verifier.asked[1]?.hash;
    };
    expect(await outcome(changed({ basicAuth }))).toEqual([1, encodePlan(0, 5)]);
    expect(await outcome(changed({}))).toEqual([1, encodePlan(0, 5)]);
    expect(await outcome(changed({ methods: ['GET'] }))).toBe(405);
    expect(await outcome(changed({ addresses: { allow: [], deny: ['192.0.2.1'] } }))).toBe(403);
    expect(await outcome(changed({ basicAuth: { ...basicAuth, users: { ann: 'another' } } }))).toBe('another');
    expect(await outcome(changed({ basicAuth: { ...basicAuth, users: {}, decoys: [] } }))).toBe(401);
    expect(await outcome(snapshot([], { generation: 2, routesVersion: 2 }))).toBe(404);
  });

  it('waits for an instance after the password where there is none', async () => {
    const routes = [{ route: 0, limits: {}, gate: { ...open, basicAuth } }];
    const setup = setUp(snapshot([app('shop', 0, [], { routes, supervised: true })]));
    ask(setup, 1, 'GET', asAnn);
    await setup.verifier.asked[0]?.answer(true);
    expect(setup.native.forwarded).toEqual([]);
    setup.plane.take(snapshot([app('shop', 0, [3], { routes, supervised: true })], { generation: 2 }));
    expect(setup.native.forwarded).toEqual([[1, encodePlan(0, 3)]]);
    expect(setup.native.users).toEqual([[1, 'ann']]);
  });

  it('names the user again for a second attempt, and makes none for somebody it has not verified', async () => {
    const setup = withUsers([5, 6]);
    ask(setup, 1, 'GET', asAnn);
    await setup.verifier.asked[0]?.answer(true);
    const fail = (id: number): number =>
      setup.native.handlers.onForwardFailed(id, ForwardFailure.connectFailed, true, 1, encodePlan(0, 5));
    expect(fail(2)).toBe(encodePlan(0, 6));
    expect(setup.native.users.at(-1)).toEqual([2, 'ann']);
    setup.native.head = `GET\n/\nauthorization\n${basic('ann:made up')}\n`;
    expect(fail(3)).toBe(PlanResult.script);
    expect(setup.native.users).toHaveLength(2);
    expect(statuses(setup)).toEqual([[3, 502]]);
  });

  it('keeps Authorization from the app, unless it is to have it', () => {
    const setup = withUsers();
    expect(setup.native.routes.get(0)?.dropsAuthorization).toBe(true);
    const next = gated(
      { basicAuth: { ...basicAuth, forwardsAuthorization: true } },
      { generation: 2, routesVersion: 2 },
    );
    setup.plane.take(next);
    expect(setup.native.routes.get(0)?.dropsAuthorization).toBe(false);
    setup.plane.take(gated({}, { generation: 3, routesVersion: 3 }));
    expect(setup.native.routes.get(0)?.dropsAuthorization).toBe(false);
  });
});

describe('a route with an answer of its own', () => {
  it('redirects', () => {
    const setup = setUp(gated({ redirect: { to: 'https://www.example/*', status: 301, prefixes: [''] } }));
    expect(ask(setup, 1)).toBe(PlanResult.script);
    expect(setup.native.answers).toEqual([
      { id: 1, status: 301, fields: 'location: https://www.example/\r\n', body: '' },
    ]);
    expect(setup.native.calls).toContain('label 1 0 65535 completed');
  });

  it('responds, after everything that may refuse', async () => {
    const respond = { status: 200, body: 'hello', contentType: null, headers: { 'X-A': 'b' } };
    const setup = setUp(gated({ respond, methods: ['GET'], basicAuth }));
    ask(setup, 1, 'POST');
    ask(setup, 2);
    ask(setup, 3, 'GET', { authorization: basic('ann:secret') });
    await setup.verifier.asked[0]?.answer(true);
    expect(statuses(setup)).toEqual([
      [1, 405],
      [2, 401],
      [3, 200],
    ]);
    expect(setup.native.answers[2]).toMatchObject({
      fields: 'content-type: text/plain; charset=utf-8\r\nx-a: b\r\n',
      body: 'hello',
    });
  });
});
