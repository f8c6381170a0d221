/** A row of memory that an inner server's thread shares with the control thread: that it turns, and which app's code it is in. */
import { Heartbeat } from '../data/heartbeat.ts';

export const beatMs = 500;
/** How often the control thread looks. */
export const pulsePeriodMs = 2000;

const beatCell = 0;
const busyCell = 1;

export class InnerPulse {
  readonly memory: SharedArrayBuffer;
  readonly heartbeat: Heartbeat;
  readonly #cells: Int32Array;

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#cells = new Int32Array(memory);
    this.heartbeat = new Heartbeat(memory);
  }

  beat(): void {
    Atomics.add(this.#cells, beatCell, 1);
  }

  /** The thread runs code of the app with this place in its list; null: of none. */
  set busyWith(app: number | null) {
    Atomics.store(this.#cells, busyCell, app === null ? 0 : app + 1);
  }

  get busyWith(): number | null {
    const app = Atomics.load(this.#cells, busyCell);
    return app === 0 ? null : app - 1;
  }
}
