/** What the ring of records says of forwarded exchanges, and that a full ring loses records but no exchange. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRecords } from '../../native/index.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { answerEach, get, NativeLane, ok } from './native-lane-fixture.ts';

let lane: NativeLane;
beforeEach(() => {
  lane = new NativeLane();
});
afterEach(() => lane.close());

interface Said {
  readonly target: string;
  readonly [name: string]: unknown;
}

function readAll(): Said[] {
  const said: Said[] = [];
  readRecords(lane.ring, (record) => {
    said.push({
      status: record.status,
      endReason: record.endReason,
      startedAt: record.startedAt,
      durationUs: record.durationUs,
      firstByteUs: record.firstByteUs,
      connectUs: record.connectUs,
      generation: record.generation,
      route: record.route,
      destination: record.destination,
      attempts: record.attempts,
      minorVersion: record.minorVersion,
      clientAddress: record.clientAddress,
      method: record.method,
      host: record.host,
      target: record.target,
      requestId: record.requestId,
      userAgent: record.userAgent,
    });
  });
  return said;
}

it('says who asked what, where it went and how long it took', async () => {
  const heardIds: string[] = [];
  await lane.startDestination(0, (socket) =>
    answerEach(socket, (head) => {
      heardIds.push(/\r\nx-request-id: ([0-9a-f]{32})\r\n/.exec(head)?.[1] ?? 'none');
      return ok;
    }),
  );
  const before = Date.now();
  await lane.ask('DELETE /a?b=c HTTP/1.1\r\nHost: a.test:81\r\nUser-Agent: tester/1\r\n\r\n');
  await lane.ask(get('/second'));
  const [first, second] = readAll();
  expect(first).toMatchObject({
    status: 200,
    endReason: 0,
    generation: 7,
    route: 0,
    destination: 0,
    attempts: 1,
    minorVersion: 1,
    clientAddress: '127.0.0.1',
    method: 'DELETE',
    host: 'a.test:81',
    target: '/a?b=c',
    requestId: heardIds[0],
    userAgent: 'tester/1',
  });
  expect(first?.['connectUs']).toBeGreaterThan(0);
  expect(second).toMatchObject({ connectUs: 0, target: '/second', requestId: heardIds[1] });
  const started = first?.['startedAt'] as number;
  expect(started).toBeGreaterThanOrEqual(before - 5);
  expect(started).toBeLessThanOrEqual(Date.now() + 5);
  expect(first?.['firstByteUs']).toBeGreaterThan(0);
  expect(first?.['durationUs']).toBeGreaterThanOrEqual(first?.['firstByteUs'] as number);
});

it('cuts long strings, and loses none of the others', async () => {
  await lane.startDestination(0, (socket) => answerEach(socket, () => ok));
  const host = `${'h'.repeat(300)}.test`;
  await lane.ask(
    `${'M'.repeat(40)} /${'t'.repeat(2000)} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: ${'u'.repeat(400)}\r\n\r\n`,
  );
  expect(readAll()).toMatchObject([
    {
      method: 'M'.repeat(32),
      host: 'h'.repeat(255),
      target: `/${'t'.repeat(1023)}`,
      userAgent: 'u'.repeat(256),
      clientAddress: '127.0.0.1',
    },
  ]);
});

it('goes round without a gap as long as it is read', async () => {
  await lane.startDestination(0, (socket) => answerEach(socket, () => ok));
  const targets: string[] = [];
  const wanted: string[] = [];
  for (let round = 0; round < 40; round += 1) {
    const batch = Array.from(
      { length: 25 },
      (_, index) => `/${round}/${index}${'-'.repeat((round * 37 + index) % 300)}`,
    );
    wanted.push(...batch);
    const requests = batch.map((target) => get(target)).join('');
    await lane.ask(requests, (received) => received.split('200 OK').length === 26 && received.endsWith('ok'));
    targets.push(...readAll().map(({ target }) => target));
  }
  expect(targets).toEqual(wanted);
  expect(lane.counter('recordsDropped')).toBe(0);
});

it('drops what does not fit, counts it, and takes records again once it was read', async () => {
  await lane.startDestination(0, (socket) => answerEach(socket, () => ok));
  const asked = 800;
  const requests = Array.from({ length: asked }, (_, index) => get(`/${index}`)).join('');
  await lane.ask(requests, (received) => received.split('200 OK').length === asked + 1 && received.endsWith('ok'));
  await waitFor('all exchanges', () => lane.counter('exchangesInFlight') === 0);
  const dropped = lane.counter('recordsDropped');
  expect(dropped).toBeGreaterThan(0);
  expect(lane.counter('recordsWritten') + dropped).toBe(asked);
  const first = readAll().map(({ target }) => target);
  expect(first).toEqual(Array.from({ length: asked - dropped }, (_, index) => `/${index}`));
  await lane.ask(get('/again'));
  expect(readAll().map(({ target }) => target)).toEqual(['/again']);
});
