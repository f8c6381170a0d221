import { describe, expect, it } from 'vitest';
import { drawByWeight, Weights } from '../../../../proxy/balancing/weights.ts';
import type { DestinationModel } from '../../../../proxy/model/destination-model.ts';

const destination = (index: number, more: Partial<DestinationModel> = {}): DestinationModel => ({
  index,
  instance: `shop.${index}`,
  address: { path: `/run/${index}` },
  paired: true,
  ...more,
});

describe('weights', () => {
  it('are even where nothing is written', () => {
    const weights = new Weights();
    weights.update([destination(1), destination(2)], 10_000, 0);
    expect([weights.areEven, weights.isRising, weights.of(1), weights.of(2)]).toEqual([true, false, 1, 1]);
  });

  it('are what the configuration says', () => {
    const weights = new Weights();
    weights.update([destination(1), destination(2, { weight: 3 })], 10_000, 0);
    expect([weights.areEven, weights.of(1), weights.of(2)]).toEqual([false, 1, 3]);
  });

  it('rise evenly from a tenth to the whole while a destination is new', () => {
    const weights = new Weights();
    const of2 = (now: number): number => {
      weights.update([destination(1), destination(2, { weight: 2, newSince: 1000 })], 10_000, now);
      return weights.of(2);
    };
    expect([1000, 1500, 3000, 6000, 10_999].map(of2)).toEqual([0.2, 0.2, 0.4, 1, 1.9998]);
    expect(weights.isRising).toBe(true);
    expect(of2(11_000)).toBe(2);
    expect(weights.isRising).toBe(false);
  });

  it('are even for destinations that came together', () => {
    const weights = new Weights();
    weights.update([destination(1, { newSince: 0 }), destination(2, { newSince: 0 })], 10_000, 5000);
    expect([weights.areEven, weights.isRising]).toEqual([true, true]);
  });

  it('do not rise where slowStart is 0, nor for one that is alone', () => {
    const weights = new Weights();
    weights.update([destination(1), destination(2, { newSince: 0 })], 0, 0);
    expect([weights.areEven, weights.isRising]).toEqual([true, false]);
    weights.update([destination(2, { newSince: 0 })], 10_000, 0);
    expect([weights.areEven, weights.isRising]).toEqual([true, false]);
  });
});

describe('drawByWeight', () => {
  const weights = { areEven: false, of: (index: number) => index };

  it('finds in whose part a point falls', () => {
    expect([0, 0.2, 0.3, 0.7, 0.8, 0.999].map((point) => drawByWeight([1, 2, 1], weights, point))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });

  it('never leaves the list', () => {
    expect(drawByWeight([1, 2], weights, 1)).toBe(1);
    expect(drawByWeight([4], weights, 0.5)).toBe(0);
  });
});
