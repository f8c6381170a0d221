/** A request that may be sent twice is sent again with its body, as far as that is in hand, and never once an answer has begun. */
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodePlan, ForwardFailure, PlanResult } from '../../native/index.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { get, isWhole, NativeLane, ok, post } from './native-lane-fixture.ts';

const { closedBeforeResponse, idleConnectionDied } = ForwardFailure;

let lane: NativeLane;
beforeEach(() => {
  lane = new NativeLane();
  lane.onFailed = () => encodePlan(0, 1);
});
afterEach(() => lane.close());

/** Destination 0 does with each connection what a test says; destination 1 reads a request up to `end` and answers it. */
async function twoDestinations(first: (socket: Socket) => void, end: string): Promise<{ readonly received: string }> {
  const seen = { received: '' };
  await lane.startDestination(0, first);
  await lane.startDestination(1, (socket) => {
    socket.on('data', (chunk: Buffer) => {
      seen.received += chunk.toString('latin1');
      if (seen.received.endsWith(end)) socket.write(ok);
    });
  });
  return seen;
}

/** Closes once it has read `bytes` of a body. */
function closeAfter(bytes: number): (socket: Socket) => void {
  return (socket) => {
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
      const head = received.indexOf('\r\n\r\n');
      if (head !== -1 && received.length >= head + 4 + bytes) socket.destroy();
    });
  };
}

const bodyOf = (received: string): string => received.slice(received.indexOf('\r\n\r\n') + 4);

function put(body: string, method = 'PUT'): string {
  return `${method} /x HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

function chunked(chunks: readonly string[], trailers = ''): string {
  const head = 'PUT /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
  const coded = chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  return `${head}${coded.join('')}0\r\n${trailers}\r\n`;
}

describe('a request with a body that may be sent twice', () => {
  it.each(['PUT', 'DELETE', 'OPTIONS', 'GET'])('%s goes to the next destination with its body', async (method) => {
    const seen = await twoDestinations(closeAfter(5), 'hello');
    expect(await lane.ask(put('hello', method))).toContain('200 OK');
    expect(seen.received.startsWith(`${method} /x HTTP/1.1\r\n`)).toBe(true);
    expect(bodyOf(seen.received)).toBe('hello');
    expect(lane.failures).toEqual([{ failure: closedBeforeResponse, mayRetry: true, attempts: 1, plan: 0 }]);
  });

  it('goes with all chunks and trailers', async () => {
    const seen = await twoDestinations(closeAfter(30), '\r\n0\r\nx-sum: 1\r\n\r\n');
    expect(await lane.ask(chunked(['hello', ' world'], 'X-Sum: 1\r\n'))).toContain('200 OK');
    // Framed anew: what was kept is one chunk.
    expect(bodyOf(seen.received)).toBe('b\r\nhello world\r\n0\r\nx-sum: 1\r\n\r\n');
  });

  it('goes with 64 KiB', async () => {
    const body = 'x'.repeat(65_535);
    const seen = await twoDestinations(closeAfter(65_536), 'xz');
    expect(await lane.ask(put(`${body}z`))).toContain('200 OK');
    expect(bodyOf(seen.received)).toBe(`${body}z`);
  });

  it('does not go again with more than that', async () => {
    await twoDestinations(closeAfter(65_537), 'never');
    lane.onFailed = (id) => {
      lane.server.respond(id, 502, '', 'failed', 0);
      return PlanResult.script;
    };
    expect(await lane.ask(put('x'.repeat(65_537)))).toContain('502');
    expect(lane.failures).toEqual([{ failure: closedBeforeResponse, mayRetry: false, attempts: 1, plan: 0 }]);
  });

  it('goes on from what had come, when it is still coming', async () => {
    const seen = await twoDestinations(closeAfter(5), 'hello world');
    const client = lane.connect();
    let answer = '';
    client.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    client.write('PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nhello');
    await waitFor('the second attempt', () => seen.received.endsWith('hello'));
    client.write(' world');
    await waitFor('the answer', () => isWhole(answer));
    expect(answer).toContain('200 OK');
    expect(bodyOf(seen.received)).toBe('hello world');
  });

  it('may have been held back for a moment', async () => {
    await lane.startDestination(0, closeAfter(5));
    lane.onFailed = (id) => {
      setImmediate(() => {
        void lane
          .startDestination(1, (socket) => {
            socket.on('data', (chunk: Buffer) => {
              if (chunk.toString().endsWith('hello')) socket.write(ok);
            });
          })
          .then(() => lane.server.forward(id, encodePlan(0, 1)));
      });
      return PlanResult.hold;
    };
    expect(await lane.ask(put('hello'))).toContain('200 OK');
  });

  it('asks its client for the body once, whatever the attempts', async () => {
    const seen = await twoDestinations(closeAfter(5), 'hello');
    const client = lane.connect();
    let answer = '';
    client.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
      if (answer === 'HTTP/1.1 100 Continue\r\n\r\n') client.write('hello');
    });
    client.write('PUT /x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n');
    await waitFor('the answer', () => answer.endsWith('ok'));
    expect(answer.split('100 Continue')).toHaveLength(2);
    expect(bodyOf(seen.received)).toBe('hello');
  });

  it('is answered here, and its connection goes on, when nobody sends it again', async () => {
    await lane.startDestination(0, closeAfter(5));
    lane.onFailed = (id) => {
      lane.server.respond(id, 502, '', 'failed', 0);
      return PlanResult.script;
    };
    const answer = await lane.ask(put('hello') + put('hello'), (received) => received.split('failed').length === 3);
    expect(answer.split('HTTP/1.1 502').length).toBe(3);
  });

  it('is sent over a new connection, since those that are pooled may be as dead as the one that died', async () => {
    let connections = 0;
    await lane.startDestination(0, (socket) => {
      const number = connections++;
      let requests = 0;
      socket.on('data', () => {
        requests += 1;
        if (number < 3 && requests === 2) socket.destroy();
        else socket.write(ok);
      });
    });
    lane.onFailed = () => encodePlan(0, 0);
    await Promise.all([lane.ask(get()), lane.ask(get()), lane.ask(get())]);
    await waitFor('three pooled connections', () => lane.counter('upstreamConnectionsIdle') === 3);
    expect(await lane.ask(put('hello'))).toContain('200 OK');
    expect(lane.failures).toEqual([{ failure: idleConnectionDied, mayRetry: true, attempts: 1, plan: 0 }]);
    expect(connections).toBe(4);
  });
});

it('an attempt over a pooled connection that had died is repeated without being counted, once', async () => {
  let connections = 0;
  const seen = await twoDestinations((socket) => {
    const number = connections++;
    let requests = 0;
    socket.on('data', () => {
      requests += 1;
      if (number === 0 && requests === 1) socket.write(ok);
      else socket.destroy();
    });
  }, '\r\n\r\nhello');
  expect(await lane.ask(get())).toContain('200 OK');
  lane.onFailed = () => encodePlan(0, lane.failures.length === 1 ? 0 : 1);
  expect(await lane.ask(put('hello'))).toContain('200 OK');
  expect(bodyOf(seen.received)).toBe('hello');
  expect(lane.failures).toEqual([
    { failure: idleConnectionDied, mayRetry: true, attempts: 1, plan: 0 },
    { failure: closedBeforeResponse, mayRetry: true, attempts: 1, plan: 0 },
  ]);
  expect(lane.counter('forwardRetries')).toBe(2);
  lane.readRecords();
  expect(lane.records.at(-1)).toMatchObject({ attempts: 2, destination: 1 });
});

describe('a request is not sent again', () => {
  const failsFor = async (request: string, first: (socket: Socket) => void): Promise<void> => {
    const seen = await twoDestinations(first, 'never');
    lane.onFailed = (id) => {
      lane.server.respond(id, 502, '', 'failed', 0);
      return PlanResult.script;
    };
    expect(await lane.ask(request, (received) => received.endsWith('failed'))).toContain('HTTP/1.1 502');
    expect(lane.failures.map(({ mayRetry }) => mayRetry)).toEqual([false]);
    expect(seen.received).toBe('');
  };

  it('when doing it twice is not the same as doing it once', () => failsFor(post('hello'), closeAfter(5)));

  it('after a byte of the answer', () =>
    failsFor(get(), (socket) => {
      socket.once('data', () => socket.end('H'));
    }));

  it('after a head that is not complete, in several pieces', () =>
    failsFor(put('hello'), (socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Le', () => setImmediate(() => socket.end('ngth: 2\r\n')));
      });
    }));

  it('after an interim answer', () =>
    failsFor(put('hello'), (socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'));
    }));

  it('after an interim answer that the client is not told', () =>
    failsFor(get(), (socket) => {
      socket.once('data', () => socket.end('HTTP/1.1 100 Continue\r\n\r\n'));
    }));

  it('when its method is not known to be safe', () => failsFor(put('hello', 'BREW'), closeAfter(5)));
});
