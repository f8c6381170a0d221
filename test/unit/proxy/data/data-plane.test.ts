import { describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, MetaCell, methodNames, PlanResult } from '../../../../native/index.ts';
import type { AppModel } from '../../../../proxy/model/app-model.ts';
import { app, clearEndpoint, setUp, snapshot } from './data-plane-setup.ts';

describe('DataPlane', () => {
  it('forwards to an instance of the app that has the host', () => {
    const { native } = setUp(snapshot([app('shop', 0, [5]), app('blog', 1, [6])]));
    expect(native.request(1, 'shop.example', '/')).toBe(encodePlan(0, 5));
    expect(native.request(2, 'blog.example:8080', '/')).toBe(encodePlan(1, 6));
    expect(native.answers).toEqual([]);
  });

  it('answers an unknown host with 404 and an ambiguous path with 400', () => {
    const { native } = setUp(snapshot([app('shop', 0, [5])]));
    expect(native.request(1, 'other.example', '/')).toBe(PlanResult.script);
    expect(native.request(2, 'shop.example', '/..%2f')).toBe(PlanResult.script);
    expect(native.answers.map(({ status }) => status)).toEqual([404, 400]);
    expect(native.answers[0]?.body).toContain('request-1');
  });

  it('redirects on an endpoint that only redirects, but not what ACME asks for', () => {
    const redirecting = { ...clearEndpoint, redirectPort: 8443 };
    const { native } = setUp(snapshot([app('shop', 0, [5])], { endpoints: [redirecting] }));
    expect(native.request(1, 'shop.example:8080', '/a?b=c')).toBe(PlanResult.script);
    expect(native.answers).toEqual([
      { id: 1, status: 308, fields: 'location: https://shop.example:8443/a?b=c\r\n', body: '' },
    ]);
    expect(native.request(2, 'shop.example', '/.well-known/acme-challenge/x')).toBe(encodePlan(0, 5));
    expect(native.request(3, '', '/')).toBe(PlanResult.script);
    expect(native.answers.at(-1)?.status).toBe(400);
  });

  it('answers 503 with Retry-After where no server that runs elsewhere is known', () => {
    const { native } = setUp(snapshot([app('legacy', 0, [])]));
    expect(native.request(1, 'legacy.example', '/')).toBe(PlanResult.script);
    expect(native.answers[0]?.status).toBe(503);
    expect(native.answers[0]?.fields).toContain('retry-after: ');
    expect(native.calls).toContain('label 1 0 65535 no_destination');
  });

  it('holds an exchange until an instance is ready', () => {
    const { plane, native } = setUp(snapshot([app('shop', 0, [], { supervised: true })]));
    expect(native.request(1, 'shop.example', '/')).toBe(PlanResult.hold);
    plane.take(snapshot([app('shop', 0, [3], { supervised: true })], { generation: 2 }));
    expect(native.forwarded).toEqual([[1, encodePlan(0, 3)]]);
  });

  it('answers 503 when no instance comes in time', async () => {
    const { native, clock } = setUp(snapshot([app('shop', 0, [], { supervised: true })]));
    native.request(1, 'shop.example', '/');
    await clock.advance(4000);
    native.request(2, 'shop.example', '/');
    await clock.advance(1500);
    expect(native.answers.map(({ id, status }) => [id, status])).toEqual([[1, 503]]);
    await clock.advance(5000);
    expect(native.answers.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('asks once for an instance of an app that has none, and waits as long as one may take to start', async () => {
    const { native, clock, wanted } = setUp(snapshot([app('shop', 0, [], { supervised: true, wakeTimeout: 30_000 })]));
    native.request(1, 'shop.example', '/');
    native.request(2, 'shop.example', '/');
    expect(wanted).toEqual(['shop']);
    await clock.advance(29_000);
    expect(native.answers).toEqual([]);
    await clock.advance(1100);
    expect(native.answers.map(({ id, status }) => [id, status])).toEqual([
      [1, 503],
      [2, 503],
    ]);
    native.request(3, 'shop.example', '/');
    expect(wanted).toEqual(['shop', 'shop']);
  });

  it('asks for none where instances are there and busy', () => {
    const { native, wanted } = setUp(
      snapshot([app('shop', 0, [5], { supervised: true, maxInFlight: 1, wakeTimeout: 30_000 })]),
    );
    native.request(1, 'shop.example', '/');
    expect(native.request(2, 'shop.example', '/')).toBe(PlanResult.hold);
    expect(wanted).toEqual([]);
  });

  it('answers 503 with Retry-After for the share of requests that an app with too much to do is spared', () => {
    const { native, shed, random } = setUp(snapshot([app('shop', 0, [5]), app('blog', 1, [6])]));
    shed.set(0, 40);
    random.next = 0.39;
    expect(native.request(1, 'shop.example', '/')).toBe(PlanResult.script);
    expect(native.answers).toMatchObject([{ id: 1, status: 503 }]);
    expect(native.calls).toContain('label 1 0 65535 overloaded');
    random.next = 0.4;
    expect(native.request(2, 'shop.example', '/')).toBe(encodePlan(0, 5));
    shed.set(0, 0);
    random.next = 0;
    expect(native.request(3, 'shop.example', '/')).toBe(encodePlan(0, 5));
  });

  it('forgets a held exchange whose client left', () => {
    const { plane, native } = setUp(snapshot([app('shop', 0, [], { supervised: true })]));
    native.request(1, 'shop.example', '/');
    native.handlers.onExchangeEnd?.(1, 2);
    plane.take(snapshot([app('shop', 0, [3], { supervised: true })], { generation: 2 }));
    expect(native.forwarded).toEqual([]);
  });

  it('does not touch destinations and routes that did not change', () => {
    const { plane, native } = setUp(snapshot([app('shop', 0, [5, 6])]));
    native.calls.length = 0;
    plane.take(snapshot([app('shop', 0, [6, 7])], { generation: 2 }));
    expect(native.calls).toEqual(['setDestination 7', 'removeDestination 5']);
  });

  it('changes limits and certificates of an endpoint where they differ', () => {
    const { plane, native } = setUp(snapshot([]));
    native.calls.length = 0;
    plane.take(snapshot([], { endpoints: [{ ...clearEndpoint }] }));
    expect(native.calls).toEqual([]);
    plane.take(
      snapshot([], { endpoints: [{ ...clearEndpoint, limits: new Float64Array(10).fill(1), tls: [['', 3]] }] }),
    );
    expect(native.calls).toEqual(['setLimits 0', 'setTls 0']);
    native.calls.length = 0;
    const clientAuth = { authorities: '', required: true };
    plane.take(snapshot([], { endpoints: [{ ...clearEndpoint, clientAuth, hsts: 'x' }] }));
    expect(native.calls).toEqual(['setLimits 0', 'setTls 0', 'setClientAuth 0', 'setHsts 0']);
  });
});

describe('how long DataPlane has unused connections kept', () => {
  const settings = (more: Partial<AppModel>) => {
    const { native } = setUp(snapshot([app('shop', 0, [5], more)]));
    const { maxIdle, idleTimeoutMs } = native.destinations.get(5) ?? {};
    return { maxIdle, idleTimeoutMs };
  };
  const elsewhere = [{ index: 5, instance: 'shop.5', address: { host: '127.0.0.1', port: 80 }, paired: false }];

  it('is for ever where the other side is ours, which never closes one', () => {
    expect(settings({ idleTimeout: 3000 })).toEqual({ maxIdle: 64, idleTimeoutMs: 0 });
    expect(settings({ idleTimeout: 0 })).toEqual({ maxIdle: 64, idleTimeoutMs: 0 });
  });

  it('is idleTimeout elsewhere', () => {
    expect(settings({ destinations: elsewhere, idleTimeout: 3000 })).toEqual({ maxIdle: 64, idleTimeoutMs: 3000 });
  });

  it('is not at all where idleTimeout is 0', () => {
    expect(settings({ destinations: elsewhere, idleTimeout: 0 })).toMatchObject({ maxIdle: 0 });
  });

  it('follows a reload', () => {
    const { plane, native } = setUp(snapshot([app('shop', 0, [5], { destinations: elsewhere })]));
    native.calls.length = 0;
    plane.take(snapshot([app('shop', 0, [5], { destinations: elsewhere, idleTimeout: 7 })], { generation: 2 }));
    expect(native.calls).toEqual(['setDestination 5']);
    plane.take(
      snapshot([app('shop', 0, [5], { destinations: elsewhere, idleTimeout: 7, earlyHints: false })], {
        generation: 3,
      }),
    );
    expect(native.calls).toEqual(['setDestination 5', 'setRoute 0']);
  });
});

describe('DataPlane with trusted proxies', () => {
  const trusting = snapshot([app('shop', 0, [5])], { trust: { proxies: ['192.0.2.0/24'], header: 'x-forwarded-for' } });

  it('tells the engine the client that a trusted peer names, and asks once for each connection', () => {
    const { native } = setUp(trusting);
    native.head = 'GET\n/\nx-forwarded-for\n203.0.113.7\nx-forwarded-proto\nhttps\nx-request-id\nabc\n';
    native.request(1, 'shop.example', '/');
    native.request(2, 'shop.example', '/');
    expect(native.clients.map(([id, { address, proto, requestId }]) => [id, address, proto, requestId])).toEqual([
      [1, '203.0.113.7', 'https', 'abc'],
      [2, '203.0.113.7', 'https', 'abc'],
    ]);
    expect(native.calls.filter((call) => call === 'connectionInfo')).toHaveLength(1);
    native.handlers.onConnectionClosed?.(1);
    native.request(3, 'shop.example', '/');
    expect(native.calls.filter((call) => call === 'connectionInfo')).toHaveLength(2);
  });

  it('tells it again for a second attempt', () => {
    const { native } = setUp({ ...trusting, apps: [app('shop', 0, [5, 6])] });
    native.head = 'GET\n/\nx-forwarded-for\n203.0.113.7\n';
    native.request(1, 'shop.example', '/');
    native.handlers.onForwardFailed(2, ForwardFailure.connectFailed, true, 1, encodePlan(0, 5));
    expect(native.clients.map(([id, { address }]) => [id, address])).toEqual([
      [1, '203.0.113.7'],
      [2, '203.0.113.7'],
    ]);
  });

  it('takes a client whom a PROXY header could not name for no trusted peer on a Unix socket', () => {
    const { native } = setUp({ ...trusting, trust: { proxies: ['unix'], header: 'x-forwarded-for' } });
    native.head = 'GET\n/\nx-forwarded-for\n6.6.6.6\n';
    native.peer = { remoteAddress: '', remoteFamily: 'Unix', proxied: true };
    native.request(1, 'shop.example', '/', 1);
    expect(native.clients).toEqual([]);
    native.peer = { remoteAddress: '', remoteFamily: 'Unix' };
    native.request(2, 'shop.example', '/', 2);
    expect(native.clients.map(([id, { address }]) => [id, address])).toEqual([[2, '6.6.6.6']]);
  });

  it('has the field of one address made anew, where it is one that the engine would pass on', () => {
    const fieldFor = (header: string): unknown => {
      const { native } = setUp({ ...trusting, trust: { proxies: [], header } });
      return native.routes.get(0)?.clientField;
    };
    expect(['cf-connecting-ip', 'x-real-ip', 'forwarded', 'x-forwarded-for'].map(fieldFor)).toEqual([
      'cf-connecting-ip',
      '',
      '',
      '',
    ]);
  });

  it('keeps no connections to destinations that are told the client by the PROXY protocol', () => {
    const { native } = setUp(snapshot([app('shop', 0, [5], { proxyProtocol: 'v2' }), app('blog', 1, [6])]));
    expect([5, 6].map((index) => native.destinations.get(index))).toMatchObject([
      { maxIdle: 0, proxyProtocol: 'v2' },
      { maxIdle: 64, proxyProtocol: null },
    ]);
  });

  it('believes nobody else', () => {
    const { native } = setUp(trusting);
    native.peer = { remoteAddress: '198.51.100.1', remoteFamily: 'IPv4' };
    native.request(1, 'shop.example', '/');
    expect(native.clients).toEqual([]);
  });
});

describe('DataPlane and Max-Forwards', () => {
  const ask = (method: 'OPTIONS' | 'TRACE' | 'GET', fields: string) => {
    const { native } = setUp(snapshot([app('shop', 0, [5])]));
    native.head = `${method}\n/\nhost\nshop.example\n${fields}`;
    native.meta[MetaCell.method] = methodNames.indexOf(method);
    return { plan: native.request(1, 'shop.example', '/'), native };
  };

  it('answers an OPTIONS that may go no further with the methods that are served', () => {
    const { plan, native } = ask('OPTIONS', 'max-forwards\n0\n');
    expect(plan).toBe(PlanResult.script);
    expect(native.answers).toMatchObject([{ status: 200, body: '' }]);
    expect(native.answers[0]?.fields).toMatch(/^allow: .*OPTIONS/);
  });

  it('does not send a TRACE back that may go no further: credentials could be read out of it', () => {
    const { plan, native } = ask('TRACE', 'authorization\nBasic x\nmax-forwards\n0\n');
    expect(plan).toBe(PlanResult.script);
    expect(native.answers).toMatchObject([{ status: 405 }]);
    expect(native.answers[0]?.fields).toContain('allow: ');
    expect(native.answers[0]?.body).not.toContain('Basic');
  });

  it('refuses what is no number', () => {
    expect(ask('OPTIONS', 'max-forwards\n1\nmax-forwards\n1\n').native.answers).toMatchObject([{ status: 400 }]);
    expect(ask('TRACE', 'max-forwards\n-1\n').native.answers).toMatchObject([{ status: 400 }]);
  });

  it('lets all others pass', () => {
    for (const { plan } of [
      ask('OPTIONS', ''),
      ask('OPTIONS', 'max-forwards\n1\n'),
      ask('TRACE', 'max-forwards\n7\n'),
      ask('GET', 'max-forwards\n0\n'),
    ]) {
      expect(plan).toBe(encodePlan(0, 5));
    }
  });
});
