import { describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, PlanResult } from '../../../../native/index.ts';
import type { AppModel } from '../../../../proxy/model/app-model.ts';
import { app, type Setup, setUp, snapshot } from './data-plane-setup.ts';

const bounded = (destinations: readonly number[], more: Partial<AppModel> = {}) =>
  snapshot([app('shop', 0, destinations, { maxInFlight: 1, ...more })]);

/** A request of `client`, over a connection of its own. */
function request({ native }: Setup, id: number, client = '192.0.2.1'): number {
  native.peer = { remoteAddress: client, remoteFamily: 'IPv4' };
  return native.request(id, 'shop.example', '/', id);
}

/** What the engine does when an exchange has left its destination; `others`: places that stay taken. */
function leave(setup: Setup, others: readonly number[] = []): void {
  setup.cells.giveBackAll();
  for (const destination of others) setup.cells.takePlace(destination, 1);
  setup.native.handlers.onPlaceFree?.();
}

describe('DataPlane with maxInFlight', () => {
  it('forwards as long as an instance has a place, then holds', () => {
    const setup = setUp(bounded([5, 6]));
    const plans = [1, 2].map((id) => request(setup, id));
    expect(plans.sort()).toEqual([encodePlan(0, 5), encodePlan(0, 6)]);
    expect(request(setup, 3)).toBe(PlanResult.hold);
    expect(setup.native.forwarded).toEqual([]);
  });

  it('sends on, when a place is free, one exchange for each, clients in turn', () => {
    const setup = setUp(bounded([5]));
    request(setup, 1);
    for (const [id, client] of [
      [2, '192.0.2.1'],
      [3, '192.0.2.1'],
      [4, '192.0.2.2'],
    ] as const) {
      expect(request(setup, id, client)).toBe(PlanResult.hold);
    }
    for (let turn = 0; turn < 3; turn += 1) leave(setup);
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([2, 4, 3]);
  });

  it('lets nobody go before those that wait', () => {
    const setup = setUp(bounded([5]));
    request(setup, 1);
    request(setup, 2);
    setup.cells.giveBackAll();
    // The place is free, and the engine has not said so yet.
    expect(request(setup, 3, '192.0.2.9')).toBe(PlanResult.hold);
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([2]);
  });

  it('answers 503 with Retry-After when the queue is full', () => {
    const setup = setUp(bounded([5], { queue: { max: 1, timeout: 3000 } }));
    request(setup, 1);
    request(setup, 2);
    expect(request(setup, 3)).toBe(PlanResult.script);
    expect(setup.native.answers).toMatchObject([{ id: 3, status: 503 }]);
    expect(setup.native.answers[0]?.fields).toContain('retry-after: 3\r\n');
    expect(setup.native.calls).toContain('label 3 0 65535 queue_full');
    expect(setup.reports.map(({ code }) => code)).toEqual(['WINDHOVER_QUEUE_FULL']);
  });

  it('has a client that took the whole queue give up a place for another', () => {
    const setup = setUp(bounded([5], { queue: { max: 3, timeout: 3000 } }));
    for (const id of [1, 2, 3, 4]) request(setup, id, '192.0.2.1');
    expect(request(setup, 5, '192.0.2.2')).toBe(PlanResult.hold);
    expect(setup.native.answers).toMatchObject([{ id: 4, status: 503 }]);
    expect(request(setup, 6, '192.0.2.1')).toBe(PlanResult.script);
    for (let turn = 0; turn < 3; turn += 1) leave(setup);
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([2, 5, 3]);
  });

  it('answers at once where there is to be no queue', () => {
    const setup = setUp(bounded([5], { queue: { max: 0, timeout: 3000 } }));
    request(setup, 1);
    expect(request(setup, 2)).toBe(PlanResult.script);
    expect(setup.native.answers[0]?.status).toBe(503);
  });

  it('answers 503 to who has waited for queue.timeout', async () => {
    const setup = setUp(bounded([5], { queue: { max: 9, timeout: 3000 } }));
    request(setup, 1);
    request(setup, 2);
    await setup.clock.advance(2900);
    expect(setup.native.answers).toEqual([]);
    await setup.clock.advance(200);
    expect(setup.native.answers).toMatchObject([{ id: 2, status: 503 }]);
    expect(setup.native.calls).toContain('label 2 0 65535 queue_timeout');
  });

  it('forgets who left while waiting', () => {
    const setup = setUp(bounded([5]));
    for (const id of [1, 2, 3]) request(setup, id);
    setup.native.handlers.onExchangeEnd?.(2, 2);
    leave(setup);
    leave(setup);
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([3]);
  });

  it('sends on when a reload brings another instance, or takes the bound away', () => {
    const setup = setUp(bounded([5]));
    for (const id of [1, 2, 3, 4]) request(setup, id);
    setup.plane.take(bounded([5, 6]));
    expect(setup.native.forwarded).toEqual([[2, encodePlan(0, 6)]]);
    setup.plane.take(snapshot([app('shop', 0, [6])]));
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([2, 3, 4]);
  });

  it('answers who waits for an app that a reload removes', () => {
    const setup = setUp(bounded([5]));
    for (const id of [1, 2]) request(setup, id);
    setup.plane.take(snapshot([], { routesVersion: 2 }));
    expect(setup.native.answers).toMatchObject([{ id: 2, status: 503 }]);
    expect(setup.others.total(0)).toBe(0);
  });

  it('waits with a retry when the other instances are full', () => {
    const setup = setUp(bounded([5, 6]));
    for (const id of [1, 2]) request(setup, id);
    const { closedBeforeResponse } = ForwardFailure;
    const next = setup.native.handlers.onForwardFailed(1, closedBeforeResponse, true, 1, encodePlan(0, 5));
    expect(next).toBe(PlanResult.hold);
    leave(setup, [5]);
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([1]);
  });
});

/** The place of 1 is free; 2 waits for one here, and on the other thread somebody does since before that. */
async function leaveWhileTwoWait(): Promise<ReturnType<typeof setUp>> {
  const setup = setUp(bounded([5]));
  request(setup, 1);
  setup.others.tell(0, 1, setup.clock.monotonic());
  await setup.clock.advance(5);
  request(setup, 2);
  leave(setup);
  return setup;
}

describe('DataPlane with maxInFlight, beside another thread', () => {
  it('counts who waits there', () => {
    const setup = setUp(bounded([5], { queue: { max: 3, timeout: 3000 } }));
    request(setup, 1);
    setup.others.tell(0, 3, setup.clock.monotonic());
    expect(request(setup, 2)).toBe(PlanResult.script);
    expect(setup.native.answers[0]?.status).toBe(503);
  });

  it('leaves a free place to who has waited longer there, and rings', async () => {
    const setup = await leaveWhileTwoWait();
    expect(setup.native.forwarded).toEqual([]);
    expect(setup.rings.length).toBeGreaterThan(0);
    // They have been served there; this one is next.
    setup.others.tell(0, 0, 0);
    setup.plane.onRing();
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([2]);
  });

  it('takes the place when nobody there does', async () => {
    const setup = await leaveWhileTwoWait();
    await setup.clock.advance(60);
    expect(setup.native.forwarded.map(([id]) => id)).toEqual([2]);
  });

  it('rings when nobody waits here, and not when nobody does there', () => {
    const setup = setUp(bounded([5]));
    request(setup, 1);
    leave(setup);
    expect(setup.rings).toEqual([]);
    setup.others.tell(0, 1, 0);
    setup.native.handlers.onPlaceFree?.();
    expect(setup.rings).toHaveLength(1);
  });
});
