/**
 * What an edge tells the process that is to take its place, and how: by one variable of its environment, descriptors from
 * `firstSocket` on, and a channel over which both then say
 *
 *   successor    yield     everything is prepared: let go of the instances
 *   predecessor  yielded   they are the successor's, if it goes on
 *   successor    ready     it serves, and holds the control socket: go
 *   successor    failed    with the reason; it ends
 *   successor    instances these of an app serve now (instance-news.ts)
 *   predecessor  wanted    somebody there waits for an instance of an app
 *
 * The predecessor's end closes the channel. A successor of another version is told apart by `version`.
 */
import { readServerNotes, type ServerNote } from '../attach/left-server.ts';
import type { GivenSocket } from '../listeners/inherited-sockets.ts';
import type { ScaledApps } from '../supervisor/left-programs.ts';
import type { Yielded } from '../supervisor/yielded.ts';
import type { Message } from './line-channel.ts';

export const handoverVariable = 'WINDHOVER_HANDOVER';
export const handoverVersion = 1;

/** Descriptors of the successor: 3 is the parent's that started the edge again if it ends (parent-channel.ts). */
export const parentDescriptor = 3;
export const channelDescriptor = 4;
export const firstSocket = 5;

export interface Handover {
  readonly version: number;
  readonly pid: number;
  /** Both must mean the same instances and the same control socket. */
  readonly runtimeDirectory: string;
  readonly hasParent: boolean;
  readonly sockets: readonly Pick<GivenSocket, 'fd' | 'url' | 'ownsFile'>[];
}

/** What the former edge says of itself at the moment when it lets go of its instances. */
export interface YieldedEdge extends Yielded {
  /** Of its last snapshot: the numbers go on from there. */
  readonly generation: number;
  readonly attached: readonly ServerNote[];
}

export const nothingYielded: YieldedEdge = { answering: [], scaled: {}, generation: 0, attached: [] };

export function formatHandover(handover: Handover): string {
  return JSON.stringify(handover);
}

/** null: it is none that this version understands. */
export function parseHandover(text: string): Handover | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { version, pid, runtimeDirectory, hasParent, sockets } = value as Record<string, unknown>;
  if (version !== handoverVersion || typeof pid !== 'number' || typeof runtimeDirectory !== 'string') return null;
  if (typeof hasParent !== 'boolean' || !Array.isArray(sockets) || !sockets.every(isSocket)) return null;
  return { version, pid, runtimeDirectory, hasParent, sockets };
}

/** What is not understood counts as not said. */
export function readYielded({ answering, scaled, generation, attached }: Message): YieldedEdge {
  return {
    generation: Number.isSafeInteger(generation) ? (generation as number) : 0,
    attached: readServerNotes(attached),
    answering: Array.isArray(answering) ? answering.filter((app) => typeof app === 'string') : [],
    scaled: Object.fromEntries(Object.entries(scaled ?? {}).filter(isScaled)),
  };
}

function isScaled(entry: readonly [string, unknown]): entry is [string, ScaledApps[string]] {
  const [, value] = entry;
  if (typeof value !== 'object' || value === null) return false;
  const { wanted, configured } = value as Record<string, unknown>;
  if (typeof configured !== 'object' || configured === null) return false;
  const { min, max } = configured as Record<string, unknown>;
  return [wanted, min, max].every(Number.isInteger);
}

function isSocket(value: unknown): value is Handover['sockets'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { fd, url, ownsFile } = value as Record<string, unknown>;
  return Number.isInteger(fd) && (url === null || typeof url === 'string') && typeof ownsFile === 'boolean';
}
