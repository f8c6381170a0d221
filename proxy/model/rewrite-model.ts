/**
 * What a route changes of the heads that pass, compiled once from the configuration into what the engine copies: prefixes,
 * names that do not pass, whole lines that are added. A route's rules are the app's with its own in their place: for a name
 * that both have, the route's stands alone.
 */
import type { NativeFieldRules, NativeRewrite } from '../../native/index.ts';
import type { FieldRulesConfig } from '../../shared/config/generated/config-types.ts';
import { readPrefix } from '../../shared/http/normalise-path.ts';

export interface RewriteConfig {
  readonly replacePrefix: string | null;
  readonly requestHeaders: FieldRulesConfig;
  readonly responseHeaders: FieldRulesConfig;
}

export interface FieldRule {
  readonly kind: 'set' | 'append' | 'remove';
  /** As it is written. */
  readonly name: string;
  /** Empty: removed. */
  readonly value: string;
}

/** By name. */
export type FieldRuleMap = ReadonlyMap<string, FieldRule>;

/** One name for all its spellings: programs behind CGI-like interfaces read "_" and "-" as one. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** The later ones stand in the place of the earlier ones. */
export function mergeFieldRules(configs: readonly FieldRulesConfig[]): FieldRuleMap {
  const rules = new Map<string, FieldRule>();
  for (const { set, append, remove } of configs) {
    for (const [name, value] of Object.entries(set)) rules.set(fieldKey(name), { kind: 'set', name, value });
    for (const [name, value] of Object.entries(append)) rules.set(fieldKey(name), { kind: 'append', name, value });
    for (const name of remove) rules.set(fieldKey(name), { kind: 'remove', name, value: '' });
  }
  return rules;
}

/** Whole lines, each ending in CRLF. */
export function fieldLine({ name, value }: FieldRule): string {
  return `${name.toLowerCase()}: ${value}\r\n`;
}

/** `paths`: those of the app. `route`: null for the app itself. Null: nothing is changed. */
export function compileRewrite(
  app: RewriteConfig & { readonly paths: readonly string[] },
  route: (RewriteConfig & { readonly path: string }) | null,
): NativeRewrite | null {
  const own = route === null || route.replacePrefix === null ? null : route;
  const replacement = own === null ? app.replacePrefix : own.replacePrefix;
  const prefixes = replacement === null ? [] : own === null ? app.paths : [own.path];
  const request = mergeFieldRules([app.requestHeaders, ...(route === null ? [] : [route.requestHeaders])]);
  const response = mergeFieldRules([app.responseHeaders, ...(route === null ? [] : [route.responseHeaders])]);
  if (prefixes.length === 0 && request.size === 0 && response.size === 0) return null;
  return {
    prefixes: prefixes
      .map(matchedPrefix)
      .sort((a, b) => b.length - a.length)
      .map((prefix) => `${prefix}\n`)
      .join(''),
    replacement: replacement === null ? '' : matchedPrefix(replacement),
    host: request.get('host')?.value ?? '',
    request: compileRules(request),
    response: compileRules(response),
  };
}

/** What an own page of the edge says beside its own fields. */
export function linesBeside(rules: NativeFieldRules, own: string): string {
  const names = new Set(own.split('\r\n').map(nameOf));
  return rules.lines
    .split('\r\n')
    .filter((line) => line !== '' && !names.has(nameOf(line)))
    .map((line) => `${line}\r\n`)
    .join('');
}

function nameOf(line: string): string {
  return fieldKey(line.slice(0, line.indexOf(':')));
}

function compileRules(rules: FieldRuleMap): NativeFieldRules {
  // Host is in no list: the engine writes it itself.
  const others = [...rules].filter(([key]) => key !== 'host');
  return {
    dropped: others.flatMap(([key, { kind }]) => (kind === 'append' ? [] : [`${key}\n`])).join(''),
    lines: others.flatMap(([, rule]) => (rule.kind === 'remove' ? [] : [fieldLine(rule)])).join(''),
  };
}

/** As routing matches it: without a slash at its end, "" for "/". */
function matchedPrefix(path: string): string {
  const prefix = readPrefix(path)?.normal;
  if (prefix === undefined) throw new TypeError(`${JSON.stringify(path)} is not a path prefix`);
  return prefix;
}
