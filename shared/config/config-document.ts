/**
 * A configuration file as parsed: the values, where each was written, and the faults that parsing itself finds (syntax, keys
 * written twice, variables that are not set). JSON with comments and trailing commas. Knows no schema.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ConfigFault } from './config-fault.ts';
import { type Environment, substitute } from './substitute.ts';

export type ConfigPath = readonly (string | number)[];

export interface FaultOptions {
  readonly hint?: string | null;
  /** Default: value. */
  readonly at?: 'value' | 'key';
}

export class ConfigDocument {
  readonly file: string;
  /** After substitution; undefined when the file could not be parsed at all. */
  readonly value: unknown;
  readonly hasSyntaxFaults: boolean;
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  readonly #root: Node | undefined;
  readonly #faults: ConfigFault[] = [];
  /** Paths of values that hold a variable that could not be substituted. */
  readonly #unset: Set<string> = new Set();
  /** Paths of strings that are written with a variable. */
  readonly #variable: Set<string> = new Set();

  constructor(file: string, text: string, env: Environment) {
    this.file = file;
    // A byte order mark would shift the first line's columns.
    this.#text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.#lineStarts = findLineStarts(this.#text);
    const errors: ParseError[] = [];
    this.#root = parseTree(this.#text, errors, { allowTrailingComma: true, allowEmptyContent: false });
    for (const error of errors) this.#add(this.#faultAt(error.offset, [], syntaxMessage(error, this.#text), null));
    this.hasSyntaxFaults = errors.length > 0;
    this.value = this.#root && !this.hasSyntaxFaults ? this.#toValue(this.#root, [], env) : undefined;
  }

  /** In the order of their places in the file. */
  get faults(): readonly ConfigFault[] {
    return [...this.#faults].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** Reports a fault at the value that stands at a path, or at its key. A value that has one from substitution gets no other. */
  report(path: ConfigPath, message: string, options: FaultOptions = {}): void {
    if (options.at !== 'key' && this.#unset.has(formatPath(path))) return;
    this.#add(this.faultAt(path, message, options));
  }

  /** The fault that `report` would add. */
  faultAt(path: ConfigPath, message: string, options: FaultOptions = {}): ConfigFault {
    const { hint = null, at = 'value' } = options;
    return this.#faultAt(this.#offsetOf(path, at), path, message, hint);
  }

  /** Whether the string at a path is written with a variable of the environment. */
  hasVariable(path: ConfigPath): boolean {
    return this.#variable.has(formatPath(path));
  }

  #faultAt(offset: number, path: ConfigPath, message: string, hint: string | null): ConfigFault {
    return { file: this.file, ...this.#position(offset), path: formatPath(path), message, hint };
  }

  #add(fault: ConfigFault): void {
    const isKnown = (other: ConfigFault): boolean =>
      other.line === fault.line && other.column === fault.column && other.message === fault.message;
    if (!this.#faults.some(isKnown)) this.#faults.push(fault);
  }

  #position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  /** Of what does not exist: the nearest that does. */
  #offsetOf(path: ConfigPath, at: 'value' | 'key'): number {
    let node = this.#root;
    let key = node;
    for (const segment of path) {
      const next = childOf(node, segment);
      if (!next) break;
      ({ node, key } = next);
    }
    return (at === 'key' ? key : node)?.offset ?? 0;
  }

  #toValue(node: Node, path: ConfigPath, env: Environment): unknown {
    if (node.type === 'array')
      return (node.children ?? []).map((child, index) => this.#toValue(child, [...path, index], env));
    if (node.type === 'object') return this.#toObject(node, path, env);
    if (node.type !== 'string') return node.value;
    const { text, faults } = substitute(String(node.value), env);
    if (/(?<!\$)\$\{/.test(String(node.value))) this.#variable.add(formatPath(path));
    for (const { message, part } of faults) {
      const inSource = this.#text.slice(node.offset, node.offset + node.length).indexOf(part);
      this.#add(this.#faultAt(node.offset + Math.max(inSource, 0), path, message, null));
      this.#unset.add(formatPath(path));
    }
    return text;
  }

  #toObject(node: Node, path: ConfigPath, env: Environment): unknown {
    const entries = new Map<string, unknown>();
    const lines = new Map<string, number>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const name = String(key.value);
      const first = lines.get(name);
      if (first !== undefined) {
        this.#add(this.#faultAt(key.offset, [...path, name], `is written twice; it is also on line ${first}`, null));
        continue;
      }
      lines.set(name, this.#position(key.offset).line);
      entries.set(name, this.#toValue(value, [...path, name], env));
    }
    return Object.fromEntries(entries);
  }
}

function childOf(node: Node | undefined, segment: string | number): { node: Node; key: Node } | null {
  if (typeof segment === 'number') {
    const item = node?.type === 'array' ? node.children?.[segment] : undefined;
    return item ? { node: item, key: item } : null;
  }
  if (node?.type !== 'object') return null;
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value && key.value === segment) return { node: value, key };
  }
  return null;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** apps.shop.hosts[0]; names that are no identifiers are quoted. */
export function formatPath(path: ConfigPath): string {
  let text = '';
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(segment)) text += text === '' ? segment : `.${segment}`;
    else text += `[${JSON.stringify(segment)}]`;
  }
  return text;
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'is not JSON',
  InvalidNumberFormat: 'is not a number as JSON writes it',
  PropertyNameExpected: 'a key in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing } is expected here',
  CloseBracketExpected: 'a closing ] is expected here',
  EndOfFileExpected: 'the end of the file is expected here',
  UnexpectedEndOfComment: 'the comment has no end',
  UnexpectedEndOfString: 'the string has no end on this line',
  UnexpectedEndOfNumber: 'the number is cut short',
  InvalidUnicode: 'is not a \\uXXXX escape',
  InvalidEscapeCharacter: 'is not an escape that JSON knows',
  InvalidCharacter: 'a control character may not stand in a string; write it as an escape',
};

function syntaxMessage(error: ParseError, text: string): string {
  const message = syntaxMessages[printParseErrorCode(error.error)] ?? 'is not JSON';
  const found = text.slice(error.offset, error.offset + Math.min(error.length, 20)).trim();
  return message.startsWith('is ') ? `${JSON.stringify(found)} ${message}` : `syntax: ${message}`;
}
