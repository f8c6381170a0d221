import { describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, PlanResult } from '../../../../native/index.ts';
import { DataPlane } from '../../../../proxy/data/data-plane.ts';
import type { FailureReport } from '../../../../proxy/data/failure-reports.ts';
import { InFlight } from '../../../../proxy/data/in-flight.ts';
import type { AppModel } from '../../../../proxy/model/app-model.ts';
import type { EndpointModel, Snapshot } from '../../../../proxy/model/snapshot.ts';
import { engineLimits } from '../../../helpers/engine-limits.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { FakeNative } from './fake-native.ts';

const clearEndpoint: EndpointModel = {
  id: 1,
  url: 'http://*:8080',
  secure: false,
  limits: engineLimits(),
  requestRate: null,
  tls: null,
  redirectPort: null,
  proxied: false,
};

function app(name: string, route: number, destinations: readonly number[], more: Partial<AppModel> = {}): AppModel {
  return {
    name,
    route,
    routes: [{ route, limits: {} }],
    balancing: 'round-robin',
    timeouts: { connect: 1000, firstByte: 1000, betweenBytes: 1000, upgradedIdle: 1000 },
    underscoreHeaders: 'drop',
    methodOverrideHeaders: 'keep',
    proxyProtocol: 'off',
    lane: '',
    supervised: false,
    destinations: destinations.map((index) => ({
      index,
      instance: `${name}.${index}`,
      address: { path: `/run/${name}.${index}.sock` },
      paired: true,
    })),
    ...more,
  };
}

function snapshot(apps: readonly AppModel[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    generation: 1,
    endpoints: [clearEndpoint],
    apps,
    routes: apps.map(({ name, route }) => ({ host: `${name}.example`, path: '/', app: name, route })),
    routesVersion: 1,
    trust: { proxies: [], header: 'x-forwarded-for' },
    limits: { maxConnections: null, maxUpgraded: null, exempt: [] },
    tellsRefusals: false,
    ...more,
  };
}

interface Setup {
  readonly plane: DataPlane;
  readonly native: FakeNative;
  readonly clock: FakeClock;
  readonly errors: unknown[];
  readonly reports: FailureReport[];
}

function setUp(first: Snapshot): Setup {
  let native: FakeNative | null = null;
  const clock = new FakeClock();
  const errors: unknown[] = [];
  const reports: FailureReport[] = [];
  const plane = new DataPlane({
    native: (handlers) => {
      native = new FakeNative(handlers);
      return native;
    },
    inFlight: new InFlight([new SharedArrayBuffer(4096 * 4)]),
    clock,
    random: () => 0,
    onScriptError: (error) => errors.push(error),
    onAcceptError: () => undefined,
    onRefusal: () => undefined,
    onFailure: (report) => reports.push(report),
  });
  plane.take(first);
  plane.endpoints.listen({ socket: 1, endpoint: 1, fd: 10 });
  return { plane, native: native as unknown as FakeNative, clock, errors, reports };
}

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
  });
});

describe('DataPlane after a failed attempt', () => {
  const twoInstances = snapshot([app('shop', 0, [5, 6])]);
  const fail = (
    native: FakeNative,
    failure: number,
    mayRetry: boolean,
    attempts: number,
    destination: number,
  ): number => native.handlers.onForwardFailed(1, failure, mayRetry, attempts, encodePlan(0, destination));

  it('tries another instance', () => {
    const { native } = setUp(twoInstances);
    expect(fail(native, ForwardFailure.closedBeforeResponse, true, 1, 5)).toBe(encodePlan(0, 6));
  });

  it('tries each instance once and then answers 502', () => {
    const { native } = setUp(twoInstances);
    expect(fail(native, ForwardFailure.connectFailed, true, 1, 5)).toBe(encodePlan(0, 6));
    expect(fail(native, ForwardFailure.connectFailed, true, 2, 6)).toBe(PlanResult.script);
    expect(native.answers[0]?.status).toBe(502);
    expect(native.calls).toContain('label 1 0 6 connect_failed');
  });

  it('does not send again what may not be sent again', () => {
    const { native } = setUp(twoInstances);
    expect(fail(native, ForwardFailure.closedBeforeResponse, false, 1, 5)).toBe(PlanResult.script);
    expect(native.answers[0]?.status).toBe(502);
  });

  it('goes to the same instance again when only a pooled connection had died', () => {
    const { native } = setUp(snapshot([app('shop', 0, [5])]));
    expect(fail(native, ForwardFailure.idleConnectionDied, true, 1, 5)).toBe(encodePlan(0, 5));
    expect(fail(native, ForwardFailure.idleConnectionDied, true, 4, 5)).toBe(PlanResult.script);
  });

  it('answers 504 when the time was over', () => {
    const { native } = setUp(twoInstances);
    fail(native, ForwardFailure.firstByteTimeout, false, 1, 5);
    fail(native, ForwardFailure.connectTimeout, false, 1, 5);
    expect(native.answers.map(({ status }) => status)).toEqual([504, 504]);
  });

  it('leaves an instance that refuses connections out for a second', async () => {
    const { native, clock } = setUp(twoInstances);
    fail(native, ForwardFailure.connectFailed, true, 1, 5);
    for (let turn = 0; turn < 4; turn += 1) expect(native.request(2, 'shop.example', '/')).toBe(encodePlan(0, 6));
    await clock.advance(1001);
    const plans = [native.request(3, 'shop.example', '/'), native.request(4, 'shop.example', '/')];
    expect(plans.sort()).toEqual([encodePlan(0, 5), encodePlan(0, 6)]);
  });

  it('tries all when all were left out', () => {
    const { native } = setUp(twoInstances);
    fail(native, ForwardFailure.connectFailed, false, 1, 5);
    fail(native, ForwardFailure.connectFailed, false, 1, 6);
    expect([encodePlan(0, 5), encodePlan(0, 6)]).toContain(native.request(2, 'shop.example', '/'));
  });

  it('sends what an app may have begun once more, not twice', () => {
    const { native } = setUp(snapshot([app('shop', 0, [5, 6, 7])]));
    expect(fail(native, ForwardFailure.closedBeforeResponse, true, 1, 5)).not.toBe(PlanResult.script);
    expect(fail(native, ForwardFailure.closedBeforeResponse, true, 2, 6)).toBe(PlanResult.script);
    expect(fail(native, ForwardFailure.firstByteTimeout, true, 1, 5)).toBe(PlanResult.script);
  });

  it('waits while all instances of a supervised app refuse connections, and goes on when they may be tried again', async () => {
    const { native, clock } = setUp(snapshot([app('shop', 0, [5], { supervised: true })]));
    expect(fail(native, ForwardFailure.connectFailed, true, 1, 5)).toBe(PlanResult.hold);
    expect(native.request(2, 'shop.example', '/')).toBe(PlanResult.hold);
    await clock.advance(1001);
    expect(native.forwarded).toEqual([
      [1, encodePlan(0, 5)],
      [2, encodePlan(0, 5)],
    ]);
  });

  it('waits for the next instance when the last one of a supervised app is gone', () => {
    const { plane, native } = setUp(snapshot([app('shop', 0, [5], { supervised: true })]));
    plane.take(snapshot([app('shop', 0, [], { supervised: true })], { generation: 2 }));
    expect(fail(native, ForwardFailure.closedBeforeResponse, true, 1, 5)).toBe(PlanResult.hold);
    plane.take(snapshot([app('shop', 0, [7], { supervised: true })], { generation: 3 }));
    expect(native.forwarded).toEqual([[1, encodePlan(0, 7)]]);
  });

  it('answers for an app that was removed in the meantime', () => {
    const { plane, native } = setUp(twoInstances);
    plane.take(snapshot([], { generation: 2, routesVersion: 2 }));
    expect(fail(native, ForwardFailure.connectFailed, true, 1, 5)).toBe(PlanResult.script);
    expect(native.answers[0]?.status).toBe(502);
  });
});

describe('what DataPlane tells the operator', () => {
  it('names app and destination, once a second for each kind, with the number of the others', async () => {
    const { native, clock, reports } = setUp(snapshot([app('shop', 0, [5])]));
    const fail = (): number =>
      native.handlers.onForwardFailed(1, ForwardFailure.firstByteTimeout, false, 1, encodePlan(0, 5));
    for (let turn = 0; turn < 5; turn += 1) fail();
    expect(reports).toEqual([
      {
        code: 'WINDHOVER_DESTINATION_FIRST_BYTE_TIMEOUT',
        level: 'warn',
        message: 'unix:/run/shop.5.sock of shop sent no response within timeouts.firstByte',
        app: 'shop',
        instance: 'shop.5',
        suppressed: 0,
      },
    ]);
    await clock.advance(1000);
    fail();
    expect(reports.map(({ suppressed }) => suppressed)).toEqual([0, 4]);
  });

  it('says nothing of what a retry healed', () => {
    const { native, reports } = setUp(snapshot([app('shop', 0, [5, 6])]));
    native.handlers.onForwardFailed(1, ForwardFailure.connectFailed, true, 1, encodePlan(0, 5));
    expect(reports).toEqual([]);
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
