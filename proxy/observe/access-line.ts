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
  const reject = record.rejectReason === 0 ? '' : `,"reject":"${rejectReasons[record.rejectReason]?.name ?? ''}"`;
  return (
    `{"level":30,"time":"${isoTime(record.startedAt)}","msg":"access"` +
    `,"client":${quote(record.clientAddress)},"port":${record.clientPort}` +
    `,"method":${quote(record.method)},"host":${quote(record.host)},"path":${quote(showTarget(record.target))}` +
    `,"protocol":"HTTP/1.${record.minorVersion}","tls":${tlsName(record.tlsVersion)}` +
    `,"status":${record.status},"received":${record.bytesReceived},"sent":${record.bytesSent}` +
    `,"duration":${milliseconds(record.durationUs)},"firstByte":${milliseconds(record.firstByteUs)}` +
    `,"connect":${milliseconds(record.connectUs)}` +
    `,"app":${quoteOrNull(labels.app)},"instance":${quoteOrNull(labels.instance)},"attempt":${record.attempts}` +
    `,"end":"${endReasons[record.endReason] ?? ''}"${reject}` +
    `,"requestId":${quoteOrNull(record.requestId)},"userAgent":${quoteOrNull(record.userAgent)}}\n`
  );
}

function readableLine(record: ExchangeRecord, labels: AccessLabels, showTarget: (target: string) => string): string {
  const end = endReasons[record.endReason] ?? '';
  const reason = record.rejectReason === 0 ? end : (rejectReasons[record.rejectReason]?.name ?? end);
  const note = end === 'completed' && record.rejectReason === 0 ? '' : ` (${reason})`;
  const who = labels.instance === '' ? labels.app : labels.instance;
  const line =
    `${isoTime(record.startedAt).slice(11, 23)} ${record.status === 0 ? '---' : record.status} ` +
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

function milliseconds(us: number): string {
  return (us / 1000).toFixed(3);
}

function tlsName(version: 0 | 12 | 13): string {
  return version === 0 ? 'null' : `"TLSv1.${version - 10}"`;
}

function quoteOrNull(text: string): string {
  return text === '' ? 'null' : quote(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const needsEscape = /["\\\x00-\x1f\x7f]/;

function quote(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\x00-\x1f\x7f-\x9f]/g, '?');
}

/** The second is shared by thousands of lines. */
let lastSecond = -1;
let lastSecondText = '';

function isoTime(ms: number): string {
  const second = Math.floor(ms / 1000);
  if (second !== lastSecond) {
    lastSecond = second;
    lastSecondText = new Date(second * 1000).toISOString().slice(0, 19);
  }
  const rest = Math.floor(ms - second * 1000);
  return `${lastSecondText}.${rest < 10 ? '00' : rest < 100 ? '0' : ''}${rest}Z`;
}
