/** How many exchanges are under way at a destination, over all data threads: the sum of one cell of each thread's row. */
export class InFlight {
  readonly #rows: readonly Int32Array[];

  constructor(rows: readonly SharedArrayBuffer[]) {
    this.#rows = rows.map((row) => new Int32Array(row));
  }

  /** Plain reads: a number that is an exchange late does no harm to a choice between two. */
  at(destination: number): number {
    let sum = 0;
    for (const row of this.#rows) sum += row[destination] as number;
    return sum;
  }
}
