import { describe, expect, it } from 'vitest';
import { encodeKill, encodeTerminate, RunEventDecoder } from '../../../../proxy/supervisor/run-protocol.ts';

function frame(type: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head[0] = type;
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
}

function hello(version: number): Buffer {
  const payload = Buffer.alloc(21);
  payload.writeUInt32BE(version, 0);
  payload.writeUInt32BE(4001, 4);
  payload.writeUInt32BE(4002, 8);
  payload.writeBigUInt64BE(1500n, 12);
  payload[20] = 1;
  return frame(1, payload);
}

function exited(code: number, signal: number): Buffer {
  const payload = Buffer.alloc(8);
  payload.writeUInt32BE(code, 0);
  payload.writeUInt32BE(signal, 4);
  return frame(4, payload);
}

describe('protocol of windhover-run', () => {
  const whole = Buffer.concat([hello(1), frame(2, Buffer.from('out')), frame(3, Buffer.from('err')), exited(3, 0)]);

  it('reads every frame, however the socket cuts them', () => {
    for (let size = 1; size <= whole.length; size += 1) {
      const decoder = new RunEventDecoder();
      const events = [];
      for (let at = 0; at < whole.length; at += size) events.push(...decoder.push(whole.subarray(at, at + size)));
      expect(events).toEqual([
        { type: 'hello', version: 1, runnerPid: 4001, pid: 4002, uptimeMs: 1500, state: 'ending' },
        { type: 'output', stream: 'stdout', bytes: Buffer.from('out') },
        { type: 'output', stream: 'stderr', bytes: Buffer.from('err') },
        { type: 'exited', exit: { code: 3, signal: null } },
      ]);
    }
  });

  it('names the signal that ended a program', () => {
    expect(new RunEventDecoder().push(exited(0, 9))).toEqual([
      { type: 'exited', exit: { code: null, signal: 'SIGKILL' } },
    ]);
  });

  it('counts what the runner had to drop', () => {
    const count = Buffer.alloc(8);
    count.writeBigUInt64BE(70_000n);
    expect(new RunEventDecoder().push(frame(5, count))).toEqual([{ type: 'dropped', bytes: 70_000 }]);
  });

  it('refuses another version of the protocol, naming both', () => {
    expect(() => new RunEventDecoder().push(hello(2))).toThrow(
      'speaks version 2 of its protocol, and this edge speaks 1',
    );
  });

  it('refuses what no runner sends', () => {
    expect(() => new RunEventDecoder().push(Buffer.from('HTTP/1.1 200 OK\r\n'))).toThrow('is not of windhover-run');
    expect(() => new RunEventDecoder().push(frame(99, Buffer.alloc(0)))).toThrow('unknown type 99');
  });

  it('writes its commands as the runner reads them', () => {
    expect(encodeTerminate(30_000).toString('hex')).toBe('410000000400007530');
    expect(encodeKill().toString('hex')).toBe('4200000000');
  });
});
