/**
 * Opens and reads files in the thread pool, a few jobs at a time. The pool has four threads for everything that the edge asks
 * of the system (certificates, host names, configuration), and a file system that hangs must leave it one. What waits to be
 * opened is opened together: under load that saves a wake-up of two threads for each file. What is small is read in the job
 * that opens it. Buffers are lent, and used again when they come back.
 */
import {
  type Files,
  files as nativeFiles,
  type OpenedFile,
  type OpenFailure,
  type OpenWish,
} from '../../native/index.ts';

export interface FileWish extends Omit<OpenWish, 'buffer'> {
  /** Read it where it is small. */
  readonly wantsContent: boolean;
  /** Asked when its turn comes: false, and nothing is opened. */
  isWanted(): boolean;
}

/** To be closed. */
export interface FileInHand extends OpenedFile {
  /** Lent: all of the file, in front, where `fd` is null. */
  readonly buffer: Buffer | null;
}

interface WaitingWish {
  readonly wish: FileWish;
  readonly resolve: (file: FileInHand | OpenFailure) => void;
}

const maxJobs = 3;
/** Wishes of one job. */
const maxTogether = 16;
const bufferSize = 131_072;
const maxSpareBuffers = 16;
const noBytes = Buffer.alloc(0);
const notWanted: OpenFailure = { code: 'ECANCELED', isRoot: false };

export class FileOpener {
  readonly #files: Files;
  #running = 0;
  readonly #wishes: WaitingWish[] = [];
  readonly #reads: (() => Promise<void>)[] = [];
  /** Whose turn it is where both wait. */
  #isReadNext = false;
  readonly #spareBuffers: Buffer[] = [];

  constructor(files: Files = nativeFiles) {
    this.#files = files;
  }

  open(wish: FileWish): Promise<FileInHand | OpenFailure> {
    return new Promise((resolve) => {
      this.#wishes.push({ wish, resolve });
      // When all requests of this turn of the loop have been seen.
      if (this.#wishes.length === 1) queueMicrotask(() => this.#startJobs());
    });
  }

  /** Into the front of `buffer`. Fewer bytes than asked for at the end of the file. @throws as fs.read */
  read(fd: number, buffer: Buffer, length: number, position: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#reads.push(() => this.#files.read(fd, buffer, length, position).then(resolve, reject));
      this.#startJobs();
    });
  }

  /** Its buffer is not given back by this. */
  close({ fd }: OpenedFile): void {
    if (fd !== null) this.#files.close(fd);
  }

  lendBuffer(): Buffer {
    return this.#spareBuffers.pop() ?? Buffer.allocUnsafeSlow(bufferSize);
  }

  /** Only what nobody reads any more: another client's bytes come into it next. */
  takeBack(buffer: Buffer | null): void {
    if (buffer?.length === bufferSize && this.#spareBuffers.length < maxSpareBuffers) this.#spareBuffers.push(buffer);
  }

  #startJobs(): void {
    while (this.#running < maxJobs) {
      const job = this.#nextJob();
      if (job === null) return;
      this.#running += 1;
      void job.then(() => {
        this.#running -= 1;
        this.#startJobs();
      });
    }
  }

  #nextJob(): Promise<void> | null {
    const isRead = this.#reads.length > 0 && (this.#isReadNext || this.#wishes.length === 0);
    this.#isReadNext = !isRead;
    if (isRead) return this.#reads.shift()?.() ?? null;
    return this.#wishes.length === 0 ? null : this.#openTogether(this.#wishes.splice(0, maxTogether));
  }

  async #openTogether(waiting: readonly WaitingWish[]): Promise<void> {
    const wanted = waiting.filter(({ wish, resolve }) => wish.isWanted() || resolve(notWanted));
    if (wanted.length === 0) return;
    const wishes = wanted.map(({ wish: { root, path, suffixes, wantsContent } }) => {
      return { root, path, suffixes, buffer: wantsContent ? this.lendBuffer() : noBytes };
    });
    const opened = await this.#files.openBeneath(wishes);
    for (const [index, { resolve }] of wanted.entries()) {
      const file = opened[index] as OpenedFile | OpenFailure;
      const { buffer } = wishes[index] as { buffer: Buffer };
      if (!('code' in file) && file.fd === null) resolve({ ...file, buffer });
      else {
        this.takeBack(buffer);
        resolve('code' in file ? file : { ...file, buffer: null });
      }
    }
  }
}
