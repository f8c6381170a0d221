/**
 * The edge: puts its parts together and carries them through their life. This is the control thread's side; requests are the
 * data threads'. Everything that changes (configuration, instances that come and go) becomes a new snapshot here, one after
 * the other, and what did not change in it is not touched.
 */
import { DestinationCells, sockets } from '../native/index.ts';
import type { EdgeConfig } from '../shared/config/generated/config-types.ts';
import { createError } from '../shared/errors/windhover-error.ts';
import type { Logger } from '../shared/logging/logger.ts';
import { type Clock, sleep, systemClock } from '../shared/time/clock.ts';
import { type Random, systemRandom } from '../shared/time/random.ts';
import { StickyKey } from './balancing/sticky-key.ts';
import { type PendingConfig, prepareConfig, withCertificates } from './config/apply-config.ts';
import { processLimits } from './config/process-limits.ts';
import { readUsers } from './config/read-users.ts';
import { DestinationResolver } from './config/resolve-destinations.ts';
import { widestLimits } from './config/widest-limits.ts';
import { DataThreads } from './data/data-threads.ts';
import { InFlight } from './data/in-flight.ts';
import { InstanceTraffic } from './data/instance-traffic.ts';
import type { ThreadMemory } from './data/thread-memory.ts';
import { untilQuiet } from './data/until-quiet.ts';
import { usableCores } from './data/usable-cores.ts';
import { WaitingRows } from './data/waiting-rows.ts';
import type { EdgeOptions, EdgeStopOptions, ReloadResult } from './edge-options.ts';
import { DestinationHealth } from './health/destination-health.ts';
import { type InnerApps, InnerServers, readInnerApps } from './inner/inner-servers.ts';
import { InheritedSockets } from './listeners/inherited-sockets.ts';
import { type BoundEndpoint, ListeningSockets } from './listeners/listening-sockets.ts';
import { AppDirectory } from './model/app-directory.ts';
import type { ReadyInstance } from './model/destination-model.ts';
import type { UsersOf } from './model/gate-model.ts';
import type { RollReport } from './model/roll-report.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { EdgeStatus, EndpointStatus } from './model/status.ts';
import { describeApps } from './observe/describe-apps.ts';
import { EdgeAccessLog } from './observe/edge-access-log.ts';
import { describeThreads, readinessOf } from './observe/edge-status.ts';
import { InstanceCounts } from './observe/instance-counts.ts';
import { AppCommands, reportRolls } from './supervisor/app-commands.ts';
import { type ProgressListener, Supervisor } from './supervisor/supervisor.ts';
import { LiveCertificates } from './tls/live-certificates.ts';
import { TicketKeys } from './tls/ticket-keys.ts';
import type { HandOverParts } from './upgrade/successor.ts';

/** For apps whose drainTimeout went with them; their instances keep to it, and wait no longer. */
const longestDrainMs = 3_600_000;

type Phase = 'created' | 'starting' | 'running' | 'stopping' | 'stopped';

export class Edge {
  readonly #options: EdgeOptions;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #stickyKey: StickyKey;
  readonly #directory: AppDirectory;
  readonly #certificates: LiveCertificates;
  readonly #ticketKeys: TicketKeys;
  readonly #listeners: ListeningSockets;
  readonly #threads: DataThreads;
  readonly #inFlight: InFlight;
  readonly #waiting: WaitingRows;
  readonly #supervisor: Supervisor;
  readonly #commands: AppCommands;
  readonly #resolver: DestinationResolver;
  readonly #inner: InnerServers;
  readonly #counts: InstanceCounts;
  readonly #health: DestinationHealth;
  readonly #accessLog: EdgeAccessLog;
  readonly #traffic: InstanceTraffic;
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
    this.#stickyKey = new StickyKey(options.stateDirectory);
    this.#directory = new AppDirectory((app, instance) => this.#stickyKey.tokenOf(app, instance));
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
    this.#threads = new DataThreads({
      count: threads,
      logger,
      clock,
      random,
      onFailing: (destination, failures, message) => this.#health.noteFailures(destination, failures, message),
    });
    this.#waiting = new WaitingRows({ own: null, all: this.#threads.memories.map(({ waiting }) => waiting) });
    this.#inFlight = new InFlight(this.#threads.memories.map(({ inFlight }) => inFlight));
    const onChange = (app: string, ready: readonly ReadyInstance[]): Promise<void> => this.#onReady(app, ready);
    this.#supervisor = new Supervisor({
      directory: options.runtimeDirectory,
      logger,
      clock,
      random,
      env: options.env ?? {},
      onChange,
      whenQuiet: (left) => (this.#phase === 'stopping' ? undefined : this.#traffic.whenQuiet(left)),
      outcomesOf: (instance) => this.#traffic.outcomesOf(instance),
      predecessor: options.predecessor ?? null,
    });
    this.#commands = new AppCommands({ supervisor: this.#supervisor, apps: () => this.#config.apps });
    this.#resolver = new DestinationResolver({ clock, logger, onChange });
    this.#inner = new InnerServers({ directory: options.runtimeDirectory, logger });
    this.#counts = new InstanceCounts((destination) => this.#directory.destinationOwner(destination));
    this.#health = this.#watchDestinations(random);
    this.#accessLog = new EdgeAccessLog({
      clock,
      sink: options.accessLog,
      rings: this.#threads.memories.map(({ ring }) => ring),
      directory: this.#directory,
      count: (record) => {
        this.#counts.count(record);
        this.#health.noteRecord(record);
      },
    });
    this.#traffic = this.#createTraffic();
  }

  /** Resolves when every endpoint listens and all apps are on their way up; see whenReady. */
  async start(): Promise<void> {
    if (this.#phase !== 'created') throw createError('WINDHOVER_SERVER_STARTED', { action: 'create another edge' });
    this.#phase = 'starting';
    this.#startedAt = this.#clock.monotonic();
    this.#fileLimit = sockets.raiseFileLimit();
    const { predecessor = null } = this.#options;
    const innerApps = await readInnerApps(this.#config.apps);
    const usersOf = await readUsers(this.#config.apps);
    const pending = await prepareConfig(this.#targets, [], this.#config);
    try {
      await Promise.all([this.#ticketKeys.start(), this.#stickyKey.load()]);
      this.#take(this.#config, pending, usersOf);
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
      const yielded = await predecessor?.yieldLeases();
      await this.#supervisor.apply(this.#config.apps, widestLimits(this.#config), yielded?.scaled);
      if (predecessor === null) return;
      await this.#supervisor.whenReady(yielded?.answering ?? []);
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
   * nothing changes. Resolves when all data threads follow it. An app whose new version does not prove itself runs its former
   * one on, with everything else as the new configuration says.
   */
  reload(next: EdgeConfig): Promise<ReloadResult> {
    return this.#inTurn(() => this.#reload(next));
  }

  /**
   * Starts the instances of an app (null: of every app) anew, one batch after the other, and goes back to those that serve
   * when the new ones do not prove themselves. @throws WindhoverError APP_UNKNOWN, APP_NOT_SUPERVISED
   */
  restart(app: string | null): Promise<readonly RollReport[]> {
    return this.#commands.restart(app);
  }

  /** So many instances, until a reload changes `instances` of the app. @throws WindhoverError as restart */
  scale(app: string, instances: number): Promise<readonly RollReport[]> {
    return this.#commands.scale(app, instances);
  }

  /** Hears each step of a roll until the returned function is called. */
  watchRolls(listener: ProgressListener): () => void {
    return this.#supervisor.watch(listener);
  }

  /** What changes the endpoints is done one after the other. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#lastReload.then(run);
    this.#lastReload = done.catch(() => undefined);
    return done;
  }

  async #reload(next: EdgeConfig): Promise<ReloadResult> {
    if (this.#phase !== 'running' || this.#stopping !== null) throw createError('WINDHOVER_EDGE_CLOSED');
    if ((next.threads ?? this.#threads.count) !== this.#threads.count) {
      this.#logger.warn('the number of data threads changes when the edge is started again');
    }
    const innerApps = await readInnerApps(next.apps);
    const usersOf = await readUsers(next.apps);
    const pending = await prepareConfig(this.#targets, this.#bound, next);
    const elsewhere = await this.#findElsewhere(next.apps, innerApps).catch((error: unknown) => {
      pending.discard();
      throw error;
    });
    this.#take(next, pending, usersOf);
    // In the same snapshot as the routes to them: no exchange finds an app whose servers are not known yet.
    const now = this.#clock.monotonic();
    for (const [app, ready] of elsewhere) this.#directory.setReady(app, ready, this.#generation + 1, now);
    const snapshot = this.#nextSnapshot();
    await this.#threads.publish(snapshot, {
      added: pending.added.flatMap((endpoint) => endpoint.sockets),
      removed: pending.removed.flatMap((endpoint) => endpoint.sockets),
    });
    this.#commit(pending);
    await this.#resolver.apply(next.apps);
    const rolls = await this.#supervisor.apply(next.apps, widestLimits(next));
    await this.#threads.whenTaken();
    await this.#inner.keepOnly(innerApps);
    this.#logger.level = next.logging.level;
    this.#logger.info({ generation: snapshot.generation }, 'configuration taken');
    return { generation: snapshot.generation, rolled: reportRolls(rolls) };
  }

  /**
   * Gives `run` what another process needs to take this one's place. Nothing changes endpoints, apps or instances meanwhile.
   *
   * @throws WINDHOVER_EDGE_CLOSED unless the edge runs, WINDHOVER_UPGRADE_BUSY while an app is being changed
   */
  handOver<T>(run: (parts: HandOverParts) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#phase !== 'running' || this.#stopping !== null) throw createError('WINDHOVER_EDGE_CLOSED');
      return await this.#supervisor.handOver((held) => run({ sockets: this.#listeners.describe(), ...held }));
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
    const apps = describeApps(this.#config.apps, uptimeMs, {
      clock: this.#clock,
      supervisor: this.#supervisor,
      directory: this.#directory,
      waiting: this.#waiting,
      inFlight: this.#inFlight,
      health: this.#health,
      counts: this.#counts,
    });
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
    this.#health.stop();
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
  #take(config: EdgeConfig, pending: PendingConfig, usersOf: UsersOf): void {
    this.#config = config;
    this.#bound = pending.bound;
    this.#endpointModels = pending.models;
    this.#directory.setApps(config.apps, this.#generation + 1, usersOf);
    this.#accessLog.follow(config);
    for (const { warnings } of pending.added) for (const warning of warnings) this.#logger.warn(warning);
  }

  #commit(pending: PendingConfig): void {
    pending.commit();
    this.#certificates.told(pending.certificates);
  }

  #nextSnapshot(): Snapshot {
    this.#generation += 1;
    this.#health.update(this.#config.apps);
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

  async #onReady(app: string, ready: readonly ReadyInstance[]): Promise<void> {
    if (this.#phase === 'starting') this.#directory.setReady(app, ready, this.#generation + 1, this.#clock.monotonic());
    else if (this.#phase !== 'stopping') await this.#traffic.sendTo(app, ready);
  }

  #createTraffic(): InstanceTraffic {
    return new InstanceTraffic({
      clock: this.#clock,
      directory: this.#directory,
      inFlight: this.#inFlight,
      counts: this.#counts,
      nextGeneration: () => this.#generation + 1,
      oldestGeneration: () => this.#threads.oldestGeneration,
      publish: () => this.#threads.publish(this.#nextSnapshot()),
      readRecords: () => this.#accessLog.drain(),
      drainMs: (app) => this.#config.apps[app]?.drainTimeout ?? longestDrainMs,
    });
  }

  #watchDestinations(random: Random): DestinationHealth {
    const [first] = this.#threads.memories as [ThreadMemory];
    return new DestinationHealth({
      directory: this.#directory,
      cells: new DestinationCells(first.destinations),
      clock: this.#clock,
      random,
      logger: this.#logger,
      onChange: () => {
        if (this.#phase === 'running') void this.#threads.publish(this.#nextSnapshot());
      },
    });
  }

  #total(name: string): number {
    return describeThreads(this.#threads.counters()).totals[name] ?? 0;
  }
}
