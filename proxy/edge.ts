/**
 * The edge: puts its parts together and carries them through their life. This is the control thread's side; requests are the
 * data threads'. Everything that changes (configuration, instances that come and go) becomes a new snapshot here, one after
 * the other, and what did not change in it is not touched.
 */
import { sockets } from '../native/index.ts';
import type { EdgeConfig } from '../shared/config/generated/config-types.ts';
import { createError } from '../shared/errors/windhover-error.ts';
import type { Logger } from '../shared/logging/logger.ts';
import { type Clock, sleep, systemClock } from '../shared/time/clock.ts';
import { type Random, systemRandom } from '../shared/time/random.ts';
import { type PendingConfig, prepareConfig, withCertificates } from './config/apply-config.ts';
import { processLimits } from './config/process-limits.ts';
import { DestinationResolver } from './config/resolve-destinations.ts';
import { widestLimits } from './config/widest-limits.ts';
import { DataThreads } from './data/data-threads.ts';
import { InFlight } from './data/in-flight.ts';
import { untilQuiet } from './data/until-quiet.ts';
import { usableCores } from './data/usable-cores.ts';
import { type InnerApps, InnerServers, readInnerApps } from './inner/inner-servers.ts';
import { type GivenSocket, InheritedSockets } from './listeners/inherited-sockets.ts';
import { type BoundEndpoint, ListeningSockets } from './listeners/listening-sockets.ts';
import { AppDirectory } from './model/app-directory.ts';
import type { ReadyInstance } from './model/destination-model.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { EdgeStatus, EndpointStatus } from './model/status.ts';
import { type AccessLabels, createAccessFormat } from './observe/access-line.ts';
import { AccessLog, type AccessSink } from './observe/access-log.ts';
import { describeApp, describeThreads, readinessOf } from './observe/edge-status.ts';
import { InstanceCounts } from './observe/instance-counts.ts';
import { Supervisor } from './supervisor/supervisor.ts';
import { LiveCertificates } from './tls/live-certificates.ts';
import { TicketKeys } from './tls/ticket-keys.ts';
import type { Predecessor } from './upgrade/predecessor.ts';
import type { HandOverParts } from './upgrade/successor.ts';

export interface EdgeOptions {
  readonly config: EdgeConfig;
  /** The configuration file, which names this edge. */
  readonly file: string;
  /** For sockets; of this edge alone, mode 0700. */
  readonly runtimeDirectory: string;
  /** For what survives a reboot. */
  readonly stateDirectory: string;
  readonly logger: Logger;
  readonly version: string;
  /** Of which instances are given a little. Default: nothing. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where access lines go. Default: stdout, readable on a terminal. */
  readonly accessLog?: AccessSink;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Listening sockets that this process was born with, for endpoints of their addresses. Default: none. */
  readonly inherited?: readonly GivenSocket[];
  /** The edge whose place this one takes: its instances go on here, and nothing is accepted before they answer. */
  readonly predecessor?: Pick<Predecessor, 'pid' | 'whenGone' | 'isGone' | 'yieldLeases'> | null;
}

/** For apps whose drainTimeout went with them; their instances keep to it, and wait no longer. */
const longestDrainMs = 3_600_000;

export interface EdgeStopOptions {
  /**
   * What becomes of client connections without a request. keep (default): each is kept until its next response, which says
   * Connection: close, or until drainTimeout, since a request may be on the wire already. close: at once.
   */
  readonly idle?: 'keep' | 'close';
  /** Milliseconds in which everything is served as before, while `status` says "draining". Default: lameDuck of the file. */
  readonly lameDuckMs?: number;
}

type Phase = 'created' | 'starting' | 'running' | 'stopping' | 'stopped';

export class Edge {
  readonly #options: EdgeOptions;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #directory = new AppDirectory();
  readonly #certificates: LiveCertificates;
  readonly #ticketKeys: TicketKeys;
  readonly #listeners: ListeningSockets;
  readonly #threads: DataThreads;
  readonly #inFlight: InFlight;
  readonly #supervisor: Supervisor;
  readonly #resolver: DestinationResolver;
  readonly #inner: InnerServers;
  readonly #counts: InstanceCounts;
  readonly #accessLog: AccessLog;
  #config: EdgeConfig;
  #bound: readonly BoundEndpoint[] = [];
  #endpointModels: Snapshot['endpoints'] = [];
  #generation = 0;
  #phase: Phase = 'created';
  #startedAt = 0;
  /** Open files that the process may have. */
  #fileLimit = 0;
  /** Reloads run one after the other. */
  #lastReload: Promise<unknown> = Promise.resolve();
  #stopping: Promise<void> | null = null;
  readonly #killed = new AbortController();
  /** A stop that was asked for politely has become urgent. */
  readonly #hurried = new AbortController();

  constructor(options: EdgeOptions) {
    const { config, clock = systemClock, random = systemRandom, logger } = options;
    this.#options = options;
    this.#config = config;
    this.#clock = clock;
    this.#logger = logger;
    this.#ticketKeys = new TicketKeys({ stateDirectory: options.stateDirectory, clock, logger });
    const threads = config.threads ?? usableCores();
    this.#certificates = new LiveCertificates({
      clock,
      logger,
      inTurn: (run) =>
        this.#inTurn(async () => (this.#phase === 'running' && this.#stopping === null ? await run() : null)),
      publish: (certificates) => {
        this.#endpointModels = withCertificates(this.#endpointModels, this.#config, certificates);
        return this.#threads.publish(this.#nextSnapshot());
      },
    });
    const inherited = new InheritedSockets(options.inherited ?? [], sockets);
    this.#listeners = new ListeningSockets({ threads, inherited });
    this.#threads = new DataThreads({ count: threads, logger, clock, random });
    this.#inFlight = new InFlight(this.#threads.memories.map(({ inFlight }) => inFlight));
    const onChange = (app: string, ready: readonly ReadyInstance[]): Promise<void> => this.#onReady(app, ready);
    this.#supervisor = new Supervisor({
      directory: options.runtimeDirectory,
      logger,
      clock,
      random,
      env: options.env ?? {},
      onChange,
      predecessor: options.predecessor ?? null,
    });
    this.#resolver = new DestinationResolver({ clock, logger, onChange });
    this.#inner = new InnerServers({ directory: options.runtimeDirectory, logger });
    this.#counts = new InstanceCounts((destination) => this.#directory.destinationOwner(destination));
    this.#accessLog = this.#createAccessLog();
  }

  /** Resolves when every endpoint listens and all apps are on their way up; see whenReady. */
  async start(): Promise<void> {
    if (this.#phase !== 'created') throw createError('WINDHOVER_SERVER_STARTED', { action: 'create another edge' });
    this.#phase = 'starting';
    this.#startedAt = this.#clock.monotonic();
    this.#fileLimit = sockets.raiseFileLimit();
    const { predecessor = null } = this.#options;
    const innerApps = await readInnerApps(this.#config.apps);
    const pending = await prepareConfig(this.#targets, [], this.#config);
    try {
      await this.#ticketKeys.start();
      this.#take(this.#config, pending);
      // Servers that run elsewhere are there from the first exchange on.
      await this.#resolver.apply(this.#config.apps);
      for (const [app, ready] of await this.#inner.add(innerApps)) {
        this.#directory.setReady(app, ready, 1);
      }
      for (const sentence of this.#listeners.closeUnclaimed()) this.#logger.warn(sentence);
      const listening = pending.added.flatMap((endpoint) => endpoint.sockets);
      await this.#threads.start(this.#nextSnapshot(), predecessor === null ? listening : []);
      if (this.#phase !== 'starting') throw createError('WINDHOVER_EDGE_CLOSED');
      this.#commit(pending);
      this.#certificates.start();
      this.#accessLog.start();
      this.#phase = 'running';
      const answering = (await predecessor?.yieldLeases()) ?? [];
      await this.#supervisor.apply(this.#config.apps, widestLimits(this.#config));
      if (predecessor === null) return;
      await this.#supervisor.whenReady(answering);
      await this.#threads.publish(this.#nextSnapshot(), { added: listening });
    } catch (error) {
      // What runs is the predecessor's again.
      if (predecessor !== null) this.#supervisor.letGo();
      await this.kill();
      throw error;
    }
  }

  /** Resolves when every app has an instance that all data threads know; rejects when one fails for good. */
  async whenReady(): Promise<void> {
    await this.#supervisor.whenReady();
    await this.#threads.whenTaken();
  }

  /**
   * Puts another configuration in the place of the present one. Sockets and certificates come first: when one cannot be had,
   * nothing changes. Resolves when all data threads follow it.
   */
  reload(next: EdgeConfig): Promise<{ generation: number }> {
    return this.#inTurn(() => this.#reload(next));
  }

  /** What changes the endpoints is done one after the other. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#lastReload.then(run);
    this.#lastReload = done.catch(() => undefined);
    return done;
  }

  async #reload(next: EdgeConfig): Promise<{ generation: number }> {
    if (this.#phase !== 'running' || this.#stopping !== null) throw createError('WINDHOVER_EDGE_CLOSED');
    if ((next.threads ?? this.#threads.count) !== this.#threads.count) {
      this.#logger.warn('the number of data threads changes when the edge is started again');
    }
    const innerApps = await readInnerApps(next.apps);
    const pending = await prepareConfig(this.#targets, this.#bound, next);
    const elsewhere = await this.#findElsewhere(next.apps, innerApps).catch((error: unknown) => {
      pending.discard();
      throw error;
    });
    this.#take(next, pending);
    // In the same snapshot as the routes to them: no exchange finds an app whose servers are not known yet.
    for (const [app, ready] of elsewhere) this.#directory.setReady(app, ready, this.#generation + 1);
    const snapshot = this.#nextSnapshot();
    await this.#threads.publish(snapshot, {
      added: pending.added.flatMap((endpoint) => endpoint.sockets),
      removed: pending.removed.flatMap((endpoint) => endpoint.sockets),
    });
    this.#commit(pending);
    await this.#resolver.apply(next.apps);
    await this.#supervisor.apply(next.apps, widestLimits(next));
    await this.#threads.whenTaken();
    await this.#inner.keepOnly(innerApps);
    this.#logger.level = next.logging.level;
    this.#logger.info({ generation: snapshot.generation }, 'configuration taken');
    return { generation: snapshot.generation };
  }

  /**
   * Gives `run` what another process needs to take this one's place. Nothing changes the endpoints meanwhile.
   *
   * @throws WINDHOVER_EDGE_CLOSED unless the edge runs
   */
  handOver<T>(run: (parts: HandOverParts) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#phase !== 'running' || this.#stopping !== null) throw createError('WINDHOVER_EDGE_CLOSED');
      return await run({
        sockets: this.#listeners.describe(),
        leases: this.#supervisor.leases,
        answeringApps: () => Object.keys(this.#config.apps).filter((app) => this.#supervisor.isReady(app)),
      });
    });
  }

  /** Another process serves in this one's place: as `stop`, but instances and the files of sockets stay. */
  leave(): Promise<void> {
    this.#supervisor.letGo();
    this.#listeners.leave();
    return this.stop({ lameDuckMs: 0 });
  }

  status(): EdgeStatus {
    this.#accessLog.drain();
    const uptimeMs = Math.round(this.#clock.monotonic() - this.#startedAt);
    const apps = Object.entries(this.#config.apps).map(([name, config]) =>
      describeApp({
        name,
        config,
        uptimeMs,
        supervised: this.#supervisor.status(name),
        destinations: this.#directory.destinationsOf(name),
        inFlightAt: (destination) => this.#inFlight.at(destination),
        requestsOf: (instance) => this.#counts.requestsOf(instance),
      }),
    );
    return {
      version: this.#options.version,
      pid: process.pid,
      uptimeMs,
      readiness: this.#stopping === null ? readinessOf(apps) : 'draining',
      generation: this.#generation,
      configFile: this.#options.file,
      drainingPid: this.#options.predecessor?.isGone === false ? this.#options.predecessor.pid : null,
      endpoints: this.addresses,
      apps,
      certificates: this.#certificates.status(),
      ...describeThreads(this.#threads.counters()),
    };
  }

  /** What listens where, ports read back. */
  get addresses(): readonly EndpointStatus[] {
    return this.#bound.map(({ url, addresses }) => ({ url, addresses }));
  }

  /**
   * Ends politely: after the lame duck nothing new is accepted, what is under way may end within drainTimeout, then everything
   * is closed. Limits and their timeouts hold all the while. Later calls return the same promise; one with idle "close" ends
   * the lame duck and closes idle connections, `kill` cuts everything.
   */
  stop(options: EdgeStopOptions = {}): Promise<void> {
    if (this.#stopping !== null && options.idle === 'close' && !this.#hurried.signal.aborted) {
      this.#hurried.abort();
      if (this.#phase === 'stopping') this.#threads.closeIdle();
    }
    this.#stopping ??= this.#drainAndClose(options);
    return this.#stopping;
  }

  /** Cuts everything, also while `stop` waits. */
  async kill(): Promise<void> {
    this.#phase = 'stopping';
    this.#killed.abort();
    this.#hurried.abort();
    await Promise.all([this.#threads.close(), this.#supervisor.kill(), this.#inner.close()]);
    this.#release();
  }

  async #drainAndClose({ idle = 'keep', lameDuckMs = this.#config.lameDuck }: EdgeStopOptions): Promise<void> {
    await this.#lastReload;
    const wasRunning = this.#phase === 'running';
    if (wasRunning && lameDuckMs > 0) await sleep(this.#clock, lameDuckMs, this.#hurried.signal);
    this.#phase = 'stopping';
    this.#resolver.stop();
    if (wasRunning && !this.#killed.signal.aborted) await this.#drain(idle);
    await this.#threads.close();
    await Promise.all([this.#supervisor.stop(), this.#inner.close()]);
    this.#release();
  }

  async #drain(idle: 'keep' | 'close'): Promise<void> {
    const draining = this.#threads.drain();
    if (idle === 'close' || this.#hurried.signal.aborted) this.#threads.closeIdle();
    this.#listeners.closeAll();
    await draining;
    const isOver = (): boolean => this.#total('connectionsOpen') === 0 || this.#killed.signal.aborted;
    const drained = await untilQuiet(this.#clock, isOver, { maxMs: this.#config.drainTimeout });
    if (drained) return;
    const inFlight = this.#total('exchangesInFlight');
    if (inFlight > 0) this.#logger.warn({ inFlight }, 'drainTimeout is over; exchanges are cut');
    // With a word where TLS has one; the threads cut what is left.
    this.#threads.closeIdle();
  }

  #release(): void {
    if (this.#phase === 'stopped') return;
    this.#phase = 'stopped';
    this.#resolver.stop();
    this.#ticketKeys.stop();
    this.#certificates.stop();
    this.#accessLog.stop();
    this.#listeners.closeAll();
    this.#certificates.store.releaseAll();
  }

  get #targets(): Parameters<typeof prepareConfig>[0] {
    return { listeners: this.#listeners, certStore: this.#certificates.store };
  }

  /** Servers that nobody here starts: reached directly, or through an inner server, which is one destination for each app. */
  async #findElsewhere(
    apps: EdgeConfig['apps'],
    innerApps: InnerApps,
  ): Promise<ReadonlyArray<readonly [app: string, ready: readonly ReadyInstance[]]>> {
    const [direct, inner] = await Promise.all([this.#resolver.lookUp(apps), this.#inner.add(innerApps)]);
    return [...direct, ...inner];
  }

  /** From here on snapshots are made of this configuration. */
  #take(config: EdgeConfig, pending: PendingConfig): void {
    this.#config = config;
    this.#bound = pending.bound;
    this.#endpointModels = pending.models;
    this.#directory.setApps(config.apps, this.#generation + 1);
    this.#accessLog.setFormat(this.#accessFormat(config));
    for (const { warnings } of pending.added) for (const warning of warnings) this.#logger.warn(warning);
  }

  #commit(pending: PendingConfig): void {
    pending.commit();
    this.#certificates.told(pending.certificates);
  }

  #nextSnapshot(): Snapshot {
    this.#generation += 1;
    const { trustedProxies, forwardedHeader } = this.#config;
    return {
      generation: this.#generation,
      endpoints: this.#endpointModels,
      apps: this.#directory.models(),
      routes: this.#directory.routes(),
      routesVersion: this.#directory.routesVersion,
      trust: { proxies: trustedProxies, header: forwardedHeader.toLowerCase() },
      limits: processLimits(this.#config, this.#fileLimit),
      tellsRefusals: this.#logger.isLevelEnabled('debug'),
    };
  }

  /** Resolves when nothing is sent any more to instances that left, and nothing is under way there. */
  async #onReady(app: string, ready: readonly ReadyInstance[]): Promise<void> {
    if (this.#phase === 'stopping') return;
    const before = this.#directory.destinationsOf(app).map(({ index }) => index);
    const isKnown = this.#directory.setReady(app, ready, this.#generation + 1);
    if (this.#phase === 'starting') return;
    if (isKnown) await this.#threads.publish(this.#nextSnapshot());
    const after = new Set(this.#directory.destinationsOf(app).map(({ index }) => index));
    // An app that a reload removed has no destinations any more, but exchanges may still be under way at those it had.
    const left = isKnown ? before.filter((index) => !after.has(index)) : this.#directory.leavingOf(app);
    await untilQuiet(this.#clock, () => left.every((index) => this.#inFlight.at(index) === 0), {
      maxMs: this.#config.apps[app]?.drainTimeout ?? longestDrainMs,
    });
    this.#reclaimIndices();
  }

  #reclaimIndices(): void {
    // What ended by now is in the rings: it is read before its numbers can mean something else.
    const { oldestGeneration } = this.#threads;
    const idle = this.#directory.idleLeaving((index) => this.#inFlight.at(index) === 0);
    this.#accessLog.drain();
    this.#directory.reclaim(oldestGeneration, (index) => idle.has(index));
  }

  #createAccessLog(): AccessLog {
    const sink = this.#options.accessLog ?? stdoutSink;
    return new AccessLog({
      clock: this.#clock,
      rings: this.#threads.memories.map(({ ring }) => ring),
      sink,
      format: this.#accessFormat(this.#config),
      labelsOf: ({ route, destination }) =>
        this.#directory.destinationOwner(destination) ?? this.#directory.routeOwner(route) ?? unlabelled,
      count: (record) => this.#counts.count(record),
    });
  }

  #accessFormat({ logging }: EdgeConfig): ReturnType<typeof createAccessFormat> | null {
    if (!logging.access) return null;
    const { readable } = this.#options.accessLog ?? stdoutSink;
    return createAccessFormat({ query: logging.query, readable });
  }

  #total(name: string): number {
    return describeThreads(this.#threads.counters()).totals[name] ?? 0;
  }
}

const unlabelled: AccessLabels = { app: '', instance: '' };

const stdoutSink: AccessSink = {
  write: (text) => void process.stdout.write(text),
  readable: process.stdout.isTTY === true,
};
