/** The http-proxy lane as an inner server: for destinations that need script in the middle. */
import { type InnerCommon, InnerThread } from '../inner/inner-thread.ts';
import type { LaneApp } from './lane-app.ts';

export type Lane = InnerThread<LaneApp>;

export function createLane(options: InnerCommon): Lane {
  return new InnerThread<LaneApp>({
    ...options,
    entry: new URL('./lane-thread.js', import.meta.url),
    name: 'lane',
    description: 'the lane for https destinations',
    // http-proxy calls util._extend, which newer versions of node warn of at every start.
    execArgv: ['--no-deprecation'],
  });
}
