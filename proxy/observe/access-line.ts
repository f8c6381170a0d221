/**
 * One access line for one finished exchange, as JSON or for a person's eyes. Made by a template: a serialiser costs ten times
 * as much. Strings come from clients; what JSON must escape is escaped, and a terminal gets no control characters.
 */
import type { ExchangeRecord } from '../../native/index.ts';
import { endReasons, rejectReasons } from '../../shared/errors/reject-reasons.ts';

export interface AccessLabels {
  /** Empty: none. */
  readonly app: string;
  readonly instance: string;
}

export const noLabels: AccessLabels = { app: '', instance: '' };

export type AccessFormat = (record: ExchangeRecord, labels: AccessLabels) => string;

export interface AccessFormatOptions {
  readonly query: 'keep' | 'redact';
  /** A terminal: one short line instead of JSON. */
  readonly readable: boolean;
}

export function createAccessFormat({ query, readable }: AccessFormatOptions): AccessFormat {
  const showTarget = query === 'keep' ? (target: string): string => target : redactQuery;
  return readable
    ? (record, labels) => readableLine(record, labels, showTarget)
    : (record, labels) => jsonLine(record, labels, showTarget);
}

function jsonLine(record: ExchangeRecord, labels: AccessLabels, showTarget: (target: string) => string): string {
  // Few pieces, and most of them ready-made: each costs an allocation, and the number of pieces is what a line costs.
  // Of a request that the engine let through, method, host, addresses and id hold nothing to escape.
  const plain = record.rejectReason === 0 ? quotePlain : quote;
  const reject = record.rejectReason === 0 ? '' : (rejectParts[record.rejectReason] ?? '');
  return `{"level":30,"time":"${isoSecond(record.startedAt)}${fraction(record.startedAt)}Z","msg":"access","client":${plain(
    record.clientAddress,
  )},"port":${record.clientPort},"method":${plain(record.method)},"host":${plain(record.host)},"path":${quote(
    showTarget(record.target),
  )}${protocolPart(record)},"status":${record.status},"received":${record.bytesReceived},"sent":${
    record.bytesSent
  },"duration":${milliseconds(record.durationUs)},"firstByte":${milliseconds(record.firstByteUs)},"connect":${milliseconds(
    record.connectUs,
  )}${labelsPart(labels)},"generation":${record.generation},"attempt":${record.attempts}${endParts[record.endReason] ?? ''}${reject},"requestId":${record.requestId === '' ? 'null' : plain(record.requestId)},"userAgent":${quoteOrNull(record.userAgent)}}\n`;
}

const endParts: readonly string[] = endReasons.map((reason) => `,"end":"${reason}"`);

/** With its sentence, which names the limit that was passed: that is the setting which changes it. */
const rejectParts: readonly string[] = rejectReasons.map(
  ({ name, message }) => `,"reject":"${name}","reason":${JSON.stringify(message)}`,
);

function protocolPart({ minorVersion, tlsVersion }: ExchangeRecord): string {
  if (minorVersion === 1 && tlsVersion === 0) return ',"protocol":"HTTP/1.1","tls":null';
  if (minorVersion === 1 && tlsVersion === 13) return ',"protocol":"HTTP/1.1","tls":"TLSv1.3"';
  return `,"protocol":"HTTP/1.${minorVersion}","tls":${tlsVersion === 0 ? 'null' : `"TLSv1.${tlsVersion - 10}"`}`;
}

/** Labels are the same objects for all records of an instance. */
const labelParts = new WeakMap<AccessLabels, string>();

function labelsPart(labels: AccessLabels): string {
  let part = labelParts.get(labels);
  if (part === undefined) {
    part = `,"app":${quoteOrNull(labels.app)},"instance":${quoteOrNull(labels.instance)}`;
    labelParts.set(labels, part);
  }
  return part;
}

function readableLine(record: ExchangeRecord, labels: AccessLabels, showTarget: (target: string) => string): string {
  const end = endReasons[record.endReason] ?? '';
  const reason = record.rejectReason === 0 ? end : (rejectReasons[record.rejectReason]?.message ?? end);
  const note = end === 'completed' && record.rejectReason === 0 ? '' : ` (${reason})`;
  const who = labels.instance === '' ? labels.app : labels.instance;
  const line =
    `${isoSecond(record.startedAt).slice(11)}${fraction(record.startedAt)} ${record.status === 0 ? '---' : record.status} ` +
    `${record.method === '' ? '-' : record.method} ${record.host}${showTarget(record.target)} ` +
    `${milliseconds(record.durationUs)} ms ${record.clientAddress}${who === '' ? '' : ` -> ${who}`}${note}`;
  return `${printable(line)}\n`;
}

/** Names of the query's parameters are kept, for a person to see what was asked; their values are not. */
export function redactQuery(target: string): string {
  const query = target.indexOf('?');
  if (query === -1) return target;
  return target.slice(0, query + 1) + target.slice(query + 1).replace(/(^|&)([^=&]*)=[^&]*/g, '$1$2=*');
}

/** ".000" to ".999": formatting a fraction costs more than the rest of a line. */
const thousandths: readonly string[] = Array.from({ length: 1000 }, (_, index) => `.${String(index).padStart(3, '0')}`);

function milliseconds(us: number): string {
  return Math.floor(us / 1000) + (thousandths[us % 1000] as string);
}

function quoteOrNull(text: string): string {
  return text === '' ? 'null' : quote(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const needsEscape = /["\\\x00-\x1f\x7f]/;

function quote(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function quotePlain(text: string): string {
  return `"${text}"`;
}

function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\x00-\x1f\x7f-\x9f]/g, '?');
}

/** The second is shared by thousands of lines. */
let lastSecond = -1;
let lastSecondText = '';

function isoSecond(ms: number): string {
  const second = Math.floor(ms / 1000);
  if (second !== lastSecond) {
    lastSecond = second;
    lastSecondText = new Date(second * 1000).toISOString().slice(0, 19);
  }
  return lastSecondText;
}

function fraction(ms: number): string {
  return thousandths[Math.floor(ms) % 1000] as string;
}
