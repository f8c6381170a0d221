import { describe, expect, it } from 'vitest';
import { decodeReport, encodeReport, reportSize } from '../../../../shared/lifecycle/instance-report.ts';

describe('a report of an instance', () => {
  it('is read as it was written, within its units', () => {
    const report = { loopLagMs: 12, loopBusy: 0.25, memoryBytes: 64 * 1024 * 1024 };
    const bytes = encodeReport(report);
    expect(bytes).toHaveLength(reportSize);
    expect(decodeReport(bytes)).toEqual(report);
  });

  it('is cut to what fits', () => {
    const bytes = encodeReport({ loopLagMs: -3, loopBusy: 0, memoryBytes: 2 ** 60 });
    expect(decodeReport(bytes)).toMatchObject({ loopLagMs: 0, memoryBytes: (2 ** 32 - 1) * 1024 });
  });

  it('is none when it has another version or length', () => {
    const bytes = encodeReport({ loopLagMs: 0, loopBusy: 0, memoryBytes: 0 });
    expect(decodeReport(bytes.subarray(1))).toBeNull();
    bytes.writeUInt32BE(2, 0);
    expect(decodeReport(bytes)).toBeNull();
  });
});
