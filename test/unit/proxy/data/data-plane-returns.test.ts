import { beforeEach, describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, PlanResult } from '../../../../native/index.ts';
import { app, type Setup, setUp, snapshot } from './data-plane-setup.ts';

const rate = { requestsPerSecond: 1, burst: 1 };
let setup: Setup;

function comeBack(id: number, lane: string | null, connection = id, more = '', path = '/a'): number {
  setup.native.head = `GET\n/a\nhost\nshop.example\nx-forwarded-for\n198.51.100.7\nx-forwarded-proto\nhttps\n${
    lane === null ? '' : `x-windhover-lane\n${lane}\n`
  }${more}`;
  return setup.native.request(id, 'blog.example', path, connection);
}

beforeEach(() => {
  setup = setUp(
    snapshot(
      [
        app('shop', 1, [5], { routes: [{ route: 1, limits: { maxRequestRatePerAddress: rate } }] }),
        app('blog', 2, [6]),
      ],
      {
        trust: { proxies: ['unix'], header: 'x-forwarded-for' },
        returnToken: 'secret',
        returnRoutes: [{ name: 'shop', app: 'shop', route: 1, replaced: [] }],
      },
    ),
  );
  setup.native.peer = { remoteAddress: '198.51.100.7', remoteFamily: 'IPv4', paired: true };
});

describe('on the way back from the middle', () => {
  it('an exchange goes to the app that it is said to be of, whatever its host, for the client it names', () => {
    expect(comeBack(1, 'secret shop')).toBe(encodePlan(1, 5));
    expect(setup.native.clients).toEqual([[1, expect.objectContaining({ address: '198.51.100.7', proto: 'https' })]]);
  });

  it('goes to the app itself where a reload took the settings of its prefix away', () => {
    expect(comeBack(1, 'secret shop /api')).toBe(encodePlan(1, 5));
  });

  it('has no gate to pass once more: who may come in was asked when it came in', () => {
    const gate = { methods: ['PUT'], addresses: null, basicAuth: null, redirect: null, respond: null };
    const apps = [app('shop', 1, [5], { routes: [{ route: 1, limits: {}, gate }] })];
    setup.plane.take(
      snapshot(apps, {
        generation: 2,
        trust: { proxies: ['unix'], header: 'x-forwarded-for' },
        returnToken: 'secret',
        returnRoutes: [{ name: 'shop', app: 'shop', route: 1, replaced: [] }],
      }),
    );
    expect(comeBack(1, 'secret shop')).toBe(encodePlan(1, 5));
  });

  it('is refused where a hook led it out of a prefix that is replaced, in one reading or another', () => {
    const returnRoutes = [{ name: 'shop', app: 'shop', route: 1, replaced: ['/v1'] }];
    const trust = { proxies: ['unix'], header: 'x-forwarded-for' };
    setup.plane.take(snapshot([app('shop', 1, [5])], { generation: 2, trust, returnToken: 'secret', returnRoutes }));
    for (const path of ['/v1', '/v1/a', '/v1/a/../b', '/v1?a=../..']) {
      expect(comeBack(1, 'secret shop', 1, '', path), path).toBe(encodePlan(1, 5));
    }
    for (const path of ['/', '/v2', '/v1/../a', '/v1/%2e%2e/a', '/v1/a/../../v1/b', '/v1/..%2fa', '/%761/a']) {
      expect(comeBack(2, 'secret shop', 1, '', path), path).toBe(PlanResult.script);
    }
    expect(setup.native.answers.map(({ status }) => status)).toEqual(Array(7).fill(400));
  });

  it('is told again which user it is of, for each attempt', () => {
    expect(comeBack(1, 'secret shop', 1, 'x-forwarded-user\nann\n')).toBe(encodePlan(1, 5));
    expect(setup.native.users).toEqual([[1, 'ann']]);
    setup.native.handlers.onForwardFailed(1, ForwardFailure.idleConnectionDied, true, 1, encodePlan(1, 5));
    expect(setup.native.users).toEqual([
      [1, 'ann'],
      [1, 'ann'],
    ]);
  });

  it('is not counted once more for its address', () => {
    setup.native.waits.set(0x10001, 1000);
    expect(comeBack(1, 'secret shop')).toBe(encodePlan(1, 5));
  });

  it.each([null, '', 'shop', 'secret', 'secret ', ' shop', 'secret blog', 'secret shop, secret shop', 'other shop'])(
    'nothing is believed that says %j',
    (lane) => {
      expect(comeBack(1, lane)).toBe(PlanResult.script);
      expect(setup.native.answers).toMatchObject([{ id: 1, status: 503 }]);
    },
  );

  it('nothing is believed of a peer that is not paired', () => {
    setup.native.peer = { remoteAddress: '198.51.100.7', remoteFamily: 'IPv4' };
    expect(comeBack(1, 'secret shop')).toBe(PlanResult.script);
    expect(setup.native.clients).toEqual([]);
  });

  it('an app that a reload took away is gone', () => {
    setup.plane.take(snapshot([app('blog', 2, [6])], { generation: 2, returnToken: 'secret' }));
    expect(comeBack(1, 'secret shop')).toBe(PlanResult.script);
    expect(setup.native.answers).toMatchObject([{ status: 503 }]);
  });
});

it('a thread that clients reach takes no such word from anybody', () => {
  setup.plane.take(snapshot([app('shop', 1, [5]), app('blog', 2, [6])], { generation: 2, routesVersion: 2 }));
  expect(comeBack(1, 'secret shop')).toBe(encodePlan(2, 6));
});
