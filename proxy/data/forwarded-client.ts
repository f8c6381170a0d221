/**
 * The client that a trusted proxy names. One header is believed, chosen by configuration: X-Forwarded-For (with its
 * companions -Proto, -Host, -Port), Forwarded (RFC 7239), or a field that holds one address and says no more. Addresses are walked from the right, nearest hop first, as long as
 * the hop that wrote them is trusted; the first address that is not a trusted proxy's is the client. Scheme, host and port
 * are those that the nearest hop wrote. What cannot be read ends the walk: nothing to the left of it is believed.
 */

import { isIP } from 'node:net';
import { canonicalAddress, type NetworkList } from '../../shared/endpoints/network-list.ts';

export interface NamedClient {
  /** Each is empty where the headers do not say. */
  readonly address: string;
  readonly proto: string;
  readonly host: string;
  readonly port: string;
  readonly requestId: string;
}

export type FieldLookup = (name: string) => string | undefined;

const maxRequestIdLength = 64;
const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };

export function readForwardedClient(field: FieldLookup, header: string, trusted: NetworkList): NamedClient {
  const named = readNamed(field, header, trusted);
  const requestId = field('x-request-id') ?? '';
  return { ...named, requestId: isRequestId(requestId) ? requestId : '' };
}

type NamedWithoutId = Omit<NamedClient, 'requestId'>;

function readNamed(field: FieldLookup, header: string, trusted: NetworkList): NamedWithoutId {
  if (header === 'x-forwarded-for') return readXForwarded(field, trusted);
  return header === 'forwarded' ? readForwarded(field, trusted) : readSingle(field(header) ?? '');
}

/** Whoever writes such a field replaces it: what looks like a list was added to by somebody. */
function readSingle(value: string): NamedWithoutId {
  return nameClient(readNode(value.trim()) ?? '', '', '', '');
}

function readXForwarded(field: FieldLookup, trusted: NetworkList): NamedWithoutId {
  const address = walk(listItems(field('x-forwarded-for')), trusted);
  const port = lastItem(field('x-forwarded-port'));
  return nameClient(address, lastItem(field('x-forwarded-proto')), lastItem(field('x-forwarded-host')), port);
}

function readForwarded(field: FieldLookup, trusted: NetworkList): NamedWithoutId {
  const elements = parseForwarded(field('forwarded') ?? '');
  const nearest = elements.at(-1);
  const address = walk(
    elements.map((element) => element.get('for') ?? ''),
    trusted,
  );
  return nameClient(address, nearest?.get('proto') ?? '', nearest?.get('host') ?? '', '');
}

/** Only what is well-formed. A port that is not named is the host's, else the scheme's: never this edge's own. */
function nameClient(address: string, proto: string, host: string, port: string): NamedWithoutId {
  const scheme = isScheme(proto.toLowerCase()) ? proto.toLowerCase() : '';
  const goodHost = isHost(host) ? host : '';
  const impliedPort = /:(\d{1,5})$/.exec(goodHost)?.[1] ?? defaultPorts[scheme] ?? '';
  return { address, proto: scheme, host: goodHost, port: isPort(port) ? port : impliedPort };
}

/** The client's address among `hops`, of which the last was written by the peer, who is trusted. */
function walk(hops: readonly string[], trusted: NetworkList): string {
  let client = '';
  for (let index = hops.length - 1; index >= 0; index -= 1) {
    const address = readNode(hops[index] ?? '');
    if (address === null) break;
    client = address;
    if (!trusted.has(address)) break;
  }
  return client;
}

/** "192.0.2.1", "192.0.2.1:80", "2001:db8::1", "[2001:db8::1]:80"; null where it is not an address ("unknown", "_hidden"). */
function readNode(text: string): string | null {
  // A zone (fe80::1%eth0) means something on the machine that wrote it alone.
  if (text.includes('%')) return null;
  if (isIP(text) !== 0) return canonicalAddress(text);
  const match = /^\[([0-9a-fA-F:.]+)\](?::\d{1,5})?$/.exec(text) ?? /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(text);
  const address = match?.[1] ?? '';
  return isIP(address) === 0 ? null : canonicalAddress(address);
}

/** RFC 7239 4: elements from left to right; one that is malformed has no pairs. */
export function parseForwarded(value: string): ReadonlyArray<ReadonlyMap<string, string>> {
  return splitElements(value).map((element) => {
    const pairs = new Map<string, string>();
    for (const pair of splitOutsideQuotes(element, ';')) {
      const match = /^([!#$%&'*+\-.^_`|~\w]+)=(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+\-.^_`|~\w]+))$/.exec(pair);
      const name = match?.[1]?.toLowerCase();
      if (name === undefined || pairs.has(name)) return new Map<string, string>();
      pairs.set(name, match?.[3] ?? (match?.[2] ?? '').replace(/\\(.)/g, '$1'));
    }
    return pairs;
  });
}

/**
 * From the right, where the trusted hop wrote: a quote that a client left open would else swallow what was added after it,
 * and hide that client.
 */
function splitElements(text: string): string[] {
  const elements: string[] = [];
  let quoted = false;
  let end = text.length;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const character = text[index];
    if (character === '"' && !(quoted && isEscaped(text, index))) quoted = !quoted;
    else if (character === ',' && !quoted) {
      elements.unshift(text.slice(index + 1, end).trim());
      end = index;
    }
  }
  elements.unshift(text.slice(0, end).trim());
  return elements.filter((element) => element !== '');
}

/** By an odd number of backslashes before it. */
function isEscaped(text: string, index: number): boolean {
  let first = index;
  while (first > 0 && text[first - 1] === '\\') first -= 1;
  return (index - first) % 2 === 1;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== '');
}

function listItems(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function lastItem(value: string | undefined): string {
  return listItems(value).at(-1) ?? '';
}

function isScheme(text: string): boolean {
  return text === 'http' || text === 'https';
}

function isHost(text: string): boolean {
  return /^(?:[A-Za-z0-9\-._~]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/.test(text) && text.length <= 255;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}

/** What may stand in logs, pages and headers of others without a second thought. */
function isRequestId(text: string): boolean {
  return text.length <= maxRequestIdLength && /^[\w\-.:+/=@]+$/.test(text);
}
