/** What happens when a destination does not answer: who retries, who is asked, and what the client sees. */
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, PlanResult, sockets } from '../../native/index.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { answerEach, get, isWhole, NativeLane, ok, post, type RouteTimes } from './native-lane-fixture.ts';

let lane: NativeLane;
const begin = (times?: RouteTimes): NativeLane => {
  lane = new NativeLane(times);
  return lane;
};
afterEach(() => lane.close());

describe('a pooled connection that the destination has given up', () => {
  it('is replaced without anybody noticing when it closed while it was idle', async () => {
    begin();
    const seen: number[] = [];
    await lane.startDestination(0, (socket, number) =>
      answerEach(socket, () => {
        seen.push(number);
        setImmediate(() => socket.end());
        return ok;
      }),
    );
    expect(await lane.ask(get())).toContain('ok');
    await waitFor('no connection', () => lane.counter('upstreamConnectionsOpen') === 0);
    expect(await lane.ask(get())).toContain('ok');
    expect(seen).toEqual([0, 1]);
    expect(lane.failures).toEqual([]);
  });

  it('is replaced by a new one when it dies on a GET and script sends that again', async () => {
    begin();
    lane.onFailed = () => encodePlan(0, 0);
    await lane.startDestination(0, (socket, number) =>
      answerEach(socket, (_head, index) => {
        if (number === 0 && index === 1) socket.destroy();
        return number === 0 && index === 1 ? null : ok;
      }),
    );
    expect(await lane.ask(get())).toContain('ok');
    expect(await lane.ask(get())).toContain('ok');
    const { idleConnectionDied } = ForwardFailure;
    expect(lane.failures).toEqual([{ failure: idleConnectionDied, mayRetry: true, attempts: 1, plan: 0 }]);
    expect(lane.counter('forwardRetries')).toBe(1);
    expect(lane.counter('upstreamConnectionsTotal')).toBe(2);
  });

  it('is a failure without a retry when it dies on a POST, since the POST may have been done', async () => {
    begin();
    await lane.startDestination(0, (socket, number) =>
      answerEach(socket, (_head, index) => {
        if (number === 0 && index === 1) socket.destroy();
        return number === 0 && index === 1 ? null : ok;
      }),
    );
    expect(await lane.ask(get())).toContain('ok');
    expect(await lane.ask(post(''))).toContain('502');
    const { idleConnectionDied } = ForwardFailure;
    expect(lane.failures).toEqual([{ failure: idleConnectionDied, mayRetry: false, attempts: 1, plan: 0 }]);
  });
});

describe('a destination that cannot be reached', () => {
  it('may be replaced for a POST too, whose body then arrives whole at another one', async () => {
    begin();
    lane.setDestination(0);
    let received = '';
    await lane.startDestination(1, (socket) => {
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString('latin1');
        if (received.endsWith('hello')) socket.write(ok);
      });
    });
    lane.onFailed = () => encodePlan(0, 1);
    expect(await lane.ask(post('hello'))).toContain('200 OK');
    expect(lane.failures).toEqual([{ failure: ForwardFailure.connectFailed, mayRetry: true, attempts: 1, plan: 0 }]);
    expect(received).toMatch(/^POST \/ HTTP\/1\.1\r\n.*\r\n\r\nhello$/s);
    lane.readRecords();
    expect(lane.records).toEqual([{ status: 200, endReason: 0, attempts: 2, destination: 1 }]);
  });

  it('may be forwarded to later, when script says so', async () => {
    begin();
    lane.setDestination(0);
    lane.onFailed = (id) => {
      setImmediate(() => {
        void lane.startDestination(1, (socket) => answerEach(socket, () => ok)).then(() => lane.server.forward(id, 1));
      });
      return PlanResult.hold;
    };
    expect(await lane.ask(get())).toContain('200 OK');
  });

  it('is said to be so for an index that has no destination', async () => {
    begin();
    expect(await lane.ask(get())).toContain('502');
    expect(lane.failures).toEqual([{ failure: ForwardFailure.connectFailed, mayRetry: true, attempts: 1, plan: 0 }]);
  });

  it('is not dead when its backlog is full: requests wait for their turn', async () => {
    begin();
    const fd = sockets.bindUnix(lane.socketPath(0), 1, { mode: 0o600 });
    lane.setDestination(0);
    const answers = Array.from({ length: 12 }, () => lane.ask(get()));
    await waitFor('connections', () => lane.counter('upstreamConnectionsTotal') >= 12);
    expect(lane.failures).toEqual([]);
    const server = createServer((socket) => answerEach(socket, () => ok)).listen({ fd });
    for (const answer of await Promise.all(answers)) expect(answer).toContain('200 OK');
    server.close();
    expect(lane.failures).toEqual([]);
  });

  it('is a connect time-out when its backlog stays full', async () => {
    begin({ connectTimeoutMs: 400, firstByteTimeoutMs: 60_000 });
    const fd = sockets.bindUnix(lane.socketPath(0), 0, { mode: 0o600 });
    lane.setDestination(0);
    const began = performance.now();
    const asked = Array.from({ length: 6 }, () => lane.ask(get()));
    const answer = await Promise.race(asked);
    const took = performance.now() - began;
    expect(answer).toContain('502');
    expect(lane.failures[0]).toEqual({ failure: ForwardFailure.connectTimeout, mayRetry: true, attempts: 1, plan: 0 });
    expect(took).toBeGreaterThanOrEqual(399);
    expect(took).toBeLessThan(2400);
    sockets.closeFd(fd);
    await lane.close();
    await Promise.allSettled(asked);
    begin();
  });
});

describe('a destination that gives no answer', () => {
  it.each([
    ['a GET', true, get()],
    ['a POST', false, post('hello')],
  ])('closes: %s fails, and whether it may be sent again is %s', async (_what, mayRetry, request) => {
    begin();
    await lane.startDestination(0, (socket) => socket.once('data', () => socket.destroy()));
    expect(await lane.ask(request)).toContain('502');
    const failure = ForwardFailure.closedBeforeResponse;
    expect(lane.failures).toEqual([{ failure, mayRetry, attempts: 1, plan: 0 }]);
  });

  it('is given up after the first-byte time-out, not before', async () => {
    begin({ firstByteTimeoutMs: 500 });
    let gone = false;
    await lane.startDestination(0, (socket) => {
      socket.resume();
      socket.on('end', () => {
        gone = true;
      });
    });
    const began = performance.now();
    expect(await lane.ask(get())).toContain('502');
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(499);
    expect(took).toBeLessThan(2500);
    expect(lane.failures[0]?.failure).toBe(ForwardFailure.firstByteTimeout);
    await waitFor('the connection to be closed', () => gone);
  });

  it('is given up when the destination takes no more of its body', async () => {
    begin({ betweenBytesTimeoutMs: 500 });
    await lane.startDestination(0, (socket) => socket.pause());
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000\r\n\r\n';
    const answer = await lane.ask(`${head}${'x'.repeat(5_000_000)}`);
    expect(answer).toContain('502');
    expect(lane.failures).toEqual([
      { failure: ForwardFailure.betweenBytesTimeout, mayRetry: false, attempts: 1, plan: 0 },
    ]);
  });

  it("is not the destination's fault when the client stops sending its body", async () => {
    begin({ betweenBytesTimeoutMs: 500 });
    await lane.startDestination(0, (socket) => socket.resume());
    const answer = await lane.ask('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhello');
    expect(answer).toContain('408 Request Timeout');
    expect(lane.failures).toEqual([]);
  });
});

describe('a response that stops', () => {
  it('is cut off after the time between bytes', async () => {
    begin({ betweenBytesTimeoutMs: 500 });
    await lane.startDestination(0, (socket) =>
      answerEach(socket, () => 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello'),
    );
    const began = performance.now();
    const answer = await lane.ask(get());
    expect(isWhole(answer)).toBe(false);
    expect(performance.now() - began).toBeGreaterThanOrEqual(499);
    lane.readRecords();
    expect(lane.records.map(({ status, endReason }) => ({ status, endReason }))).toEqual([
      { status: 200, endReason: 16 },
    ]);
  });

  it('is not cut off while bytes come', async () => {
    begin({ betweenBytesTimeoutMs: 600 });
    await lane.startDestination(0, (socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n');
        let sent = 0;
        const timer = setInterval(() => {
          socket.write('x');
          sent += 1;
          if (sent === 8) clearInterval(timer);
        }, 200);
      });
    });
    expect(await lane.ask(get())).toMatch(/\r\n\r\nx{8}$/);
  });
});

it('counts what is in flight to each destination, and lets go of it when the answer is there', async () => {
  begin();
  const answers: Array<() => void> = [];
  await lane.startDestination(3, (socket) => {
    answerEach(socket, () => {
      answers.push(() => socket.write(ok));
      return null;
    });
  });
  lane.onRequest = () => encodePlan(0, 3);
  const asked = [lane.ask(get()), lane.ask(get())];
  await waitFor('two requests', () => answers.length === 2);
  expect([...lane.inFlight.slice(0, 5)]).toEqual([0, 0, 0, 2, 0]);
  for (const answer of answers) answer();
  await Promise.all(asked);
  expect([...lane.inFlight.slice(0, 5)]).toEqual([0, 0, 0, 0, 0]);
});

it('finishes on the old destination what began there, when the destination is replaced or removed', async () => {
  begin();
  let answer: (() => void) | null = null;
  let closed = false;
  await lane.startDestination(0, (socket) => {
    answerEach(socket, () => {
      answer = (): void => void socket.write(ok);
      return null;
    });
    socket.on('end', () => {
      closed = true;
      socket.end();
    });
  });
  const first = lane.ask(get());
  await waitFor('the request', () => answer);
  await lane.startDestination(1, (socket) => answerEach(socket, () => ok.replace('ok', 'OK')));
  lane.server.setDestination(0, {
    path: lane.socketPath(1),
    host: '',
    port: 0,
    paired: false,
    maxIdle: 8,
    idleTimeoutMs: 60_000,
  });
  expect(await lane.ask(get())).toMatch(/OK$/);
  expect(closed).toBe(false);
  (answer as (() => void) | null)?.();
  expect(await first).toMatch(/ok$/);
  await waitFor('the old connection to be closed', () => closed);
  lane.server.removeDestination(0);
  await waitFor('no connection', () => lane.counter('upstreamConnectionsOpen') === 0);
  expect(lane.counter('upstreamConnectionsIdle')).toBe(0);
});

it('closes what was idle for too long, and keeps no more than it may', async () => {
  begin();
  let open = 0;
  await lane.startDestination(
    0,
    (socket) => {
      open += 1;
      socket.on('end', () => socket.end());
      socket.on('close', () => {
        open -= 1;
      });
      answerEach(socket, () => ok);
    },
    { maxIdle: 2, idleTimeoutMs: 500 },
  );
  await Promise.all(Array.from({ length: 5 }, () => lane.ask(get())));
  await waitFor('two idle connections', () => open === 2 && lane.counter('upstreamConnectionsIdle') === 2);
  const began = performance.now();
  await waitFor('none', () => open === 0);
  expect(performance.now() - began).toBeGreaterThanOrEqual(300);
  expect(lane.counter('upstreamConnectionsIdle')).toBe(0);
});
