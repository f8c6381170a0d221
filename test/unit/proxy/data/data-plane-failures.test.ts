import { describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, PlanResult } from '../../../../native/index.ts';
import { app, setUp, snapshot } from './data-plane-setup.ts';
import type { FakeNative } from './fake-native.ts';

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

describe('DataPlane with a budget of retries', () => {
  const twoInstances = snapshot([app('shop', 0, [5, 6])]);
  const dropAll = (native: FakeNative, times: number): number[] =>
    Array.from({ length: times }, (_, turn) =>
      native.handlers.onForwardFailed(turn, ForwardFailure.closedBeforeResponse, true, 1, encodePlan(0, 5)),
    );

  it('sends a fifth of the requests again, answers the others, and counts what it refused', () => {
    const { native } = setUp(twoInstances);
    for (let turn = 0; turn < 200; turn += 1) native.request(turn, 'shop.example', '/');
    const plans = dropAll(native, 50);
    expect(plans.filter((plan) => plan >= 0)).toHaveLength(40);
    expect(native.answers.map(({ status }) => status)).toEqual(new Array(10).fill(502));
    expect(native.calls.filter((call) => call === 'count forwardRetriesRefused')).toHaveLength(10);
  });

  it('counts the requests to an app wherever its paths lead, and those that wait', () => {
    const more = {
      supervised: true,
      routes: [
        { route: 0, limits: {} },
        { route: 3, limits: {} },
      ],
    };
    const { native } = setUp(
      snapshot([app('shop', 0, [5, 6], more)], {
        routes: [
          { host: 'shop.example', path: '/', app: 'shop', route: 0 },
          { host: 'shop.example', path: '/upload', app: 'shop', route: 3 },
        ],
      }),
    );
    for (let turn = 0; turn < 200; turn += 1) native.request(turn, 'shop.example', turn % 2 === 0 ? '/' : '/upload');
    expect(dropAll(native, 50).filter((plan) => plan >= 0)).toHaveLength(40);
  });
});

describe('what DataPlane tells the operator', () => {
  it('tells that a destination leads back here, and answers 508', () => {
    const { native, reports } = setUp(snapshot([app('shop', 0, [5])]));
    const { loopDetected } = ForwardFailure;
    expect(native.handlers.onForwardFailed(1, loopDetected, false, 0, encodePlan(0, 5))).toBe(PlanResult.script);
    expect(native.answers[0]?.status).toBe(508);
    expect(native.calls).toContain('label 1 0 5 loop_detected');
    expect(reports).toMatchObject([{ code: 'WINDHOVER_DESTINATION_LOOP', level: 'error', app: 'shop' }]);
  });

  it('tells whose bytes belong to no response', () => {
    const { native, reports } = setUp(snapshot([app('shop', 0, [5]), app('blog', 1, [6])]));
    native.handlers.onStrayBytes?.(6);
    native.handlers.onStrayBytes?.(6);
    native.handlers.onStrayBytes?.(9);
    expect(reports).toMatchObject([{ code: 'WINDHOVER_DESTINATION_STRAY_BYTES', level: 'warn', instance: 'blog.6' }]);
  });

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

describe('DataPlane with a destination that keeps failing', () => {
  const fail = ({ native }: ReturnType<typeof setUp>, failure: number, times: number): void => {
    for (let turn = 0; turn < times; turn += 1) {
      native.handlers.onForwardFailed(turn, failure, false, 1, encodePlan(0, 5));
    }
  };

  it('tells of every five failures in a row, with what the last one met', () => {
    const setup = setUp(snapshot([app('shop', 0, [5, 6])]));
    fail(setup, ForwardFailure.closedBeforeResponse, 4);
    expect(setup.failings).toEqual([]);
    fail(setup, ForwardFailure.connectFailed, 1);
    expect(setup.failings).toEqual([[5, 5, expect.stringContaining('/run/shop.5.sock')]]);
    fail(setup, ForwardFailure.firstByteTimeout, 5);
    expect(setup.failings.map(([, failures]) => failures)).toEqual([5, 10]);
  });

  it('begins to count anew when a response has come', () => {
    const setup = setUp(snapshot([app('shop', 0, [5, 6])]));
    fail(setup, ForwardFailure.closedBeforeResponse, 4);
    // As the engine does.
    setup.cells.forgetFailures(5);
    fail(setup, ForwardFailure.closedBeforeResponse, 4);
    expect(setup.failings).toEqual([]);
  });

  it('counts neither pooled connections that died nor requests in a circle', () => {
    const setup = setUp(snapshot([app('shop', 0, [5, 6])]));
    fail(setup, ForwardFailure.idleConnectionDied, 20);
    fail(setup, ForwardFailure.loopDetected, 20);
    expect(setup.failings).toEqual([]);
  });

  it('counts none where the app does not care', () => {
    const setup = setUp(snapshot([app('shop', 0, [5, 6], { mostFailures: 0 })]));
    fail(setup, ForwardFailure.closedBeforeResponse, 20);
    expect(setup.failings).toEqual([]);
  });
});
