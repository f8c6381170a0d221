/**
 * How many streams may be compressed at once: each holds memory outside of any heap. A response that finds no place is sent
 * as it is.
 */
import { type Coder, createCoder, type EncodingName } from './coders.ts';

export interface HeldCoder extends Coder {
  /** Its place is another's. */
  release(): void;
}

/** At half a mebibyte each, at most. */
const most = 512;

export class CoderPlaces {
  readonly #most: number;
  #taken = 0;

  constructor(options: { readonly most?: number } = {}) {
    this.#most = options.most ?? most;
  }

  /** null: all are taken. */
  take(encoding: EncodingName): HeldCoder | null {
    if (this.#taken >= this.#most) return null;
    this.#taken += 1;
    let isHeld = true;
    return {
      ...createCoder(encoding),
      release: () => {
        if (isHeld) this.#taken -= 1;
        isHeld = false;
      },
    };
  }
}
