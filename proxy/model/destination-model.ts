/**
 * An address that exchanges are forwarded to, under the small number by which engine, shared memory and records know it.
 */
import { isIP } from 'node:net';

export type DestinationAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** How long a thread leaves one out that it could not connect to. */
export const leftOutMs = 1000;

/** An instance that the supervisor found to answer. */
export interface ReadyInstance {
  readonly app: string;
  /** "shop.1" */
  readonly instance: string;
  readonly address: DestinationAddress;
  readonly paired: boolean;
  /** See DestinationModel. */
  readonly weight?: number;
}

export interface DestinationModel {
  /** 0 to 4095; see index-allotment.ts. */
  readonly index: number;
  /** "shop.1"; for a server that runs elsewhere its address. */
  readonly instance: string;
  readonly address: DestinationAddress;
  /** Our own app server behind a Unix socket: it gets the real client without headers to believe. */
  readonly paired: boolean;
  /** How much of the load it is to have, compared to the others. Default: 1. */
  readonly weight?: number;
  /** When it came (monotonic). Default: it is not new. */
  readonly newSince?: number;
  /** What a client is given that is to come back to it; see sticky-key.ts. Default: it is not asked for. */
  readonly token?: string;
  /** It is not well: only to be used when no other is there. Default: it is. */
  readonly leftOut?: boolean;
}

/** A destination as it is written in the configuration. */
export type WrittenDestination =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly secure: boolean };

/** "http://host:port", "https://host:port" or "unix:/path"; null where it is none of these. */
export function parseDestination(text: string): WrittenDestination | null {
  const unix = /^(?:http:\/\/)?unix:(\/.*)$/.exec(text);
  if (unix?.[1] !== undefined) return { kind: 'unix', path: unix[1] };
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const secure = url.protocol === 'https:';
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  return { kind: 'tcp', host, port: url.port === '' ? (secure ? 443 : 80) : Number(url.port), secure };
}

/** "unix:/run/a.sock", "127.0.0.1:80", "[::1]:80". */
export function formatDestination(address: DestinationAddress): string {
  if ('path' in address) return `unix:${address.path}`;
  return isIP(address.host) === 6 ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
}
