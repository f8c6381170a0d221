import { expect, test } from 'vitest';
import type { Files } from '../../../../native/index.ts';
import { sendBody, sendWhole } from '../../../../proxy/files/file-body.ts';
import { FileExchange, type NativeFiles } from '../../../../proxy/files/file-exchange.ts';
import { FileOpener } from '../../../../proxy/files/file-opener.ts';
import { settlePromises } from '../../../helpers/fake-clock.ts';

/** A file that never ends, and an engine whose client takes nothing until a test says so. */
const endless: Files = {
  openBeneath: () => Promise.resolve([]),
  read: (_fd, buffer, length) => Promise.resolve(buffer.fill(1, 0, length) && length),
  close: () => undefined,
};

class SlowEngine implements NativeFiles {
  readonly written: Uint8Array[] = [];
  isEnded = false;
  isCut = false;

  respond(_id: number, _status: number, _fields: string, body: string | Uint8Array | null): boolean {
    if (body !== null) this.written.push(body as Uint8Array);
    return true;
  }

  startResponse(): void {
    // The head is of no interest here.
  }

  write(_id: number, data: string | Uint8Array): boolean {
    this.written.push(data as Uint8Array);
    return false;
  }

  endResponse(): boolean {
    this.isEnded = true;
    return true;
  }

  abort(): void {
    this.isCut = true;
  }
}

const request = 'GET\n/file\n';

test('the next part is read when the client has taken the last, into the same buffer, which comes back at the end', async () => {
  const engine = new SlowEngine();
  const opener = new FileOpener(endless);
  const exchange = new FileExchange(engine, 1, request);
  const sent = sendBody(exchange, opener, 7, { start: 0, length: 300_000 });
  for (const count of [1, 2, 3]) {
    await settlePromises();
    await settlePromises();
    expect(engine.written.length).toBe(count);
    exchange.onWritable();
  }
  expect(await sent).toBe(true);
  expect(engine.written.map(({ length }) => length)).toEqual([131_072, 131_072, 37_856]);
  expect(new Set(engine.written.map(({ buffer }) => buffer)).size).toBe(1);
  expect(engine.isEnded).toBe(true);
  expect(opener.lendBuffer().buffer).toBe(engine.written[0]?.buffer);
});

test('a buffer of a client that left is not used again, since the engine may still write from it', async () => {
  const engine = new SlowEngine();
  const opener = new FileOpener(endless);
  const streaming = new FileExchange(engine, 1, request);
  const sent = sendBody(streaming, opener, 7, { start: 0, length: 300_000 });
  const whole = new FileExchange(engine, 2, request);
  const answered = sendWhole(whole, opener, opener.lendBuffer(), { status: 200, fields: '', size: 100_000 });
  await settlePromises();
  streaming.onEnd();
  whole.onEnd();
  await Promise.all([sent, answered]);
  expect(engine.isEnded || engine.isCut).toBe(false);
  const held = engine.written.map(({ buffer }) => buffer);
  expect(held.length).toBe(2);
  expect(held).not.toContain(opener.lendBuffer().buffer);
  expect(held).not.toContain(opener.lendBuffer().buffer);
});

test('a small file is copied by the engine, and its buffer free at once', async () => {
  const engine = new SlowEngine();
  const opener = new FileOpener(endless);
  const buffer = opener.lendBuffer();
  await sendWhole(new FileExchange(engine, 1, request), opener, buffer, { status: 200, fields: '', size: 65_536 });
  expect(engine.written[0]?.length).toBe(65_536);
  expect(opener.lendBuffer()).toBe(buffer);
});
