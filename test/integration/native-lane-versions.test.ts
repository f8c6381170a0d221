/** HTTP/1.0 on either side, HEAD, and trailers: what one side cannot say the other is not told, and nothing of a body is lost. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../helpers/wait-for.ts';
import { answerEach, get, NativeLane, ok } from './native-lane-fixture.ts';

let lane: NativeLane;
beforeEach(() => {
  lane = new NativeLane();
});
afterEach(() => lane.close());

/** Everything that comes until the edge ends the connection. */
async function readToEnd(request: string): Promise<string> {
  const client = lane.connect();
  let received = '';
  client.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
  });
  client.write(request, 'latin1');
  await once(client, 'end');
  client.destroy();
  return received;
}

const answers = async (answer: string, close = false): Promise<void> => {
  await lane.startDestination(0, (socket) =>
    answerEach(socket, () => {
      if (close) setImmediate(() => socket.end());
      return answer;
    }),
  );
};

describe('an HTTP/1.0 destination', () => {
  it('that keeps its connection is asked again on it', async () => {
    await answers('HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok');
    expect(await lane.ask(get())).toMatch(/^HTTP\/1\.1 200 OK\r\n.*ok$/s);
    expect(await lane.ask(get())).toMatch(/ok$/);
    expect(lane.counter('upstreamConnectionsTotal')).toBe(1);
  });

  it('that says nothing of it is not', async () => {
    await answers('HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok');
    await lane.ask(get());
    await lane.ask(get());
    expect(lane.counter('upstreamConnectionsTotal')).toBe(2);
  });

  it('that ends its body with the connection: an HTTP/1.1 client gets chunks, and keeps its own', async () => {
    await answers('HTTP/1.0 200 OK\r\n\r\nuntil the end', true);
    const twice = await lane.ask(get() + get(), (received) => received.split('\r\n0\r\n\r\n').length === 3);
    expect(twice.split('d\r\nuntil the end\r\n0\r\n\r\n')).toHaveLength(3);
    expect(twice.toLowerCase()).not.toContain('connection: close');
  });
});

describe('an HTTP/1.0 client', () => {
  const old = (fields = ''): string => `GET / HTTP/1.0\r\nHost: a\r\n${fields}\r\n`;

  it('keeps its connection where it asks for that and the length is known', async () => {
    await answers(ok);
    const keep = old('Connection: keep-alive\r\n');
    const twice = await lane.ask(keep + keep, (received) => received.split('200 OK').length === 3);
    expect(twice.toLowerCase().split('connection: keep-alive')).toHaveLength(3);
  });

  it('gets a body of unknown length without chunks, up to the end of the connection', async () => {
    await lane.startDestination(0, (socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n');
        setImmediate(() => socket.write('6\r\n world\r\n0\r\nX-Sum: 1\r\n\r\n'));
      });
    });
    const answer = await readToEnd(old('Connection: keep-alive\r\n'));
    expect(answer).toMatch(/\r\nconnection: close\r\n.*\r\n\r\nhello world$/is);
    expect(answer.toLowerCase()).not.toContain('transfer-encoding');
  });

  it('may send a body, which goes on with its length', async () => {
    let received = '';
    await lane.startDestination(0, (socket) => {
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString('latin1');
        if (received.endsWith('hello')) socket.write(ok);
      });
    });
    expect(await readToEnd('POST / HTTP/1.0\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello')).toMatch(/ok$/);
    expect(received).toMatch(/^POST \/ HTTP\/1\.1\r\n.*\r\ncontent-length: 5\r\n.*\r\n\r\nhello$/s);
  });
});

describe('HEAD', () => {
  const head = 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n';
  it.each([
    ['with a length', 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n', /\r\ncontent-length: 1000\r\n/i],
    ['in chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', /^HTTP\/1\.1 200 OK\r\n/],
    ['without either', 'HTTP/1.1 200 OK\r\n\r\n', /^HTTP\/1\.1 200 OK\r\n/],
    ['of 304 with a length', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 1000\r\n\r\n', /content-length: 1000/i],
  ])('of a body %s has none, and both connections go on', async (_what, answer, expected) => {
    await answers(answer);
    const twice = await lane.ask(head + head, (received) => received.split('\r\n\r\n').length === 3);
    expect(twice).toMatch(expected);
    expect(twice.endsWith('\r\n\r\n')).toBe(true);
    expect(lane.counter('upstreamConnectionsTotal')).toBe(1);
    await waitFor('an idle connection', () => lane.counter('upstreamConnectionsIdle') === 1);
  });
});

describe('trailers', () => {
  it('pass both ways, without what is said about them ahead', async () => {
    let received = '';
    await lane.startDestination(0, (socket) => {
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString('latin1');
        if (!received.endsWith('\r\n\r\n') || !received.includes('\r\n0\r\n')) return;
        socket.write(
          'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Out\r\n\r\n2\r\nok\r\n0\r\nX-Out: 2\r\n\r\n',
        );
      });
    });
    const answer = await lane.ask(
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTrailer: X-In\r\nTE: trailers\r\n\r\n' +
        '2\r\nhi\r\n0\r\nX-In: 1\r\n\r\n',
      (text) => text.endsWith('x-out: 2\r\n\r\n'),
    );
    expect(answer).toMatch(/\r\n\r\n2\r\nok\r\n0\r\nx-out: 2\r\n\r\n$/);
    expect(received).toMatch(/\r\n\r\n2\r\nhi\r\n0\r\nx-in: 1\r\n\r\n$/);
    expect(`${answer}${received}`.toLowerCase()).not.toMatch(/\r\n(trailer|te): /);
    expect(lane.counter('upstreamConnectionsIdle')).toBe(1);
  });
});
