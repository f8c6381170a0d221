/**
 * All data threads of an edge: starts them, brings them each new snapshot, lends them the listening sockets, replaces those
 * that end or hang. A thread's place (its id, memory and share of sockets) outlives it; while the place is empty, another
 * thread accepts from its sockets, so that no member of a group that shares a port goes unheard.
 */
import { CounterReader, type CounterSnapshot, DestinationCells, giveBackLimits } from '../../native/index.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { Logger } from '../../shared/logging/logger.ts';
import { type CounterName, counters } from '../../shared/metrics/counters.ts';
import { type Backoff, createBackoff } from '../../shared/time/backoff.ts';
import type { Clock, Timer } from '../../shared/time/clock.ts';
import type { Random } from '../../shared/time/random.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SocketLoan } from './endpoint-set.ts';
import { Heartbeat } from './heartbeat.ts';
import { createThreadMemory, type SharedMemory, type ThreadMemory } from './thread-memory.ts';
import type { ToThread } from './thread-messages.ts';
import { WorkerThread } from './worker-thread.ts';

/** A listening socket of the control thread. */
export interface SharedSocket {
  readonly id: number;
  readonly endpoint: number;
  /** The thread that accepts from it; null: all do. */
  readonly owner: number | null;
  /** A descriptor for a thread to keep and close. */
  duplicate(): number;
}

export interface DataThreadsOptions {
  readonly count: number;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly random: Random;
  /** The edge's name in Via. */
  readonly pseudonym: string;
  /** Of each thread, beside its number. */
  readonly name: string;
  /** What is the same for these and for threads that are not among them. */
  readonly shared: SharedMemory;
  /** The memories of those others. */
  others(): readonly ThreadMemory[];
  /** Attempts at a destination keep failing: so many in a row. */
  onFailing(destination: number, failures: number, message: string): void;
  /** Requests of an app wait for its first instance. */
  onWanted(app: string): void;
}

export interface SocketChanges {
  readonly added?: readonly SharedSocket[];
  readonly removed?: readonly SharedSocket[];
}

interface Place {
  readonly id: number;
  readonly memory: ThreadMemory;
  readonly counters: CounterReader;
  readonly heartbeat: Heartbeat;
  readonly backoff: Backoff;
  worker: WorkerThread | null;
  startedAt: number;
  /** Sockets of other places that this one's thread hears meanwhile. */
  readonly borrowed: Set<number>;
}

interface Waiter {
  readonly generation: number;
  resolve(): void;
}

const heartbeatPeriodMs = 2000;
/** Counters that go down again. */
const gauges: readonly CounterName[] = [
  'connectionsOpen',
  'exchangesInFlight',
  'exchangesOfOlderGenerations',
  'upstreamConnectionsOpen',
  'upstreamConnectionsIdle',
];
/** A thread that lived this long failed for a reason of its own, not because it cannot start. */
const settledMs = 10_000;

export class DataThreads {
  readonly #options: DataThreadsOptions;
  readonly #places: Place[] = [];
  readonly #sockets = new Map<number, SharedSocket>();
  #snapshot: Snapshot | null = null;
  #waiters: Waiter[] = [];
  /** Set until all threads came up for the first time: then one that cannot start is not tried again. */
  #failStart: ((error: Error) => void) | null = null;
  #ending = false;
  #draining = false;
  #heartbeatTimer: Timer | null = null;

  constructor(options: DataThreadsOptions) {
    this.#options = options;
    for (let id = 0; id < options.count; id += 1) this.#places.push(this.#createPlace(id));
  }

  get count(): number {
    return this.#places.length;
  }

  get memories(): readonly ThreadMemory[] {
    return this.#places.map(({ memory }) => memory);
  }

  /** Resolves when every thread listens. Rejects when one cannot start. */
  async start(snapshot: Snapshot, sockets: readonly SharedSocket[]): Promise<void> {
    this.#snapshot = snapshot;
    for (const socket of sockets) this.#sockets.set(socket.id, socket);
    const failed = new Promise<never>((_resolve, reject) => {
      this.#failStart = reject;
    });
    for (const place of this.#places) this.#spawn(place);
    await Promise.race([this.#untilTaken(snapshot.generation), failed]);
    this.#failStart = null;
    this.#heartbeatTimer = this.#options.clock.setInterval(() => this.#checkHeartbeats(), heartbeatPeriodMs).unref();
  }

  /** Resolves when every thread follows it. Sockets may belong to endpoints that it brings. */
  async publish(snapshot: Snapshot, changes: SocketChanges = {}): Promise<void> {
    this.#snapshot = snapshot;
    this.#sendAll({ type: 'snapshot', snapshot });
    for (const socket of changes.added ?? []) this.#lend(socket);
    for (const socket of changes.removed ?? []) this.#takeBack(socket);
    await this.#untilTaken(snapshot.generation);
  }

  /** Resolves when every thread follows the newest snapshot. */
  async whenTaken(): Promise<void> {
    await this.#untilTaken(this.#snapshot?.generation ?? 0);
  }

  /** Accept no more, end connections after their next response. Resolves when all of them do. */
  async drain(): Promise<void> {
    this.#draining = true;
    await Promise.all(this.#places.map(({ worker }) => worker?.drain()));
  }

  closeIdle(): void {
    this.#sendAll({ type: 'close-idle' });
  }

  /** Cuts what is left and ends all threads. */
  async close(): Promise<void> {
    this.#ending = true;
    this.#heartbeatTimer?.cancel();
    await Promise.all(this.#places.map(({ worker }) => worker?.close(this.#options.clock)));
    this.#settleWaiters();
  }

  counters(): ReadonlyArray<{ readonly id: number; readonly snapshot: CounterSnapshot }> {
    return this.#places.map(({ id, counters }) => ({ id, snapshot: counters.snapshot() }));
  }

  /** Of one counter, over all threads. */
  total(counter: keyof CounterSnapshot['counters']): number {
    return this.counters().reduce((sum, { snapshot }) => sum + snapshot.counters[counter], 0);
  }

  /** The oldest generation that a thread still follows. A place without one will be taken by one that follows the newest. */
  get oldestGeneration(): number {
    return Math.min(...this.#places.map(({ worker }) => worker?.generation ?? Number.POSITIVE_INFINITY));
  }

  #createPlace(id: number): Place {
    const memory = createThreadMemory(this.#options.shared);
    return {
      id,
      memory,
      counters: new CounterReader(memory.counters),
      heartbeat: new Heartbeat(memory.heartbeat),
      backoff: createBackoff({ firstMs: 50, maxMs: 5000 }, this.#options.random),
      worker: null,
      startedAt: 0,
      borrowed: new Set(),
    };
  }

  #spawn(place: Place): void {
    const snapshot = this.#snapshot;
    if (snapshot === null || this.#ending) return;
    const sockets = this.#draining ? [] : [...this.#sockets.values()].filter((socket) => hears(place, socket));
    const memories = [...this.memories, ...this.#options.others()];
    place.startedAt = this.#options.clock.monotonic();
    place.heartbeat.reset(place.startedAt);
    const worker = new WorkerThread(
      {
        id: place.id,
        memory: place.memory,
        name: this.#options.name,
        inFlight: memories.map(({ inFlight }) => inFlight),
        retries: memories.map(({ retries }) => retries),
        waiting: memories.map(({ waiting }) => waiting),
        pseudonym: this.#options.pseudonym,
        snapshot,
        sockets: sockets.map(loan),
      },
      this.#options.logger,
      {
        onTaken: () => {
          if (place.worker !== worker) return;
          this.#giveBack(place);
          this.#hearOrphans();
          this.#settleWaiters();
        },
        onFailing: (destination, failures, message) => this.#options.onFailing(destination, failures, message),
        onWanted: (app) => this.#options.onWanted(app),
        onEnd: (reason) => this.#onEnd(place, worker, reason),
      },
    );
    place.worker = worker;
  }

  #onEnd(place: Place, worker: WorkerThread, reason: string | null): void {
    if (place.worker !== worker) return;
    place.worker = null;
    place.borrowed.clear();
    new Int32Array(place.memory.inFlight).fill(0);
    clearGauges(place.counters);
    giveBackLimits(place.memory.limits);
    new DestinationCells(place.memory.destinations).giveBackAll();
    new Int32Array(place.memory.waiting).fill(0);
    if (reason === null || this.#ending) {
      this.#settleWaiters();
      return;
    }
    const failure = createError('WINDHOVER_THREAD_FAILED', { thread: place.id, reason });
    if (this.#failStart !== null) {
      this.#failStart(failure);
      return;
    }
    const { clock, logger } = this.#options;
    logger.error({ code: failure.code, thread: place.id, reason }, failure.message);
    this.#hearOrphans();
    if (clock.monotonic() - place.startedAt > settledMs) place.backoff.reset();
    clock.setTimeout(() => this.#spawn(place), place.backoff.next()).unref();
    this.#settleWaiters();
  }

  /** Sockets whose own thread is away are heard by another one until it is back. */
  #hearOrphans(): void {
    const heir = this.#places.find(isListening);
    if (heir === undefined || this.#draining) return;
    const heard = new Set(this.#places.filter(isListening).flatMap(({ borrowed }) => [...borrowed]));
    for (const socket of this.#sockets.values()) {
      const owner = this.#places.find(({ id }) => id === socket.owner);
      if (owner === undefined || owner.worker !== null || heard.has(socket.id)) continue;
      heir.borrowed.add(socket.id);
      heir.worker?.send({ type: 'listen', loan: loan(socket) });
    }
  }

  /** `place` has a thread again, which hears its own sockets. */
  #giveBack(place: Place): void {
    for (const other of this.#places) {
      for (const id of other.borrowed) {
        if (this.#sockets.get(id)?.owner !== place.id) continue;
        other.borrowed.delete(id);
        other.worker?.send({ type: 'unlisten', socket: id });
      }
    }
  }

  #lend(socket: SharedSocket): void {
    this.#sockets.set(socket.id, socket);
    for (const place of this.#places) {
      if (hears(place, socket)) place.worker?.send({ type: 'listen', loan: loan(socket) });
    }
  }

  #takeBack(socket: SharedSocket): void {
    this.#sockets.delete(socket.id);
    for (const place of this.#places) {
      place.borrowed.delete(socket.id);
      place.worker?.send({ type: 'unlisten', socket: socket.id });
    }
  }

  #checkHeartbeats(): void {
    const now = this.#options.clock.monotonic();
    for (const { id, worker, heartbeat } of this.#places) {
      if (worker === null || !heartbeat.isHung(now)) continue;
      const { logger, name } = this.#options;
      logger.error({ thread: id }, `${name} thread ${id} does not turn any more; it is ended`);
      heartbeat.reset(now);
      void worker.terminate('it did not turn any more');
    }
  }

  #sendAll(message: ToThread): void {
    for (const { worker } of this.#places) worker?.send(message);
  }

  #untilTaken(generation: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.push({ generation, resolve });
      this.#settleWaiters();
    });
  }

  #settleWaiters(): void {
    const reached = this.#ending ? Number.POSITIVE_INFINITY : this.oldestGeneration;
    const settled = this.#waiters.filter(({ generation }) => generation <= reached);
    this.#waiters = this.#waiters.filter(({ generation }) => generation > reached);
    for (const { resolve } of settled) resolve();
  }
}

function isListening({ worker }: Place): boolean {
  return worker !== null && worker.generation >= 0;
}

function hears(place: Place, socket: SharedSocket): boolean {
  return socket.owner === null || socket.owner === place.id;
}

function loan(socket: SharedSocket): SocketLoan {
  return { socket: socket.id, endpoint: socket.endpoint, fd: socket.duplicate() };
}

/** A dead thread has nothing open; what it counted stays. */
function clearGauges({ cells }: CounterReader): void {
  for (const name of gauges) Atomics.store(cells, counters.indexOf(name), 0n);
}
