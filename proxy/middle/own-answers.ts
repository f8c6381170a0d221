/**
 * Fields that a route's responses are given (`responseHeaders`), for what is answered in the middle. The app's own answers have
 * them from the way back; a hook's answer and an error page say what they say themselves, and beside it the rest.
 */
import type { NativeFieldRules } from '../../native/index.ts';
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { compileRewrite, linesBeside } from '../model/rewrite-model.ts';
import type { Fields } from './fields.ts';

/** `path`: "" for the app itself. */
export function answerRulesOf(app: AppConfig, path: string): NativeFieldRules | null {
  const route = app.routes[path];
  return compileRewrite(app, route === undefined ? null : { ...route, path })?.response ?? null;
}

export function withFieldsBeside(fields: Fields, rules: NativeFieldRules | null): Fields {
  if (rules === null || rules.lines === '') return fields;
  const own = [...fields.keys()].map((name) => `${name}:\r\n`).join('');
  const complete = new Map(fields);
  for (const line of linesBeside(rules, own).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) complete.set(line.slice(0, colon), [line.slice(colon + 1).trim()]);
  }
  return complete;
}
