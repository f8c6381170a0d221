import { mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Trouble } from '../../../../proxy/tls/cert-store.ts';
import { CertWatch } from '../../../../proxy/tls/cert-watch.ts';
import { createLogger } from '../../../../shared/logging/logger.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';
import { waitFor } from '../../../helpers/wait-for.ts';

let directory: string;
let cert: string;
let key: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-watch-'));
  cert = path.join(directory, 'a.crt');
  key = path.join(directory, 'a.key');
  for (const file of [cert, key]) writeFileSync(file, 'first');
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function scene() {
  const clock = new FakeClock();
  const errors: string[] = [];
  const write = (line: string): void => void errors.push((JSON.parse(line) as { msg: string }).msg);
  const config = { cert, key, pfx: null, directory: null, password: null, passwordFile: null };
  const said = { troubles: [] as Trouble[], renewals: 0, mayGo: [] as string[] };
  const watch = new CertWatch({
    clock,
    logger: createLogger({ destination: { write } }),
    configs: () => [config],
    renew: async (mayGo) => {
      said.renewals += 1;
      said.mayGo = [...mayGo];
      return said.troubles;
    },
  });
  watch.start();
  return { clock, errors, said, watch };
}

/** The files are real: a look is over when the next one is due. */
async function look({ clock }: ReturnType<typeof scene>, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await clock.advance(1000);
    await waitFor('the end of a look', () => clock.pendingTimers === 1);
  }
}

function trouble(more: Partial<Trouble> = {}): Trouble {
  return { file: cert, reason: `${cert} is odd`, isGone: false, isNew: false, ...more };
}

describe('the watch over certificates', () => {
  it('rests once files have been the same for a while', async () => {
    const running = scene();
    await look(running, 10);
    expect(running.said.renewals).toBe(3);
    running.watch.stop();
    expect(running.clock.pendingTimers).toBe(0);
  });

  it.each([
    [
      'is written again, of the same size and time',
      () => {
        writeFileSync(cert, 'other');
        utimesSync(cert, 1, 1);
      },
    ],
    [
      'is replaced by a rename',
      () => {
        writeFileSync(`${cert}.new`, 'first');
        renameSync(`${cert}.new`, cert);
      },
    ],
    [
      'becomes a link',
      () => {
        renameSync(cert, `${cert}.old`);
        symlinkSync(`${cert}.old`, cert);
        writeFileSync(`${cert}.old`, 'other');
      },
    ],
    ['is gone', () => rmSync(key)],
  ])('looks at the next second when a file %s', async (_, change) => {
    utimesSync(cert, 1, 1);
    const running = scene();
    await look(running, 10);
    change();
    await look(running);
    expect(running.said.renewals).toBe(4);
    running.watch.stop();
  });

  it('says nothing of what is wrong for less than three seconds', async () => {
    const running = scene();
    running.said.troubles = [trouble()];
    await look(running, 3);
    expect(running.watch.troubles).toEqual([]);
    running.said.troubles = [];
    await look(running, 10);
    expect(running.errors).toEqual([]);
    running.watch.stop();
  });

  it('says what stays wrong once, and reads it again every half minute', async () => {
    const running = scene();
    running.said.troubles = [trouble()];
    await look(running, 60);
    expect(running.errors).toEqual([`${cert} is odd; the certificate that was in use stays in use`]);
    expect(running.said.renewals).toBe(7);
    expect(running.watch.troubles).toEqual([trouble()]);
    running.said.troubles = [];
    await look(running, 30);
    expect(running.watch.troubles).toEqual([]);
    running.watch.stop();
  });

  it('says it again when the files change and are wrong again', async () => {
    const running = scene();
    running.said.troubles = [trouble({ isNew: true })];
    await look(running, 10);
    writeFileSync(cert, 'still wrong');
    await look(running, 10);
    expect(running.errors).toEqual(Array(2).fill(`${cert} is odd; it is left out`));
    running.watch.stop();
  });

  it('lets go what its directory has lacked for three seconds, and complains where it cannot go', async () => {
    const running = scene();
    running.said.troubles = [trouble({ isGone: true })];
    await look(running, 4);
    expect(running.said.mayGo).toEqual([]);
    await look(running);
    expect(running.said.mayGo).toEqual([cert]);
    expect(running.errors).toEqual([`${cert} is odd; the certificate that was in use stays in use`]);
    running.watch.stop();
  });
});
