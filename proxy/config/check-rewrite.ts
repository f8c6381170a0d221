/**
 * Rules of what is changed on the way: prefixes that can be replaced in one way only, fields that are nobody's but the
 * edge's, and sizes that the room which app servers keep for an edge's additions can hold.
 */
import type { FieldRulesConfig } from '../../shared/config/generated/config-types.ts';
import { readPrefix } from '../../shared/http/normalise-path.ts';
import { type FieldRuleMap, fieldKey, fieldLine, mergeFieldRules } from '../model/rewrite-model.ts';
import { prefixProblem } from './check-routes.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

/** The room that a paired endpoint has for them: the same as in native/engine/conn/listener.cc. */
const maxReplacementLength = 256;
const maxAddedFields = 16;
const maxAddedSize = 4096;

const connectionField =
  /^(?:connection|keep-alive|te|trailer|transfer-encoding|content-length|upgrade|http2-settings|proxy-(?:connection|authenticate|authorization|authentication-info)|via|sec-websocket-.*|x-windhover-.*)$/;
const forwardingField =
  /^(?:expect|max-forwards|forwarded|x-forwarded-.*|x-real-ip|x-request-id|x-original-url|x-rewrite-url|client-cert(?:-chain)?)$/;
const hostValue = /^(?:[A-Za-z0-9._~-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

type Direction = 'requestHeaders' | 'responseHeaders';

export function checkRewrite(context: CheckContext): void {
  const trusted = fieldKey(context.root.at('forwardedHeader').text ?? '');
  for (const [, app] of context.root.at('apps').entries) {
    const places = [app, ...app.at('routes').entries.map(([, route]) => route)];
    for (const place of places) {
      checkReplacement(place.at('replacePrefix'));
      checkRequestFields(place.at('requestHeaders'), trusted);
      checkResponseFields(place.at('responseHeaders'));
      checkSizes(app, place);
    }
  }
}

function checkReplacement(replacement: ConfigCursor): void {
  const { text } = replacement;
  if (!text?.startsWith('/')) return;
  const problem = prefixProblem(text);
  if (problem !== null) replacement.report(`is not a path prefix: it ${problem}`);
  else if ((readPrefix(text)?.normal.length ?? 0) > maxReplacementLength) {
    replacement.report(`is longer than ${maxReplacementLength} bytes, which app servers would not take`);
  }
}

function checkRequestFields(rules: ConfigCursor, trusted: string): void {
  checkNames(rules, (key, kind) => {
    if (connectionField.test(key)) return 'belongs to the connection; the edge writes it for each one';
    if (forwardingField.test(key)) return 'is made by the edge, and by nobody else';
    if (key === trusted) return 'is the forwardedHeader, which the edge makes';
    return key === 'host' && kind !== 'set' ? 'is in every request once; it can only be set' : null;
  });
  const host = rules.at('set').entries.find(([name]) => fieldKey(name) === 'host')?.[1];
  if (host && typeof host.value === 'string' && !hostValue.test(host.value)) {
    host.report('is not a host, or a host and a port: "app.example.com:8080"');
  }
}

function checkResponseFields(rules: ConfigCursor): void {
  checkNames(rules, (key, kind) => {
    if (connectionField.test(key)) return 'belongs to the connection; the edge writes it for each one';
    if (key === 'date') return 'is in every response once; the edge adds it where an app does not';
    return key === 'strict-transport-security' && kind !== 'remove' ? 'is said by "hsts" of the endpoint' : null;
  });
}

/** Each name in one place: what is both set and removed is neither. */
function checkNames(
  rules: ConfigCursor,
  problemOf: (key: string, kind: 'set' | 'append' | 'remove') => string | null,
): void {
  const places = new Map<string, string>();
  const check = (name: string, kind: 'set' | 'append' | 'remove', report: (message: string) => void): void => {
    const key = fieldKey(name);
    const known = places.get(key);
    const problem = known === undefined ? problemOf(key, kind) : `is the same field as one in "${known}"; keep one`;
    if (problem !== null) report(problem);
    places.set(key, kind);
  };
  for (const kind of ['set', 'append'] as const) {
    for (const [name, value] of rules.at(kind).entries) {
      check(name, kind, (message) => value.report(message, { at: 'key' }));
    }
  }
  for (const item of rules.at('remove').items) {
    if (item.text !== null) check(item.text, 'remove', (message) => item.report(message));
  }
}

function checkSizes(app: ConfigCursor, place: ConfigCursor): void {
  for (const direction of ['requestHeaders', 'responseHeaders'] as const) {
    const rules = mergedRules(app, place, direction);
    const added = [...rules.values()].filter(({ kind }) => kind !== 'remove');
    const size = added.reduce((sum, rule) => sum + fieldLine(rule).length, 0) + prefixSize(app, place, direction);
    const written = place.at(direction).isWritten ? place.at(direction) : place;
    const options = { at: 'key' } as const;
    if (added.length > maxAddedFields) {
      written.report(`sets ${added.length} fields in all; at most ${maxAddedFields} can be`, options);
    } else if (size > maxAddedSize) {
      written.report(`adds ${size} bytes to the ${direction}; at most ${maxAddedSize} can be`, options);
    }
  }
}

/** What X-Forwarded-Prefix may need. */
function prefixSize(app: ConfigCursor, place: ConfigCursor, direction: Direction): number {
  const isReplaced = place.at('replacePrefix').isWritten || app.at('replacePrefix').isWritten;
  if (direction === 'responseHeaders' || !isReplaced) return 0;
  const own = String(place.path.at(-1));
  const lengths = [own, ...app.at('paths').items.map(({ text }) => text ?? '')].map(
    (path) => readPrefix(path)?.normal.length ?? 0,
  );
  return 'x-forwarded-prefix: \r\n'.length + Math.max(...lengths);
}

function mergedRules(app: ConfigCursor, place: ConfigCursor, direction: Direction): FieldRuleMap {
  const places = place === app ? [app] : [app, place];
  return mergeFieldRules(places.map((cursor) => readRules(cursor.at(direction))));
}

function readRules(rules: ConfigCursor): FieldRulesConfig {
  const fields = (cursor: ConfigCursor): Record<string, string> =>
    Object.fromEntries(
      cursor.entries.flatMap(([name, { value }]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    );
  return {
    set: fields(rules.at('set')),
    append: fields(rules.at('append')),
    remove: rules.at('remove').items.flatMap(({ text }) => text ?? []),
  };
}
