/**
 * The slots of one app and everybody in them: adds what is missing, retires what is too many, and says who can take traffic
 * and how everyone is. What is to be in a slot others decide.
 */
import type { InstanceReport } from '../../shared/lifecycle/instance-report.ts';
import type { DestinationAddress, ReadyInstance } from '../model/destination-model.ts';
import type { Instance, InstanceStatusOfSupervisor } from './instance.ts';
import type { Release } from './release.ts';
import { instancesOf, type Slot } from './slot.ts';

export interface ReadyReport extends Pick<ReadyInstance, 'instance' | 'address'> {
  readonly report: InstanceReport;
}

export type CreateInstance = (number: number, release: Release) => Instance;

export class InstanceSlots {
  readonly #app: string;
  readonly #create: CreateInstance;
  readonly #slots = new Map<number, Slot>();
  /** Told to stop, and not gone yet. */
  readonly #leaving = new Set<Instance>();

  constructor(app: string, create: CreateInstance) {
    this.#app = app;
    this.#create = create;
  }

  inOrder(): Slot[] {
    return [...this.#slots.values()].sort((first, second) => first.number - second.number);
  }

  /** Something that ran has been ready. */
  get hasServed(): boolean {
    return this.inOrder().some(({ current }) => current.instance.hasServed);
  }

  /** Starts what is missing of so many, from `former` where that has a number's. Returns what was started. */
  fill(wanted: number, usual: Release, former: ReadonlyMap<number, Release> = new Map()): Instance[] {
    const added: Instance[] = [];
    for (let number = 1; number <= wanted; number += 1) {
      if (this.#slots.has(number)) continue;
      const release = former.get(number) ?? usual;
      const instance = this.#create(number, release);
      added.push(instance);
      this.#slots.set(number, { number, current: { instance, release }, successor: null, standby: null });
    }
    return added;
  }

  /** Drains what is too many, the highest numbers. Each promise resolves when one of them is gone. */
  trim(wanted: number): Promise<void>[] {
    const surplus = this.inOrder().filter(({ number }) => number > wanted);
    for (const { number } of surplus) this.#slots.delete(number);
    return surplus.flatMap(instancesOf).map((instance) => this.retire(instance));
  }

  /** Resolves when nothing of it is left. */
  async retire(instance: Instance): Promise<void> {
    this.#leaving.add(instance);
    await instance.stop();
    this.#leaving.delete(instance);
  }

  /** Empties all slots. Returns everybody who is not gone yet, for the caller to end. */
  dismiss(): Instance[] {
    for (const slot of this.#slots.values()) for (const instance of instancesOf(slot)) this.#leaving.add(instance);
    this.#slots.clear();
    return [...this.#leaving];
  }

  /** Those that can take traffic. */
  ready(): ReadyInstance[] {
    const ready = this.inOrder().flatMap(({ current, standby }) => {
      // While its successor is on trial, who can take over does so at once.
      const found = this.describeReady(current.instance) ?? (standby && this.describeReady(standby.instance));
      return found ? [found] : [];
    });
    // What waits for one that comes is not caught a second time by one that hangs.
    if (ready.length > 0 || this.inOrder().some(({ current }) => current.instance.isComing)) return ready;
    // A late answer is better than none.
    return this.inOrder().flatMap(({ current: { instance } }) => {
      const address = instance.lateAddress;
      return address === null ? [] : [this.describe(instance, address)];
    });
  }

  /** What those that serve have said of themselves. */
  reports(): ReadyReport[] {
    return this.inOrder().flatMap(({ current: { instance } }) => {
      const { report, readyAddress: address, name } = instance;
      return report === null || address === null ? [] : [{ instance: name, address, report }];
    });
  }

  /** Null: it is not ready. */
  describeReady(instance: Instance): ReadyInstance | null {
    const address = instance.readyAddress;
    return address === null ? null : this.describe(instance, address);
  }

  describe({ name, isPaired }: Instance, address: DestinationAddress): ReadyInstance {
    return { app: this.#app, instance: name, address, paired: isPaired };
  }

  /** Who has the slots first, then who is beside them, then who leaves. */
  status(): InstanceStatusOfSupervisor[] {
    const slots = this.inOrder();
    const current = slots.map((slot) => slot.current.instance);
    const beside = slots.flatMap(({ successor }) => (successor === null ? [] : [successor.instance]));
    const standbys = new Set(slots.flatMap(({ standby }) => (standby === null ? [] : [standby.instance])));
    return [...current, ...beside, ...standbys, ...this.#leaving].map((one) => {
      const status = one.status();
      return status.state === 'ready' && standbys.has(one) ? { ...status, state: 'standby' } : status;
    });
  }
}
