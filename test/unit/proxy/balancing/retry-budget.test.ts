import { describe, expect, it } from 'vitest';
import { RetryBudget, retryRowBytes } from '../../../../proxy/balancing/retry-budget.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

const app = 7;
const share = 20;

/** The budgets of so many threads that share one clock. */
function setUp(threads = 1): { readonly clock: FakeClock; readonly budgets: readonly RetryBudget[] } {
  const clock = new FakeClock();
  const rows = Array.from({ length: threads }, () => new SharedArrayBuffer(retryRowBytes));
  return { clock, budgets: rows.map((own) => new RetryBudget({ clock, own, all: rows })) };
}

const only = ({ budgets }: ReturnType<typeof setUp>): RetryBudget => budgets[0] as RetryBudget;

function count(budget: RetryBudget, requests: number, of = app): void {
  for (let request = 0; request < requests; request += 1) budget.countRequest(of);
}

/** How many of `asked` retries are allowed. */
function taken(budget: RetryBudget, asked: number, of = app, percent = share): number {
  return Array.from({ length: asked }, () => budget.take(of, percent)).filter(Boolean).length;
}

describe('a retry budget', () => {
  it('allows three retries a second, or as many at once, where there is hardly a request', async () => {
    const { clock, budgets } = setUp();
    const [budget] = budgets as [RetryBudget];
    count(budget, 1);
    expect(taken(budget, 20)).toBe(20);
    await clock.advance(1000);
    expect(taken(budget, 20)).toBe(10);
    await clock.advance(8000);
    expect(taken(budget, 20)).toBe(0);
    await clock.advance(1000);
    expect(taken(budget, 30, app, 0)).toBe(20);
    await clock.advance(1000);
    expect(taken(budget, 30, app, 0)).toBe(10);
  });

  it('allows one retry for every five requests', () => {
    const budget = only(setUp());
    count(budget, 200);
    expect(taken(budget, 100)).toBe(40);
    count(budget, 50);
    expect(taken(budget, 100)).toBe(10);
  });

  it('never lets retries be more than a fifth of a load that fails as a whole', async () => {
    const { clock, budgets } = setUp();
    const [budget] = budgets as [RetryBudget];
    let requests = 0;
    let retries = 0;
    for (let second = 0; second < 60; second += 1) {
      for (let request = 0; request < 50; request += 1) {
        count(budget, 1);
        requests += 1;
        retries += taken(budget, 1);
      }
      await clock.advance(1000);
    }
    expect(retries / requests).toBeLessThanOrEqual(0.21);
    expect(retries / requests).toBeGreaterThan(0.19);
  });

  it('forgets what is ten seconds old', async () => {
    const { clock, budgets } = setUp();
    const [budget] = budgets as [RetryBudget];
    count(budget, 1000);
    await clock.advance(9000);
    expect(taken(budget, 300)).toBe(200);
    await clock.advance(1000);
    expect(taken(budget, 300)).toBe(0);
    await clock.advance(10_000);
    count(budget, 1000);
    expect(taken(budget, 300)).toBe(200);
    // The same cells again, which nobody has touched meanwhile.
    await clock.advance(160_000);
    expect(taken(budget, 300)).toBe(30);
  });

  it('counts the requests of all threads, and the retries of all', () => {
    const { budgets } = setUp(4);
    const [first, second, third] = budgets as [RetryBudget, RetryBudget, RetryBudget];
    for (const budget of budgets) count(budget, 50);
    expect(taken(first, 100)).toBe(40);
    expect(taken(second, 100)).toBe(0);
    count(third, 5);
    expect(taken(second, 100)).toBe(1);
  });

  it('is each app its own', () => {
    const budget = only(setUp());
    count(budget, 200);
    expect(taken(budget, 100, app + 1)).toBe(30);
    expect(taken(budget, 100)).toBe(40);
    count(budget, 10, 4095);
    expect(taken(budget, 100, 4095)).toBe(30);
  });

  it('may be all of the requests', () => {
    const budget = only(setUp());
    count(budget, 50);
    expect(taken(budget, 100, app, 100)).toBe(50);
  });
});
