/** The access log of an edge: which rings it reads, and whom the numbers in them belong to. */
import type { ExchangeRecord } from '../../native/index.ts';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import { type AccessFormat, createAccessFormat, noLabels } from './access-line.ts';
import { AccessLog, type AccessSink, stdoutSink } from './access-log.ts';

export interface EdgeAccessLogOptions {
  readonly clock: Clock;
  /** Where lines go. Default: stdout. */
  readonly sink: AccessSink | undefined;
  readonly rings: readonly SharedArrayBuffer[];
  readonly directory: AppDirectory;
  /** Hears of each exchange, whether lines are written or not. */
  count(record: ExchangeRecord): void;
}

export class EdgeAccessLog extends AccessLog {
  readonly #sink: AccessSink;

  constructor({ clock, sink = stdoutSink, rings, directory, count }: EdgeAccessLogOptions) {
    super({
      clock,
      rings,
      sink,
      // Nothing is written before the first configuration is taken.
      format: null,
      labelsOf: ({ route, destination }) =>
        directory.destinationOwner(destination) ?? directory.routeOwner(route) ?? noLabels,
      count,
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
