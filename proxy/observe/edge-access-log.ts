/** The access log of an edge: which rings it reads, and whom the numbers in them belong to. */
import type { ExchangeRecord } from '../../native/index.ts';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { AppDirectory } from '../model/app-directory.ts';
import { type AccessFormat, type AccessLabels, createAccessFormat } from './access-line.ts';
import { AccessLog, type AccessSink } from './access-log.ts';
import type { InstanceCounts } from './instance-counts.ts';
import { ReturnedRecords } from './returned-records.ts';

export interface EdgeAccessLogOptions {
  readonly clock: Clock;
  readonly sink: AccessSink | undefined;
  readonly directory: AppDirectory;
  readonly counts: InstanceCounts;
  /** Of the data threads that clients reach. */
  readonly rings: readonly SharedArrayBuffer[];
  /** Of the way back from the middle. */
  readonly returned: SharedArrayBuffer;
}

const unlabelled: AccessLabels = { app: '', instance: '' };

const stdoutSink: AccessSink = {
  write: (text) => void process.stdout.write(text),
  readable: process.stdout.isTTY === true,
};

export class EdgeAccessLog extends AccessLog {
  readonly #sink: AccessSink;

  constructor({ clock, directory, counts, rings, returned, sink = stdoutSink }: EdgeAccessLogOptions) {
    const labelsOf = ({ route, destination }: ExchangeRecord): AccessLabels =>
      directory.destinationOwner(destination) ?? directory.routeOwner(route) ?? unlabelled;
    const count = (record: ExchangeRecord): void => counts.count(record);
    const wentThroughMiddle = ({ destination }: ExchangeRecord): boolean => directory.isMiddle(destination);
    super({
      clock,
      rings,
      sink,
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
