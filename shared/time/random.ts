/** The only door to chance: a number from 0 (included) to 1 (excluded). Injected, so that tests own it. Not for secrets. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();

/** An integer from 0 to `count - 1`. */
export function randomIndex(random: Random, count: number): number {
  return Math.min(Math.floor(random() * count), count - 1);
}
