import { describe, expect, it } from 'vitest';
import { OutputLines } from '../../../../proxy/supervisor/output-lines.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

interface Listener {
  readonly lines: OutputLines;
  readonly seen: string[];
  readonly leftOut: number[];
  readonly clock: FakeClock;
}

function listen(limits: { maxLineLength?: number; maxLinesPerSecond?: number } = {}): Listener {
  const seen: string[] = [];
  const leftOut: number[] = [];
  const clock = new FakeClock();
  const lines = new OutputLines({
    clock,
    ...limits,
    onLine: (line) => seen.push(line),
    onLeftOut: (count) => leftOut.push(count),
  });
  return { lines, seen, leftOut, clock };
}

describe('output lines', () => {
  it('joins a line that comes in pieces, also when a character is torn', () => {
    const { lines, seen } = listen();
    const bytes = Buffer.from('grün\r\nzwei\n');
    for (const byte of bytes) lines.push(Buffer.of(byte));
    expect(seen).toEqual(['grün', 'zwei']);
  });

  it('says a last line without an end when the program ends', () => {
    const { lines, seen } = listen();
    lines.push(Buffer.from('one\ntwo'));
    expect(seen).toEqual(['one']);
    lines.end();
    expect(seen).toEqual(['one', 'two']);
  });

  it('cuts a long line once and goes on with the next', () => {
    const { lines, seen } = listen({ maxLineLength: 4 });
    lines.push(Buffer.from('abc'));
    lines.push(Buffer.from('defgh'));
    lines.push(Buffer.from('ijkl\nnext\n'));
    expect(seen).toEqual(['abcd…', 'next']);
  });

  it('holds no more than one line of the longest length, whatever comes without an end', () => {
    const { lines, seen } = listen();
    for (let index = 0; index < 100; index += 1) lines.push(Buffer.alloc(10_000, 'x'));
    lines.end();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toHaveLength(8193);
  });

  it('leaves out what exceeds the lines of a second, and says how many with the next one', async () => {
    const { lines, seen, leftOut, clock } = listen({ maxLinesPerSecond: 2 });
    lines.push(Buffer.from('1\n2\n3\n4\n5\n'));
    expect(seen).toEqual(['1', '2']);
    expect(leftOut).toEqual([]);
    await clock.advance(1000);
    lines.push(Buffer.from('6\n'));
    expect(leftOut).toEqual([3]);
    expect(seen).toEqual(['1', '2', '6']);
  });

  it('says at the end what it left out', () => {
    const { lines, leftOut } = listen({ maxLinesPerSecond: 1 });
    lines.push(Buffer.from('1\n2\n'));
    lines.end();
    expect(leftOut).toEqual([1]);
  });
});
