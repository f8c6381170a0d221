/** Rules of endpoints: their URLs, addresses claimed twice, settings that fit only one scheme or kind of address, buffers that hold a head. */

import { edgeLimits } from '../../shared/config/generated/limit-defaults.ts';
import { type BindPlan, type BindTarget, planBindings } from '../../shared/endpoints/bind-plan.ts';
import { parseUrlPrefix } from '../../shared/endpoints/url-prefix.ts';
import { isWindhoverError } from '../../shared/errors/windhover-error.ts';
import type { CheckContext, ConfigCursor } from './config-cursor.ts';

interface CheckedEndpoint {
  readonly cursor: ConfigCursor;
  readonly plan: BindPlan;
}

export function checkEndpoints(context: CheckContext): void {
  const checked: CheckedEndpoint[] = [];
  for (const endpoint of context.root.at('endpoints').items) {
    const plan = planOf(endpoint.at('url'));
    if (plan) checked.push({ cursor: endpoint, plan });
  }
  for (const [index, endpoint] of checked.entries()) {
    const other = checked.slice(0, index).find(({ plan }) => overlaps(plan, endpoint.plan));
    if (other)
      endpoint.cursor.at('url').report(`is the same address as ${nameOf(other.cursor)}; one address has one endpoint`);
  }
  const httpsPorts = new Set(checked.flatMap(({ plan }) => (plan.prefix.secure ? portsOf(plan) : [])));
  checkHsts(context.root.at('hsts'));
  for (const { cursor, plan } of checked) checkSettings(cursor, plan, httpsPorts);
}

function portsOf({ targets }: BindPlan): number[] {
  return targets.flatMap((target) => (target.kind === 'unix' ? [] : [target.port]));
}

function planOf(url: ConfigCursor): BindPlan | null {
  if (url.text === null) return null;
  try {
    return planBindings(parseUrlPrefix(url.text));
  } catch (error) {
    if (!isWindhoverError(error)) throw error;
    const reason = error.details['reason'];
    url.report(typeof reason === 'string' ? `is not an endpoint: ${reason}` : error.message);
    return null;
  }
}

function nameOf(endpoint: ConfigCursor): string {
  return `endpoints[${endpoint.path.at(-1)}] (${endpoint.at('url').text})`;
}

function overlaps(a: BindPlan, b: BindPlan): boolean {
  return a.targets.some((left) => b.targets.some((right) => isSameAddress(left, right)));
}

/** Whether the kernel would refuse the second of the two. */
function isSameAddress(a: BindTarget, b: BindTarget): boolean {
  if (a.kind === 'unix' || b.kind === 'unix') return a.kind === 'unix' && b.kind === 'unix' && a.path === b.path;
  if (a.port !== b.port || a.port === 0) return false;
  if (a.host === b.host || a.host === '::' || b.host === '::') return true;
  const isAnyV4 = (target: { readonly host: string }): boolean => target.host === '0.0.0.0';
  return (isAnyV4(a) && !b.host.includes(':')) || (isAnyV4(b) && !a.host.includes(':'));
}

/** Settings of an endpoint that mean something over TLS only. */
const httpsSettings = [
  'certificates',
  'minVersion',
  'hsts',
  'clientCertificates',
  'clientCertificateAuthorities',
] as const;

function checkSettings(endpoint: ConfigCursor, plan: BindPlan, httpsPorts: ReadonlySet<number>): void {
  checkRedirect(endpoint.at('redirectToHttps'), plan, httpsPorts);
  checkHsts(endpoint.at('hsts'));
  for (const name of httpsSettings) {
    const setting = endpoint.at(name);
    if (!setting.isWritten || plan.prefix.secure) continue;
    setting.report('is for https endpoints only; write https:// in the url or remove it', { at: 'key' });
  }
  if (plan.prefix.kind === 'unix') return;
  for (const name of ['socketMode', 'socketOwner', 'socketGroup']) {
    const setting = endpoint.at(name);
    if (!setting.isWritten) continue;
    setting.report('is for Unix sockets only; write http://unix:/path in the url or remove it', { at: 'key' });
  }
}

function checkRedirect(redirect: ConfigCursor, plan: BindPlan, httpsPorts: ReadonlySet<number>): void {
  if (!redirect.isWritten || redirect.value === false) return;
  if (plan.prefix.secure) {
    redirect.report('an https endpoint cannot redirect to https; remove it');
    return;
  }
  // Clients may see another port than is listened on, or another edge behind it.
  if (redirect.at('port').isWritten) return;
  if (httpsPorts.size === 0) redirect.report('there is no https endpoint to redirect to; add one');
  if (httpsPorts.size > 1) {
    const [example] = httpsPorts;
    redirect.report(`could lead to ${[...httpsPorts].join(' or ')}; choose: { "port": ${example} }`);
  }
}

/** What hstspreload.org asks for. */
const preloadSeconds = 31_536_000;

function checkHsts(hsts: ConfigCursor): void {
  if (hsts.at('preload').value !== true) return;
  const isLong = (hsts.at('maxAge').number ?? preloadSeconds) >= preloadSeconds;
  if (isLong && hsts.at('includeSubDomains').value === true) return;
  hsts.at('preload').report(`needs "includeSubDomains": true and a maxAge of ${preloadSeconds} or more`);
}

/** A buffer must hold what it may have to wait for: a whole request line, a whole head. */
export function checkLimits(context: CheckContext): void {
  const common = context.root.at('limits');
  checkBuffer(common, (name) => common.at(name));
  for (const endpoint of context.root.at('endpoints').items) {
    const own = endpoint.at('limits');
    if (own.isWritten) checkBuffer(own, (name) => (own.at(name).isWritten ? own.at(name) : common.at(name)));
  }
}

type LimitName = 'maxRequestBufferSize' | 'maxRequestLineSize' | 'maxRequestHeadersTotalSize';

function checkBuffer(limits: ConfigCursor, find: (name: LimitName) => ConfigCursor): void {
  const sizeOf = (name: LimitName): number => find(name).number ?? edgeLimits[name] ?? Number.POSITIVE_INFINITY;
  if (find('maxRequestBufferSize').value === null) return;
  const buffer = sizeOf('maxRequestBufferSize');
  for (const name of ['maxRequestLineSize', 'maxRequestHeadersTotalSize'] as const) {
    if (buffer >= sizeOf(name)) continue;
    const written = limits.at('maxRequestBufferSize');
    if (written.isWritten) written.report(`must be at least ${name} (${sizeOf(name)} bytes), is ${buffer}`);
    else limits.at(name).report(`must be at most maxRequestBufferSize (${buffer} bytes), is ${sizeOf(name)}`);
  }
}
