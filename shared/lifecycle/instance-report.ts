/**
 * What an instance on our own app server reports of itself, twice a second, as long as its loop turns: 16 bytes through a pipe
 * of windhover-run, which passes the newest one on. Versioned, as edge and instance may differ during an upgrade.
 */

export interface InstanceReport {
  /** Milliseconds that the loop was late for this report. */
  readonly loopLagMs: number;
  /** Share of the time since the last report in which the loop was busy, 0 to 1. */
  readonly loopBusy: number;
  /** Resident memory of the process. */
  readonly memoryBytes: number;
}

/** As native/run/protocol.h says. */
export const reportSize = 16;
export const reportPeriodMs = 500;

const version = 1;
const busyUnit = 1000;
const memoryUnit = 1024;
const most = 0xffff_ffff;

export function encodeReport({ loopLagMs, loopBusy, memoryBytes }: InstanceReport): Buffer {
  const bytes = Buffer.alloc(reportSize);
  bytes.writeUInt32BE(version, 0);
  bytes.writeUInt32BE(cell(loopLagMs), 4);
  bytes.writeUInt32BE(cell(loopBusy * busyUnit), 8);
  bytes.writeUInt32BE(cell(memoryBytes / memoryUnit), 12);
  return bytes;
}

/** Null: of another version, or no report. */
export function decodeReport(bytes: Buffer): InstanceReport | null {
  if (bytes.length !== reportSize || bytes.readUInt32BE(0) !== version) return null;
  return {
    loopLagMs: bytes.readUInt32BE(4),
    loopBusy: bytes.readUInt32BE(8) / busyUnit,
    memoryBytes: bytes.readUInt32BE(12) * memoryUnit,
  };
}

function cell(value: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}
