/** The only door to chance: a number from 0 (included) to 1 (excluded). Injected, so that tests own it. Not for secrets. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();
