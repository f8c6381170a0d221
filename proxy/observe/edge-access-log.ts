/** The access log of an edge: which rings it reads, and whom the numbers in them belong to. */
import type { ExchangeRecord } from '../../native/index.ts';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import { type AccessFormat, type AccessLabels, createAccessFormat, noLabels } from './access-line.ts';
import { AccessLog, type AccessSink, stdoutSink } from './access-log.ts';
import { ReturnedRecords } from './returned-records.ts';

export interface EdgeAccessLogOptions {
  readonly clock: Clock;
  /** Where lines go. Default: stdout. */
  readonly sink: AccessSink | undefined;
  /** Of the data threads that clients reach. */
  readonly rings: readonly SharedArrayBuffer[];
  /** Of the way back from the middle. */
  readonly returned: SharedArrayBuffer;
  readonly directory: AppDirectory;
  /** Hears of each exchange, whether lines are written or not; of one that passed the middle for both of its sides. */
  count(record: ExchangeRecord): void;
}

export class EdgeAccessLog extends AccessLog {
  readonly #sink: AccessSink;

  constructor({ clock, sink = stdoutSink, rings, returned, directory, count }: EdgeAccessLogOptions) {
    const labelsOf = ({ route, destination }: ExchangeRecord): AccessLabels =>
      directory.destinationOwner(destination) ?? directory.routeOwner(route) ?? noLabels;
    const wentThroughMiddle = ({ destination }: ExchangeRecord): boolean => directory.isMiddle(destination);
    super({
      clock,
      rings,
      sink,
      // Nothing is written before the first configuration is taken.
      format: null,
      labelsOf,
      count,
      returned: new ReturnedRecords({ ring: returned, clock, labelsOf, count, wentThroughMiddle }),
    });
    this.#sink = sink;
  }

  follow({ logging }: EdgeConfig): void {
    this.setFormat(this.#formatOf(logging));
  }

  #formatOf({ access, query }: EdgeConfig['logging']): AccessFormat | null {
    return access ? createAccessFormat({ query, readable: this.#sink.readable }) : null;
  }
}
