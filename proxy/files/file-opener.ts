/**
 * Opens and reads files in the thread pool, a few jobs at a time. The pool has four threads for everything that the edge asks
 * of the system (certificates, host names, configuration), and a file system that hangs must leave it one. What waits to be
 * opened is opened together: under load that saves a wake-up of two threads for each file. What is small is read in the job
 * that opens it, into buffers that are used again and again, so that nothing here grows with the number of clients.
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

/** To be closed, after what is in `content` was given to the engine. */
export interface FileInHand extends OpenedFile {
  /** All of it, where `fd` is null: a view of `buffer`, which is used again. */
  readonly content: Buffer;
  /** Lent. */
  readonly buffer: Buffer | null;
}

interface WaitingWish {
  readonly wish: FileWish;
  readonly resolve: (file: FileInHand | OpenFailure) => void;
}

const maxJobs = 3;
/** Wishes of one job. */
const maxTogether = 16;
/** Up to here `respond` copies what the client does not take at once, and the buffer is free again. */
const smallSize = 65_536;
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

  /** Fewer bytes than asked for at the end of the file. @throws as fs.read */
  read(fd: number, length: number, position: number): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#reads.push(() => this.#files.read(fd, length, position).then(resolve, reject));
      this.#startJobs();
    });
  }

  close({ fd, buffer }: Pick<FileInHand, 'fd' | 'buffer'>): void {
    if (fd !== null) this.#files.close(fd);
    if (buffer !== null) this.#giveBack(buffer);
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
      return { root, path, suffixes, buffer: wantsContent ? this.#takeBuffer() : noBytes };
    });
    const opened = await this.#files.openBeneath(wishes);
    for (const [index, { resolve }] of wanted.entries()) {
      const file = opened[index] as OpenedFile | OpenFailure;
      const { buffer } = wishes[index] as { buffer: Buffer };
      if (!('code' in file) && file.fd === null) {
        resolve({ ...file, content: buffer.subarray(0, file.size), buffer });
      } else {
        this.#giveBack(buffer);
        resolve('code' in file ? file : { ...file, content: noBytes, buffer: null });
      }
    }
  }

  #giveBack(buffer: Buffer): void {
    if (buffer !== noBytes && this.#spareBuffers.length < maxSpareBuffers) this.#spareBuffers.push(buffer);
  }

  #takeBuffer(): Buffer {
    return this.#spareBuffers.pop() ?? Buffer.allocUnsafeSlow(smallSize);
  }
}
