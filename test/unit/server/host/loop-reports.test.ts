import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startReports } from '../../../../server/host/loop-reports.ts';
import { decodeReport, reportSize } from '../../../../shared/lifecycle/instance-report.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

function openFile(): { readonly file: string; readonly descriptor: number } {
  const directory = mkdtempSync(path.join(tmpdir(), 'wh-reports-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = path.join(directory, 'reports');
  return { file, descriptor: openSync(file, 'w') };
}

describe('reports of an instance', () => {
  it('come at once and twice a second, with how late they are and the memory of the process', async () => {
    const { file, descriptor } = openFile();
    const clock = new FakeClock();
    startReports(descriptor, clock);
    await clock.advance(500);
    const monotonic = clock.monotonic.bind(clock);
    clock.monotonic = () => monotonic() + 80;
    await clock.advance(500);
    const bytes = readFileSync(file);
    const reports = [0, 1, 2].map((at) => decodeReport(bytes.subarray(at * reportSize, (at + 1) * reportSize)));
    expect(bytes).toHaveLength(3 * reportSize);
    expect(reports.map((report) => report?.loopLagMs)).toEqual([0, 0, 80]);
    expect(reports[0]?.memoryBytes).toBeGreaterThan(1024 * 1024);
    closeSync(descriptor);
  });

  it('end where there is nobody to read them', async () => {
    const { descriptor } = openFile();
    const clock = new FakeClock();
    startReports(descriptor, clock);
    closeSync(descriptor);
    await clock.advance(500);
    expect(clock.pendingTimers).toBe(0);
  });
});
