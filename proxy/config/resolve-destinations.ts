/**
 * Servers that run elsewhere, as addresses: names are looked up when a configuration is applied and again from time to time,
 * and every address of a name is a destination. A name that cannot be looked up keeps the addresses it had.
 */
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { reasonOf } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import { needsLane } from '../lane/lane-app.ts';
import { type DestinationAddress, parseDestination, type ReadyInstance } from '../model/destination-model.ts';

export type Lookup = (host: string) => Promise<ReadonlyArray<{ readonly address: string }>>;

export interface DestinationResolverOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly lookup?: Lookup;
  onChange(app: string, ready: readonly ReadyInstance[]): void;
}

type NamedDestinations = readonly [app: string, written: readonly WeightedName[]];

interface WeightedName {
  readonly text: string;
  /** undefined: as much as the others. */
  readonly weight: number | undefined;
}

const refreshMs = 30_000;

export class DestinationResolver {
  readonly #options: DestinationResolverOptions;
  readonly #lookup: Lookup;
  /** By app, as text: what was reported last. */
  readonly #reported = new Map<string, string>();
  /** By host name: what was found last. */
  readonly #found = new Map<string, readonly string[]>();
  #apps: readonly NamedDestinations[] = [];
  #timer: Timer | null = null;

  constructor(options: DestinationResolverOptions) {
    this.#options = options;
    this.#lookup = options.lookup ?? ((host) => systemLookup(host, { all: true }));
  }

  /** The destinations of all apps that have some, by app; reports nothing, and follows the apps of `apply` as before. */
  async lookUp(apps: Readonly<Record<string, AppConfig>>): Promise<ReadonlyMap<string, readonly ReadyInstance[]>> {
    const found = namedDestinations(apps).map(
      async ([app, written]) => [app, await this.#ready(app, written)] as const,
    );
    return new Map(await Promise.all(found));
  }

  /** Reports the destinations of all apps that have some; resolves when every name was asked for. */
  async apply(apps: Readonly<Record<string, AppConfig>>): Promise<void> {
    this.#reported.clear();
    this.#apps = namedDestinations(apps);
    await this.#refresh();
    const anyName = this.#apps.some(([, destinations]) => destinations.some(({ text }) => needsLookup(text)));
    this.#timer?.cancel();
    this.#timer = anyName ? this.#options.clock.setInterval(() => void this.#refresh(), refreshMs).unref() : null;
  }

  stop(): void {
    this.#timer?.cancel();
    this.#apps = [];
  }

  async #refresh(): Promise<void> {
    await Promise.all(
      this.#apps.map(async ([app, destinations]) => {
        const ready = await this.#ready(app, destinations);
        const text = JSON.stringify(ready);
        if (this.#reported.get(app) === text) return;
        this.#reported.set(app, text);
        this.#options.onChange(app, ready);
      }),
    );
  }

  async #ready(app: string, written: readonly WeightedName[]): Promise<readonly ReadyInstance[]> {
    const resolved = await Promise.all(
      written.map(async ({ text, weight }) => ({ weight, addresses: await this.#resolve(text) })),
    );
    return resolved.flatMap(({ weight, addresses }, position) =>
      addresses.map((address) => ({
        app,
        instance: `${app}.${position + 1}`,
        address,
        paired: false,
        ...(weight === undefined ? {} : { weight }),
      })),
    );
  }

  async #resolve(text: string): Promise<readonly DestinationAddress[]> {
    const written = parseDestination(text);
    if (written === null) return [];
    if (written.kind === 'unix') return [{ path: written.path }];
    const { host, port } = written;
    const addresses = isIP(host) === 0 ? await this.#resolveName(host) : [host];
    return addresses.map((address) => ({ host: address, port }));
  }

  async #resolveName(host: string): Promise<readonly string[]> {
    try {
      const found = await this.#lookup(host);
      this.#found.set(host, [...new Set(found.map(({ address }) => address))].sort());
    } catch (error) {
      this.#options.logger.warn({ host, reason: reasonOf(error) }, `cannot look up the destination ${host}`);
    }
    return this.#found.get(host) ?? [];
  }
}

/** What the http-proxy lane connects to, it looks up itself. */
function namedDestinations(apps: Readonly<Record<string, AppConfig>>): NamedDestinations[] {
  return Object.entries(apps).flatMap(([name, app]) =>
    app.destinations === null || needsLane(app)
      ? []
      : [[name, app.destinations.map((text) => ({ text, weight: app.weights[text] }))] as const],
  );
}

function needsLookup(text: string): boolean {
  const written = parseDestination(text);
  return written?.kind === 'tcp' && isIP(written.host) === 0;
}
