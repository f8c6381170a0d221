/**
 * The words spoken on the control socket of windhover-run: a type byte, a length of four bytes in network order, and that
 * many bytes. The other end is native/run/protocol.h. A later version of the runner is refused, not guessed at.
 */
import { constants } from 'node:os';

export const runProtocolVersion = 1;

export type OutputStream = 'stdout' | 'stderr';

export interface ProgramExit {
  /** Exactly one of the two is not null; both are where windhover-run itself ended and took the answer with it. */
  readonly code: number | null;
  readonly signal: string | null;
}

export type RunEvent =
  | {
      readonly type: 'hello';
      readonly version: number;
      readonly runnerPid: number;
      readonly pid: number;
      readonly uptimeMs: number;
      readonly state: 'running' | 'ending' | 'exited';
    }
  | { readonly type: 'output'; readonly stream: OutputStream; readonly bytes: Buffer }
  | { readonly type: 'exited'; readonly exit: ProgramExit }
  /** So many bytes of output were lost because nobody read them. */
  | { readonly type: 'dropped'; readonly bytes: number }
  /** The newest report of the program, as it wrote it. */
  | { readonly type: 'report'; readonly bytes: Buffer };

const frameHeaderSize = 5;
const helloSize = 21;
/** Far above what the runner sends; more means that the other end speaks something else. */
const maxPayloadSize = 64 * 1024;
const runStates = ['running', 'ending', 'exited'] as const;

/** SIGTERM to the group now, SIGKILL after `drainMs`. */
export function encodeTerminate(drainMs: number): Buffer {
  const frame = Buffer.alloc(frameHeaderSize + 4);
  frame[0] = 65;
  frame.writeUInt32BE(4, 1);
  frame.writeUInt32BE(drainMs, frameHeaderSize);
  return frame;
}

/** SIGKILL to the group now. */
export function encodeKill(): Buffer {
  return Buffer.from([66, 0, 0, 0, 0]);
}

/** Frames out of whatever pieces a socket delivers. @throws Error when the other end is no windhover-run of this version. */
export class RunEventDecoder {
  #pending: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): RunEvent[] {
    let rest = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const events: RunEvent[] = [];
    while (rest.length >= frameHeaderSize) {
      const length = rest.readUInt32BE(1);
      if (length > maxPayloadSize) throw new Error(`a frame of ${length} bytes is not of windhover-run`);
      const end = frameHeaderSize + length;
      if (rest.length < end) break;
      events.push(decodeEvent(rest.readUInt8(0), rest.subarray(frameHeaderSize, end)));
      rest = rest.subarray(end);
    }
    this.#pending = rest;
    return events;
  }
}

function decodeEvent(type: number, payload: Buffer): RunEvent {
  switch (type) {
    case 1:
      return decodeHello(payload);
    case 2:
      return { type: 'output', stream: 'stdout', bytes: payload };
    case 3:
      return { type: 'output', stream: 'stderr', bytes: payload };
    case 4: {
      const signal = payload.readUInt32BE(4);
      const code = payload.readUInt32BE(0);
      return {
        type: 'exited',
        exit: signal === 0 ? { code, signal: null } : { code: null, signal: signalName(signal) },
      };
    }
    case 5:
      return { type: 'dropped', bytes: Number(payload.readBigUInt64BE(0)) };
    case 6:
      return { type: 'report', bytes: payload };
    default:
      throw new Error(`windhover-run sent a frame of the unknown type ${type}`);
  }
}

function decodeHello(payload: Buffer): RunEvent {
  const version = payload.length < 4 ? 0 : payload.readUInt32BE(0);
  if (version !== runProtocolVersion || payload.length < helloSize) {
    throw new Error(
      `windhover-run speaks version ${version} of its protocol, and this edge speaks ${runProtocolVersion}`,
    );
  }
  return {
    type: 'hello',
    version,
    runnerPid: payload.readUInt32BE(4),
    pid: payload.readUInt32BE(8),
    uptimeMs: Number(payload.readBigUInt64BE(12)),
    state: runStates[payload.readUInt8(20)] ?? 'running',
  };
}

function signalName(number: number): string {
  for (const [name, value] of Object.entries(constants.signals)) {
    if (value === number) return name;
  }
  return `signal ${number}`;
}
