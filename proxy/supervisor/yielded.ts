/** What an edge says of its apps at the moment when it lets go of their instances. */
import type { ScaledApps } from './left-programs.ts';

export interface Yielded {
  /** Whoever takes over must answer for these before it serves. */
  readonly answering: readonly string[];
  readonly scaled: ScaledApps;
}
