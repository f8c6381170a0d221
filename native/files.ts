/**
 * Regular files below a root directory, opened in the thread pool: see engine/files/open_beneath.h for what that refuses.
 * What is open is the caller's until `close`; an environment that ends closes what is left.
 */
import { read } from 'node:fs';
import { getSystemErrorName } from 'node:util';
import { loadAddon } from './load-addon.ts';

/** None of the texts holds a NUL. */
export interface OpenWish {
  readonly root: string;
  /** Relative to the root. */
  readonly path: string;
  /** Of variants that take the file's place where they are no older, in the order of preference: [".br", ".gz"]. */
  readonly suffixes: readonly string[];
  /** What it has room for is read into it at once; the caller leaves it alone until then. */
  readonly buffer: Uint8Array;
}

export interface OpenedFile {
  /** null: all of it is in the buffer. */
  readonly fd: number | null;
  readonly size: number;
  /** Of the last change of its bytes, since 1970. */
  readonly modifiedSeconds: number;
  readonly modifiedNanoseconds: number;
  /** Index of the variant's suffix; null: the file itself. */
  readonly variant: number | null;
}

/** Why there is no file. */
export interface OpenFailure {
  /** "ENOENT", ...; EXDEV: it leads out of the root; EISDIR: a directory; EFTYPE: a device, FIFO or socket. */
  readonly code: string;
  /** It is the root itself that cannot be opened. */
  readonly isRoot: boolean;
}

export interface Files {
  /** All in one job: what waits for a disk holds the others up. Results are in the order of the wishes. */
  openBeneath(wishes: readonly OpenWish[]): Promise<ReadonlyArray<OpenedFile | OpenFailure>>;
  /** Into the front of `buffer`. Resolves with the number of bytes: fewer than asked for at the end of the file. @throws as fs.read */
  read(fd: number, buffer: Buffer, length: number, position: number): Promise<number>;
  /** Not while it is read. */
  close(fd: number): void;
}

/** error (a libuv code, or 0), rootFailed, fd (or -1), size, seconds, nanoseconds, variant (or -1). */
const cellsOfWish = 7;

export const files: Files = {
  openBeneath(wishes): Promise<ReadonlyArray<OpenedFile | OpenFailure>> {
    return new Promise((resolve) => {
      const texts = wishes.map(({ root, path, suffixes }) => [root, path, ...suffixes].join('\0'));
      const results = new Float64Array(wishes.length * cellsOfWish);
      loadAddon().openBeneath(
        texts,
        wishes.map(({ buffer }) => buffer),
        results,
        () => resolve(wishes.map((_, index) => readResult(results, index * cellsOfWish))),
      );
    });
  },
  read(fd, buffer, length, position): Promise<number> {
    return new Promise((resolve, reject) => {
      read(fd, buffer, 0, length, position, (error, count) => {
        if (error === null) resolve(count);
        else reject(error);
      });
    });
  },
  close(fd): void {
    loadAddon().closeFile(fd);
  },
};

function readResult(results: Float64Array, at: number): OpenedFile | OpenFailure {
  const cell = (index: number): number => results[at + index] as number;
  if (cell(0) !== 0) return { code: getSystemErrorName(cell(0)), isRoot: cell(1) !== 0 };
  return {
    fd: cell(2) === -1 ? null : cell(2),
    size: cell(3),
    modifiedSeconds: cell(4),
    modifiedNanoseconds: cell(5),
    variant: cell(6) === -1 ? null : cell(6),
  };
}
