/**
 * What the http-proxy lane knows of an app: its destinations, how each is verified, how long each step may take. Plain data,
 * made by the control thread from the configuration and sent to the lane's thread.
 */
import { readFile } from 'node:fs/promises';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import type { PolicyName } from '../balancing/policies.ts';
import type { AppTimeouts } from '../model/app-model.ts';
import { parseDestination, type WrittenDestination } from '../model/destination-model.ts';

export interface LaneTls {
  /** PEM texts; null: the system's authorities, no client certificate. */
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
  /** null: the destination's host. */
  readonly serverName: string | null;
  readonly verify: boolean;
}

export interface LaneApp {
  readonly name: string;
  readonly destinations: readonly WrittenDestination[];
  readonly tls: LaneTls;
  readonly timeouts: AppTimeouts;
  readonly balancing: PolicyName;
  readonly hashBy: string;
  /** In the order of `destinations`. */
  readonly weights: readonly number[];
}

/** Exchanges that need script in the middle take the lane: today those of apps with an `https://` destination. */
export function needsLane(app: AppConfig): boolean {
  return app.destinations?.some(isSecure) ?? false;
}

function isSecure(text: string): boolean {
  const destination = parseDestination(text);
  return destination?.kind === 'tcp' && destination.secure;
}

/** Reads the files that the app's `tls` names. Throws WINDHOVER_CERTIFICATE_UNREADABLE with the file. */
export async function readLaneApp(name: string, app: AppConfig): Promise<LaneApp> {
  const destinations = (app.destinations ?? []).flatMap((text) => parseDestination(text) ?? []);
  const [ca, cert, key] = await Promise.all([app.tls.ca, app.tls.cert, app.tls.key].map(readPem));
  return {
    name,
    destinations,
    tls: {
      ca: ca ?? null,
      cert: cert ?? null,
      key: key ?? null,
      serverName: app.tls.serverName,
      verify: app.tls.verify,
    },
    timeouts: app.timeouts,
    balancing: app.balancing,
    hashBy: app.hashBy,
    weights: (app.destinations ?? []).map((text) => app.weights[text] ?? 1),
  };
}

async function readPem(file: string | null): Promise<string | null> {
  if (file === null) return null;
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw createError('WINDHOVER_CERTIFICATE_UNREADABLE', { file, reason: (cause as Error).message }, { cause });
  }
}
