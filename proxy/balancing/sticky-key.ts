/**
 * The key that cookies of sticky sessions are signed with, kept in the state directory (0600) so that clients come back to
 * their instances after a restart of the edge. A cookie says an instance's number and a signature of app and instance: it tells
 * nothing of addresses, and nobody can make one up. A file that holds no key is replaced; clients then get new cookies.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileName = 'sticky.key';
const keySize = 32;
/** Of a signature: as hard to guess as a key of that size. */
const signatureSize = 16;

export class StickyKey {
  readonly #file: string;
  #key: Buffer = randomBytes(keySize);

  constructor(stateDirectory: string) {
    this.#file = path.join(stateDirectory, fileName);
  }

  /** Rejects when the key can be neither read nor kept. */
  async load(): Promise<void> {
    const kept = await readFile(this.#file).catch(() => Buffer.alloc(0));
    if (kept.length === keySize) {
      this.#key = kept;
      return;
    }
    await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const fresh = `${this.#file}.new`;
    await writeFile(fresh, this.#key, { mode: 0o600 });
    await rename(fresh, this.#file);
  }

  /** `instance`: "shop.2". */
  tokenOf(app: string, instance: string): string {
    const signature = createHmac('sha256', this.#key).update(`${app}\0${instance}`).digest();
    const number = instance.slice(instance.lastIndexOf('.') + 1);
    return `${number}.${signature.subarray(0, signatureSize).toString('base64url')}`;
  }
}
