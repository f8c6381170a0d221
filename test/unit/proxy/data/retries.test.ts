import { describe, expect, it } from 'vitest';
import { createDestinationMemory, DestinationCells, ForwardFailure } from '../../../../native/index.ts';
import { RetryBudget, retryRowBytes } from '../../../../proxy/balancing/retry-budget.ts';
import { AppState } from '../../../../proxy/data/app-state.ts';
import { type NextStep, stepAfter } from '../../../../proxy/data/retries.ts';
import type { AppModel } from '../../../../proxy/model/app-model.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const { connectFailed, connectTimeout, idleConnectionDied, closedBeforeResponse } = ForwardFailure;

function setUp(destinations: readonly number[], more: Partial<AppModel> = {}) {
  const clock = new FakeClock();
  const row = new SharedArrayBuffer(retryRowBytes);
  const budget = new RetryBudget({ clock, own: row, all: [row] });
  const model: AppModel = {
    name: 'shop',
    route: 0,
    routes: [{ route: 0, limits: {} }],
    balancing: 'round-robin',
    hashBy: 'client',
    stickyCookie: null,
    slowStart: 0,
    timeouts: { connect: 1000, firstByte: 1000, betweenBytes: 1000, upgradedIdle: 1000 },
    idleTimeout: 50_000,
    retries: { max: 3, budget: 20 },
    maxInFlight: null,
    mostFailures: 5,
    queue: { max: 100, timeout: 5000 },
    earlyHints: true,
    underscoreHeaders: 'drop',
    methodOverrideHeaders: 'keep',
    proxyProtocol: 'off',
    lane: '',
    supervised: false,
    wakeTimeout: 0,
    destinations: destinations.map((index) => ({
      index,
      instance: `shop.${index}`,
      address: { path: `/run/${index}.sock` },
      paired: false,
    })),
    ...more,
  };
  const app = new AppState(model, {
    clock,
    cells: new DestinationCells(createDestinationMemory()),
    random: () => 0,
    inFlight: () => 0,
    onAvailable: () => undefined,
  });
  const step = (failure: number, attempts: number, destination: number): NextStep => {
    if (failure === connectFailed || failure === connectTimeout) app.avoid(destination);
    return stepAfter({ failure, attempts, destination }, app, budget, { client: '', field: () => undefined });
  };
  return { clock, budget, app, step };
}

describe('the step after a failed attempt', () => {
  it('is another instance, for what could not be connected to as often as retries.max says', () => {
    const { step } = setUp([1, 2, 3, 4, 5, 6], { retries: { max: 2, budget: 20 } });
    expect(typeof step(connectFailed, 1, 1)).toBe('number');
    expect(typeof step(connectTimeout, 2, 2)).toBe('number');
    expect(step(connectFailed, 3, 3)).toBe('answer');
  });

  it('is an answer at once where there are to be no retries', () => {
    const { step } = setUp([1, 2], { retries: { max: 0, budget: 20 } });
    expect(step(connectFailed, 1, 1)).toBe('answer');
    expect(step(closedBeforeResponse, 1, 1)).toBe('answer');
    expect(step(idleConnectionDied, 1, 1)).toBe('answer');
  });

  it('is one of those that are there where the one that failed has left since, though there is one alone', () => {
    const { step } = setUp([2]);
    expect(step(connectFailed, 1, 1)).toBe(2);
    expect(step(closedBeforeResponse, 1, 1)).toBe(2);
    expect(step(idleConnectionDied, 1, 1)).toBe(2);
    expect(step(connectFailed, 2, 2)).toBe('answer');
  });

  it('is one more attempt, and no second one, for what an app may have begun', () => {
    const { step } = setUp([1, 2, 3]);
    expect(step(closedBeforeResponse, 1, 1)).not.toBe(1);
    expect(step(closedBeforeResponse, 2, 2)).toBe('answer');
    expect(step(idleConnectionDied, 2, 2)).toBe('answer');
  });

  it.each([
    ForwardFailure.firstByteTimeout,
    ForwardFailure.betweenBytesTimeout,
    ForwardFailure.invalidResponse,
    ForwardFailure.responseTooLarge,
    ForwardFailure.loopDetected,
  ])('is an answer for failure %i', (failure) => {
    expect(setUp([1, 2]).step(failure, 1, 1)).toBe('answer');
  });

  it('is refused beyond the budget, for what an app may have begun', () => {
    const { budget, step } = setUp([1, 2]);
    for (let request = 0; request < 200; request += 1) budget.countRequest(0);
    const steps = Array.from({ length: 42 }, () => step(closedBeforeResponse, 1, 1));
    expect(steps).toEqual([...new Array(40).fill(2), 'refused', 'refused']);
  });

  it('is free for what could not be connected to and goes to an instance of which no failure is known', () => {
    const { step } = setUp([1, 2]);
    for (let turn = 0; turn < 100; turn += 1) expect(step(connectFailed, 1, 1)).toBe(2);
  });

  it('is refused beyond the budget when no instance can be connected to', () => {
    const { step } = setUp([1, 2]);
    const steps = Array.from({ length: 100 }, () => [step(connectFailed, 1, 1), step(connectFailed, 2, 2)]);
    // The first finds 2 not known to fail; then three a second of ten.
    expect(steps.flat().filter((next) => typeof next === 'number')).toHaveLength(1 + 30);
    expect(steps.flat()).toContain('refused');
  });

  it('is to wait where the supervisor will bring another instance, free where nothing was reached', () => {
    const { step } = setUp([1], { supervised: true });
    for (let turn = 0; turn < 100; turn += 1) expect(step(connectFailed, 1, 1)).toBe('wait');
    const steps = Array.from({ length: 32 }, () => step(closedBeforeResponse, 1, 1));
    expect(steps).toEqual([...new Array(30).fill('wait'), 'refused', 'refused']);
  });

  it('is to wait for a middle that is started again, for as long as it is worth, and not for what it may have died of', () => {
    const { budget, step } = setUp([1], { supervised: true, restartTries: 3, retries: { max: 0, budget: 0 } });
    expect([1, 2, 3, 4].map((attempt) => step(connectFailed, attempt, 1))).toEqual(['wait', 'wait', 'wait', 'answer']);
    expect(step(closedBeforeResponse, 1, 1)).toBe('answer');
    expect(step(connectTimeout, 1, 1)).toBe('answer');
    expect(budget.take(0, 0)).toBe(true);
  });

  it('is the middle once more over a new connection where one that was kept had died', () => {
    const { step } = setUp([1], { supervised: true, restartTries: 3, retries: { max: 1, budget: 20 } });
    expect(step(idleConnectionDied, 1, 1)).toBe(1);
    expect(step(idleConnectionDied, 2, 1)).toBe('answer');
  });

  it('counts nothing where there is no other instance', () => {
    const { budget, step } = setUp([1]);
    for (let turn = 0; turn < 10; turn += 1) expect(step(closedBeforeResponse, 1, 1)).toBe('answer');
    expect(budget.take(0, 20)).toBe(true);
  });
});
