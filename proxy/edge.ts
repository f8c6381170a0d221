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
import { systemRandom } from '../shared/time/random.ts';
import { AttachedApps } from './attach/attached-apps.ts';
import { StickyKey } from './balancing/sticky-key.ts';
import { type PendingConfig, withCertificates } from './config/apply-config.ts';
import { makeSnapshot } from './config/make-snapshot.ts';
import { DestinationResolver } from './config/resolve-destinations.ts';
import { widestLimits } from './config/widest-limits.ts';
import { drainThreads } from './data/drain-threads.ts';
import { ExchangeThreads } from './data/exchange-threads.ts';
import { InstanceTraffic } from './data/instance-traffic.ts';
import { usableCores } from './data/usable-cores.ts';
import type { EdgeOptions, EdgeStopOptions, ReloadResult } from './edge-options.ts';
import { type PreparedEdge, prepareEdge } from './edge-preparation.ts';
import { DestinationHealth } from './health/destination-health.ts';
import { type InnerApps, InnerServers } from './inner/inner-servers.ts';
import { InheritedSockets } from './listeners/inherited-sockets.ts';
import { type BoundEndpoint, ListeningSockets } from './listeners/listening-sockets.ts';
import { Middle, type PendingMiddle } from './middle/middle.ts';
import { AppDirectory } from './model/app-directory.ts';
import type { ReadyInstance } from './model/destination-model.ts';
import type { RollReport } from './model/roll-report.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { EdgeStatus, EndpointStatus } from './model/status.ts';
import { describeEdge } from './observe/describe-edge.ts';
import { EdgeAccessLog } from './observe/edge-access-log.ts';
import { InstanceCounts } from './observe/instance-counts.ts';
import { AppCommands, reportRolls } from './supervisor/app-commands.ts';
import { type ProgressListener, Supervisor } from './supervisor/supervisor.ts';
import { LiveCertificates } from './tls/live-certificates.ts';
import { TicketKeys } from './tls/ticket-keys.ts';
import { NewsRelay } from './upgrade/news-relay.ts';
import type { HandOverParts, Successor } from './upgrade/successor.ts';

/** For apps whose drainTimeout went with them; their instances keep to it, and wait no longer. */
const longestDrainMs = 3_600_000;

type Phase = 'created' | 'starting' | 'running' | 'stopping' | 'stopped';

export class Edge {
  /** Servers that attach themselves while it runs. */
  readonly attached: AttachedApps;
  readonly #options: EdgeOptions;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #stickyKey: StickyKey;
  readonly #directory: AppDirectory;
  readonly #certificates: LiveCertificates;
  readonly #ticketKeys: TicketKeys;
  readonly #listeners: ListeningSockets;
  readonly #threads: ExchangeThreads;
  readonly #supervisor: Supervisor;
  readonly #commands: AppCommands;
  readonly #resolver: DestinationResolver;
  readonly #inner: InnerServers;
  readonly #middle: Middle;
  readonly #counts: InstanceCounts;
  readonly #health: DestinationHealth;
  readonly #accessLog: EdgeAccessLog;
  readonly #traffic: InstanceTraffic;
  readonly #relay: NewsRelay;
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
    const { config, clock = systemClock, random = systemRandom, logger, runtimeDirectory: directory } = options;
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
      inTurn: (run) => this.#whileRunning(run),
      publish: async (certificates) => {
        this.#endpointModels = withCertificates(this.#endpointModels, this.#config, certificates);
        await this.#threads.publish(this.#nextSnapshot());
      },
    });
    const inherited = new InheritedSockets(options.inherited ?? [], sockets);
    this.#listeners = new ListeningSockets({ threads, inherited });
    const common = { directory, logger, clock, random };
    this.#threads = new ExchangeThreads({
      ...common,
      count: threads,
      onFailing: (destination, failures, message) => this.#health.noteFailures(destination, failures, message),
      onWanted: (app) => this.#relay.wake(app),
    });
    const { data, wayBack } = this.#threads;
    this.#middle = new Middle({ ...common, wayBack });
    const onChange = (app: string, ready: readonly ReadyInstance[]): Promise<void> => this.#onReady(app, ready);
    this.#supervisor = new Supervisor({
      ...common,
      env: options.env ?? {},
      onChange,
      whenQuiet: (left) => (this.#phase === 'stopping' ? undefined : this.#traffic.whenQuiet(left)),
      outcomesOf: (instance) => this.#traffic.outcomesOf(instance),
      loadOf: (app) => this.#traffic.loadOf(app),
      predecessor: options.predecessor ?? null,
    });
    this.#commands = new AppCommands({ supervisor: this.#supervisor, apps: () => this.attached.apps });
    this.#resolver = new DestinationResolver({ clock, logger, onChange });
    this.#inner = new InnerServers(common);
    this.#counts = new InstanceCounts((destination) => this.#directory.destinationOwner(destination));
    this.#health = new DestinationHealth({
      directory: this.#directory,
      cells: this.#threads.cells,
      reportsOf: (app) => this.#supervisor.reports(app),
      shed: (route, percent) => this.#threads.shed.set(route, percent),
      clock: this.#clock,
      random,
      logger: this.#logger,
      onChange: () => {
        if (this.#phase === 'running') void this.#threads.publish(this.#nextSnapshot());
      },
    });
    this.#accessLog = new EdgeAccessLog({
      clock,
      sink: options.accessLog,
      rings: data.memories.map(({ ring }) => ring),
      returned: wayBack.memory.ring,
      directory: this.#directory,
      count: (record) => {
        this.#counts.count(record);
        this.#health.noteRecord(record);
      },
    });
    this.#traffic = new InstanceTraffic({
      clock: this.#clock,
      directory: this.#directory,
      inFlight: this.#threads.inFlight,
      counts: this.#counts,
      waiting: this.#threads.waiting,
      nextGeneration: () => this.#generation + 1,
      oldestGeneration: () => this.#threads.oldestGeneration,
      publish: () => this.#threads.publish(this.#nextSnapshot()),
      readRecords: () => this.#accessLog.drain(),
      drainMs: (app) => this.#config.apps[app]?.drainTimeout ?? longestDrainMs,
    });
    this.#relay = new NewsRelay({
      predecessor: options.predecessor ?? null,
      apps: () => this.#config.apps,
      supervisor: this.#supervisor,
      traffic: this.#traffic,
    });
    const inTurn = <T>(run: () => Promise<T>) => this.#whileRunning(run);
    this.attached = new AttachedApps({ directory, clock, logger, traffic: this.#traffic, inTurn });
  }

  /** Resolves when every endpoint listens and all apps are on their way up; see whenReady. */
  async start(): Promise<void> {
    if (this.#phase !== 'created') throw createError('WINDHOVER_SERVER_STARTED', { action: 'create another edge' });
    this.#phase = 'starting';
    this.#startedAt = this.#clock.monotonic();
    this.#fileLimit = sockets.raiseFileLimit();
    const { predecessor = null } = this.#options;
    try {
      const prepared = await this.#prepare(this.#config);
      const { innerApps, middle, pending } = prepared;
      await Promise.all([this.#ticketKeys.start(), this.#stickyKey.load()]);
      this.#take(prepared);
      // Servers that run elsewhere are there from the first exchange on.
      await this.#resolver.apply(this.#config.apps);
      for (const [app, ready] of await this.#inner.add(innerApps)) this.#directory.setReady(app, ready, 1);
      this.#takeMiddle(middle);
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
      if (yielded === undefined) return;
      this.#relay.hearPredecessor();
      this.#generation = Math.max(this.#generation, yielded.generation);
      await Promise.all([this.#supervisor.whenReady(yielded.answering), this.attached.takeOver(yielded.attached)]);
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
    await this.#threads.data.whenTaken();
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

  /** So many instances, until a reload changes `instances` of the app; null: as the file says. @throws WindhoverError as restart */
  scale(app: string, instances: number | null): Promise<readonly RollReport[]> {
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

  #whileRunning<T>(run: () => Promise<T>): Promise<T | null> {
    return this.#inTurn(async () => (this.#phase === 'running' && this.#stopping === null ? await run() : null));
  }

  async #reload(next: EdgeConfig): Promise<ReloadResult> {
    if (this.#phase !== 'running' || this.#stopping !== null) throw createError('WINDHOVER_EDGE_CLOSED');
    const { data } = this.#threads;
    if ((next.threads ?? data.count) !== data.count) {
      this.#logger.warn('the number of data threads changes when the edge is started again');
    }
    const prepared = await this.#prepare(next);
    const { innerApps, middle, pending } = prepared;
    const elsewhere = await this.#findElsewhere(next.apps, innerApps).catch(async (error: unknown) => {
      await prepared.discard();
      throw error;
    });
    this.#take(prepared);
    // In the same snapshot as the routes to them: no exchange finds an app whose servers are not known yet.
    const now = this.#clock.monotonic();
    for (const [app, ready] of elsewhere) this.#directory.setReady(app, ready, this.#generation + 1, now);
    const retireFormer = this.#takeMiddle(middle);
    const snapshot = this.#nextSnapshot();
    await this.#threads.publish(snapshot, {
      added: pending.added.flatMap((endpoint) => endpoint.sockets),
      removed: pending.removed.flatMap((endpoint) => endpoint.sockets),
    });
    this.#commit(pending);
    retireFormer();
    await this.#resolver.apply(next.apps);
    const rolls = await this.#supervisor.apply(next.apps, widestLimits(next));
    await data.whenTaken();
    this.attached.settle();
    await this.#inner.keepOnly(innerApps);
    this.#logger.level = next.logging.level;
    this.#logger.info({ generation: snapshot.generation }, 'configuration taken');
    return { generation: snapshot.generation, rolled: reportRolls(rolls) };
  }

  /**
   * Gives `run` what another process needs to take this one's place. Nothing changes endpoints, apps or instances meanwhile.
   * @throws WINDHOVER_EDGE_CLOSED unless the edge runs, WINDHOVER_UPGRADE_BUSY while an app is being changed
   */
  handOver<T>(run: (parts: HandOverParts) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#phase !== 'running' || this.#stopping !== null) throw createError('WINDHOVER_EDGE_CLOSED');
      const own = () => ({ generation: this.#generation, attached: this.attached.servers });
      return this.#supervisor.handOver((held) => this.#listeners.lend((sockets) => run({ sockets, own, ...held })));
    });
  }

  /** Another process serves in this one's place: as `stop`, but instances and files of sockets stay; what is attached goes there. */
  leave(successor: Pick<Successor, 'want' | 'hearNews'>): Promise<void> {
    this.#supervisor.letGo();
    this.#relay.follow(successor);
    this.attached.close();
    this.#listeners.leave();
    return this.stop({ lameDuckMs: 0 });
  }

  status(): EdgeStatus {
    this.#accessLog.drain();
    return describeEdge({
      version: this.#options.version,
      file: this.#options.file,
      attached: this.attached,
      uptimeMs: Math.round(this.#clock.monotonic() - this.#startedAt),
      isDraining: this.#stopping !== null,
      now: this.#clock.now(),
      generation: this.#generation,
      drainingPid: this.#options.predecessor?.isGone === false ? this.#options.predecessor.pid : null,
      endpoints: this.addresses,
      certificates: this.#certificates.status(),
      threads: this.#threads,
      supervisor: this.#supervisor,
      directory: this.#directory,
      health: this.#health,
      counts: this.#counts,
    });
  }

  /** What listens where, ports read back. */
  get addresses(): readonly EndpointStatus[] {
    return this.#bound.map(({ id, url, addresses }) => ({ url, addresses, ...this.#threads.connectionsOf(id) }));
  }

  /**
   * Ends politely: after the lame duck nothing new is accepted, what is under way may end within drainTimeout, then everything
   * is closed. Limits and their timeouts hold all the while. Later calls return the same promise; one with idle "close" ends
   * the lame duck and closes idle connections, `kill` cuts everything.
   */
  stop(options: EdgeStopOptions = {}): Promise<void> {
    if (this.#stopping !== null && options.idle === 'close' && !this.#hurried.signal.aborted) {
      this.#hurried.abort();
      if (this.#phase === 'stopping') this.#threads.data.closeIdle();
    }
    this.#stopping ??= this.#drainAndClose(options);
    return this.#stopping;
  }

  /** Cuts everything, also while `stop` waits. */
  async kill(): Promise<void> {
    this.#phase = 'stopping';
    this.#killed.abort();
    this.#hurried.abort();
    await Promise.all([this.#threads.data.close(), this.#middle.close(), this.#supervisor.kill(), this.#inner.close()]);
    this.#release();
  }

  async #drainAndClose({ idle = 'keep', lameDuckMs = this.#config.lameDuck }: EdgeStopOptions): Promise<void> {
    await this.#lastReload;
    const wasRunning = this.#phase === 'running';
    if (wasRunning && lameDuckMs > 0) await sleep(this.#clock, lameDuckMs, this.#hurried.signal);
    this.#phase = 'stopping';
    this.#resolver.stop();
    if (wasRunning && !this.#killed.signal.aborted) {
      await drainThreads(this.#threads.data, {
        clock: this.#clock,
        logger: this.#logger,
        idle: this.#hurried.signal.aborted ? 'close' : idle,
        maxMs: this.#config.drainTimeout,
        killed: this.#killed.signal,
        onDeaf: () => this.#listeners.closeAll(),
      });
    }
    await this.#threads.data.close();
    await this.#middle.close();
    await Promise.all([this.#supervisor.stop(), this.#inner.close()]);
    this.#release();
  }

  #release(): void {
    if (this.#phase === 'stopped') return;
    this.#phase = 'stopped';
    this.attached.close();
    this.#resolver.stop();
    this.#ticketKeys.stop();
    this.#certificates.stop();
    this.#health.stop();
    this.#accessLog.stop();
    this.#listeners.closeAll();
    this.#certificates.store.releaseAll();
  }

  #prepare(config: EdgeConfig): Promise<PreparedEdge> {
    const targets = { listeners: this.#listeners, certStore: this.#certificates.store };
    return prepareEdge(config, { targets, bound: this.#bound, middle: this.#middle });
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
  #take({ config, pending, usersOf }: PreparedEdge): void {
    this.#config = config;
    this.#bound = pending.bound;
    this.#endpointModels = pending.models;
    this.attached.follow(config, usersOf);
    this.#directory.setApps(this.attached.apps, this.#generation + 1, usersOf);
    this.#accessLog.follow(config);
    for (const { warnings } of pending.added) for (const warning of warnings) this.#logger.warn(warning);
  }

  /** Returns what is to be called when all data threads send to it: the one before goes when nothing is in it any more. */
  #takeMiddle(middle: PendingMiddle): () => void {
    const left = this.#directory.setMiddle(middle.address, this.#generation + 1);
    const isQuiet = (): boolean => left.every((index) => this.#threads.inFlight.at(index) === 0);
    return () => void middle.commit(isQuiet).then(() => this.#traffic.reclaim());
  }

  #commit(pending: PendingConfig): void {
    pending.commit();
    this.#certificates.told(pending.certificates);
  }

  #nextSnapshot(): Snapshot {
    this.#generation += 1;
    this.#health.update(this.attached.apps);
    return makeSnapshot(this.#generation, {
      config: this.#config,
      endpoints: this.#endpointModels,
      directory: this.#directory,
      fileLimit: this.#fileLimit,
      tellsRefusals: this.#logger.isLevelEnabled('debug'),
    });
  }

  async #onReady(app: string, ready: readonly ReadyInstance[]): Promise<void> {
    if (this.#phase === 'starting') this.#directory.setReady(app, ready, this.#generation + 1, this.#clock.monotonic());
    else if (this.#phase !== 'stopping') await this.#traffic.sendTo(app, ready);
  }
}
