/**
 * What two edges say to each other of instances while the former one still drains: which serve now, since the successor alone
 * starts and stops them, and that somebody at the former edge waits for one. Lines of the channel of handover.ts.
 */
import type { DestinationAddress, ReadyInstance } from '../model/destination-model.ts';
import type { Message } from './line-channel.ts';

export interface InstanceNews {
  readonly app: string;
  /** All of them. */
  readonly ready: readonly ReadyInstance[];
}

export function newsMessage({ app, ready }: InstanceNews): Message {
  const instances = ready.map(({ instance, address, paired }) => ({ instance, address, paired }));
  return { type: 'instances', app, instances };
}

export function wantedMessage(app: string): Message {
  return { type: 'wanted', app };
}

/** null: it is none. */
export function readNews({ type, app, instances }: Message): InstanceNews | null {
  if (type !== 'instances' || typeof app !== 'string' || !Array.isArray(instances)) return null;
  const ready = instances.map((one) => readInstance(app, one));
  return ready.includes(null) ? null : { app, ready: ready as ReadyInstance[] };
}

/** null: it is none. */
export function readWanted({ type, app }: Message): string | null {
  return type === 'wanted' && typeof app === 'string' ? app : null;
}

function readInstance(app: string, value: unknown): ReadyInstance | null {
  if (typeof value !== 'object' || value === null) return null;
  const { instance, address, paired } = value as Record<string, unknown>;
  const found = readAddress(address);
  if (typeof instance !== 'string' || typeof paired !== 'boolean' || found === null) return null;
  return { app, instance, address: found, paired };
}

function readAddress(value: unknown): DestinationAddress | null {
  if (typeof value !== 'object' || value === null) return null;
  const { path, host, port } = value as Record<string, unknown>;
  if (typeof path === 'string') return { path };
  return typeof host === 'string' && Number.isInteger(port) ? { host, port: port as number } : null;
}
