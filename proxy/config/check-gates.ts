/** Rules of what routes decide and answer: addresses that can be matched, targets that lead where they say, answers that HTTP allows. */
import { didYouMean } from '../../shared/config/schema-faults.ts';
import { networkPresets, networkProblem } from '../../shared/endpoints/networks.ts';
import { connectionFields } from '../../shared/http/field-rules.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

const addressNames = [...Object.keys(networkPresets), 'unix'];
const redirectStatuses: ReadonlySet<unknown> = new Set([301, 302, 303, 307, 308]);
const maxBodyBytes = 65_536;

export function checkGates(context: CheckContext): void {
  for (const [, app] of context.root.at('apps').entries) {
    for (const place of [app, ...app.at('routes').entries.map(([, route]) => route)]) {
      checkMethods(context, app, place.at('methods'));
      checkAddresses(place.at('allow'));
      checkAddresses(place.at('deny'));
      checkRedirect(place.at('redirect'));
      checkRespond(place.at('respond'));
      if (place !== app && place.at('redirect').isWritten && place.at('respond').isWritten) {
        place.at('respond').report('is beside a redirect; a route has one answer', { at: 'key' });
      }
    }
  }
}

function checkMethods({ notes }: CheckContext, app: ConfigCursor, methods: ConfigCursor): void {
  for (const method of methods.items) {
    if (method.value === 'CONNECT') method.report('is never served; remove it');
  }
  if (methods.items.length === 0 || app.at('methodOverrideHeaders').value === 'drop') return;
  notes.push(
    methods.faultAt(
      'an app that heeds X-HTTP-Method-Override can be asked for other methods; "methodOverrideHeaders": "drop" prevents that',
    ),
  );
}

function checkAddresses(list: ConfigCursor): void {
  for (const entry of list.items) {
    const text = entry.text ?? (entry.value === '' ? '' : null);
    if (text === null || addressNames.includes(text)) continue;
    const problem = networkProblem(text, addressNames);
    if (problem !== null) entry.report(problem, { hint: /[.:/]/.test(text) ? null : didYouMean(text, addressNames) });
  }
}

function checkRedirect(redirect: ConfigCursor): void {
  const to = redirect.text === null ? redirect.at('to') : redirect;
  const problem = to.text === null ? null : targetProblem(to.text);
  if (problem !== null) to.report(problem);
  const status = redirect.at('status');
  if (status.number !== null && !redirectStatuses.has(status.number)) {
    status.report('is no status of a redirect with a target; write 301, 302, 303, 307 or 308');
  }
}

/** The schema has said what begins with neither a slash nor http. */
function targetProblem(to: string): string | null {
  if (!/^(?:\/|https?:\/\/)/i.test(to)) return null;
  if (/[^\x21-\x7e]/.test(to)) return 'holds white space or characters that are not ASCII; percent-encode them';
  if (to.includes('\\')) return 'holds a backslash, which browsers take for a slash';
  if (to.startsWith('//')) return 'is another host to browsers; write it with http:// or https://, or with one slash';
  if (/\*/.test(to.replace(/\/\*$/, ''))) return 'holds a * elsewhere than in a last /*';
  if (to.endsWith('/*') && /[?#]/.test(to)) return 'has a query or a fragment, behind which no rest of a path can be';
  if (to.startsWith('/')) return null;
  if (!URL.canParse(to) || /^https?:\/\/(?:[/?#*]|$)/i.test(to)) return 'is not a URL with a host';
  return new URL(to).username + new URL(to).password === '' ? null : 'holds a user name, which every client would see';
}

function checkRespond(respond: ConfigCursor): void {
  const status = respond.at('status').number ?? 200;
  const body = respond.at('body');
  const hasBody = typeof body.value === 'string' && body.value !== '';
  if (hasBody && Buffer.byteLength(String(body.value)) > maxBodyBytes) {
    body.report(`is longer than ${maxBodyBytes} bytes; put it into a file and serve it with files`);
  }
  if (hasBody && [204, 205, 304].includes(status)) body.report(`cannot be: a response ${status} has none`);
  const names = new Set<string>();
  for (const [name, value] of respond.at('headers').entries) {
    const key = name.toLowerCase();
    const problem = names.has(key) ? 'is there twice' : fieldProblem(key);
    if (problem !== null) value.report(problem, { at: 'key' });
    names.add(key);
  }
}

function fieldProblem(key: string): string | null {
  if (connectionFields.has(key) || key === 'content-length') {
    return 'belongs to the connection; the edge writes it';
  }
  if (key === 'content-type') return 'is said by "contentType"';
  if (key === 'strict-transport-security') return 'is said by "hsts" of the endpoint';
  return key === 'date' ? 'is written by the edge' : null;
}
