/** A route's rules meet an exchange that was routed before they changed: what it is no longer the route's to replace is refused. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodePlan, PlanResult } from '../../native/index.ts';
import { rejectReasons } from '../../shared/errors/reject-reasons.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { answerEach, get, isWhole, NativeLane, ok, post } from './native-lane-fixture.ts';

const nothing = { dropped: '', lines: '' };
const strip = (prefix: string) => ({
  prefixes: `${prefix}\n`,
  replacement: '',
  host: '',
  request: nothing,
  response: nothing,
});

let lane: NativeLane;
let targets: string[];
beforeEach(async () => {
  lane = new NativeLane({ rewrite: strip('/a') });
  targets = [];
  await lane.startDestination(0, (socket) => {
    answerEach(socket, (head) => {
      targets.push(head.split(' ')[1] ?? '');
      return ok;
    });
  });
});
afterEach(() => lane.close());

describe('a path that left its route', () => {
  it('is answered 404 where the request waited, and nothing of its connection is forwarded', async () => {
    let held = -1;
    lane.onRequest = (id) => {
      held = id;
      return PlanResult.hold;
    };
    const answer = lane.ask(get('/a/x') + get('/b/y'), () => false);
    await waitFor('the exchange', () => held !== -1);
    lane.setRoute({ rewrite: strip('/b') });
    lane.onRequest = () => encodePlan(0, 0);
    lane.server.forward(held, encodePlan(0, 0));
    const received = await answer;
    expect(received.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 404']);
    expect(targets).toEqual([]);
    const refused = rejectReasons.findIndex(({ name }) => name === 'path_left_route');
    expect(lane.server.counters.rejected(refused)).toBe(1);
  });

  it('is answered 404 where the request was to be sent again', async () => {
    lane.setDestination(1);
    lane.onRequest = () => encodePlan(0, 1);
    lane.onFailed = () => {
      lane.setRoute({ rewrite: strip('/b') });
      return encodePlan(0, 0);
    };
    expect(await lane.ask(get('/a/x'), (received) => received.includes('\r\n\r\n'))).toMatch(/^HTTP\/1\.1 404 /);
    expect(targets).toEqual([]);
  });

  it('is forwarded by the rules that hold now where it is still theirs', async () => {
    lane.setDestination(1);
    lane.onRequest = () => encodePlan(0, 1);
    lane.onFailed = () => {
      lane.setRoute({ rewrite: { ...strip('/a'), replacement: '/new' } });
      return encodePlan(0, 0);
    };
    expect(isWhole(await lane.ask(get('/a/x')))).toBe(true);
    expect(targets).toEqual(['/new/x']);
    expect(await lane.ask(post('hi').replace('POST /', 'POST /zz'))).toMatch(/^HTTP\/1\.1 404 /);
  });
});
