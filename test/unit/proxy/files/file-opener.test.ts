import { expect, test } from 'vitest';
import type { Files, OpenedFile, OpenFailure, OpenWish } from '../../../../native/index.ts';
import { FileOpener, type FileWish } from '../../../../proxy/files/file-opener.ts';
import { settlePromises } from '../../../helpers/fake-clock.ts';

/** Jobs that end when a test says so. */
class HeldFiles implements Files {
  readonly jobs: { readonly names: readonly string[]; readonly end: () => void }[] = [];
  readonly closed: number[] = [];

  openBeneath(wishes: readonly OpenWish[]): Promise<ReadonlyArray<OpenedFile | OpenFailure>> {
    return new Promise((resolve) => {
      const end = (): void =>
        resolve(
          wishes.map(({ buffer }) => {
            buffer.set(Buffer.from('text'));
            return { fd: null, size: 4, modifiedSeconds: 0, modifiedNanoseconds: 0, variant: null };
          }),
        );
      this.jobs.push({ names: wishes.map(({ path }) => path), end });
    });
  }

  read(fd: number): Promise<number> {
    return new Promise((resolve) => {
      this.jobs.push({ names: [`read ${fd}`], end: () => resolve(1) });
    });
  }

  close(fd: number): void {
    this.closed.push(fd);
  }
}

const wish = (path: string, isWanted = (): boolean => true): FileWish => ({
  root: '/root',
  path,
  suffixes: [],
  wantsContent: true,
  isWanted,
});

test('three jobs are in the pool at most, and what waits is opened together', async () => {
  const files = new HeldFiles();
  const opener = new FileOpener(files);
  const opened: string[] = [];
  const open = (path: string): void => void opener.open(wish(path)).then(() => opened.push(path));
  open('a');
  await settlePromises();
  open('b');
  await settlePromises();
  open('c');
  await settlePromises();
  for (let i = 0; i < 40; i += 1) open(`d${i}`);
  await settlePromises();
  expect(files.jobs.map(({ names }) => names)).toEqual([['a'], ['b'], ['c']]);
  files.jobs[1]?.end();
  await settlePromises();
  expect(opened).toEqual(['b']);
  expect(files.jobs.slice(3).map(({ names }) => names.length)).toEqual([16]);
  for (const { end } of files.jobs) end();
  await settlePromises();
  for (const { end } of files.jobs) end();
  await settlePromises();
  expect(files.jobs.map(({ names }) => names.length)).toEqual([1, 1, 1, 16, 16, 8]);
  expect(opened.length).toBe(43);
});

test('reading and opening take turns', async () => {
  const files = new HeldFiles();
  const opener = new FileOpener(files);
  for (let i = 0; i < 6; i += 1) void opener.read(i, Buffer.alloc(1), 1, 0);
  await settlePromises();
  void opener.open(wish('late'));
  await settlePromises();
  files.jobs[0]?.end();
  await settlePromises();
  expect(files.jobs[3]?.names).toEqual(['late']);
  files.jobs[1]?.end();
  await settlePromises();
  expect(files.jobs[4]?.names).toEqual(['read 3']);
});

test('what nobody wants any more when its turn comes is not opened', async () => {
  const files = new HeldFiles();
  const opener = new FileOpener(files);
  let isThere = true;
  for (const path of ['a', 'b', 'c']) {
    void opener.open(wish(path));
    await settlePromises();
  }
  const left = opener.open(wish('left', () => isThere));
  const stays = opener.open(wish('stays'));
  await settlePromises();
  isThere = false;
  files.jobs[0]?.end();
  expect(await left).toEqual({ code: 'ECANCELED', isRoot: false });
  expect(files.jobs[3]?.names).toEqual(['stays']);
  files.jobs[3]?.end();
  expect(await stays).toMatchObject({ size: 4 });
});

test('a buffer is used again when it has come back, and not before', async () => {
  const files = new HeldFiles();
  const opener = new FileOpener(files);
  const open = async (): Promise<Buffer | null> => {
    const file = opener.open(wish('a'));
    await settlePromises();
    files.jobs.at(-1)?.end();
    const opened = await file;
    if ('code' in opened) throw new Error(opened.code);
    expect(opened.buffer?.toString('latin1', 0, opened.size)).toBe('text');
    opener.close(opened);
    return opened.buffer;
  };
  const first = await open();
  const second = await open();
  expect(second).not.toBe(first);
  opener.takeBack(first);
  expect(await open()).toBe(first);
  expect(files.closed).toEqual([]);
});
