import { describe, expect, it } from 'vitest';
import { WaitingRows, waitingRowBytes } from '../../../../proxy/data/waiting-rows.ts';

function setUp() {
  const all = [0, 1, 2].map(() => new SharedArrayBuffer(waitingRowBytes));
  const [first, second, third] = all.map((own) => new WaitingRows({ own, all })) as [
    WaitingRows,
    WaitingRows,
    WaitingRows,
  ];
  return { all, first, second, third };
}

describe('waiting rows', () => {
  it('add up over threads, app by app', () => {
    const { all, first, second } = setUp();
    first.tell(7, 2, 100);
    second.tell(7, 3, 100);
    second.tell(8, 1, 100);
    const control = new WaitingRows({ own: null, all });
    expect([6, 7, 8].map((app) => control.total(app))).toEqual([0, 5, 1]);
    first.tell(7, 0, 0);
    expect(control.total(7)).toBe(3);
  });

  it('say whether others wait, and whether for longer', () => {
    const { first, second, third } = setUp();
    first.tell(7, 1, 100);
    expect([first.anyElsewhere(7), second.anyElsewhere(7)]).toEqual([false, true]);
    second.tell(7, 1, 101);
    expect(first.anyLongerElsewhere(7, 100)).toBe(false);
    expect(second.anyLongerElsewhere(7, 101)).toBe(true);
    expect(third.anyLongerElsewhere(7, 100)).toBe(false);
    expect(third.anyLongerElsewhere(8, 500)).toBe(false);
  });

  it('are right when milliseconds have run out of 32 bits', () => {
    const { first, second } = setUp();
    first.tell(7, 1, 2 ** 31 - 1);
    expect(second.anyLongerElsewhere(7, 2 ** 31 + 5)).toBe(true);
    first.tell(7, 1, 2 ** 31 + 9);
    expect(second.anyLongerElsewhere(7, 2 ** 31 + 5)).toBe(false);
  });
});
