/**
 * The size limits that instances get: an endpoint may let through more than the file's own limits say, and what one endpoint
 * let through must not be refused behind it. The edge has refused what is too large for the endpoint that it came to.
 */
import type { EdgeConfig, Limits } from '../../shared/config/generated/config-types.ts';

const sizes = [
  'maxRequestLineSize',
  'maxRequestHeadersTotalSize',
  'maxRequestHeaderCount',
  'maxChunkExtensionSize',
] as const;

export function widestLimits({ limits, endpoints, apps }: Pick<EdgeConfig, 'limits' | 'endpoints' | 'apps'>): Limits {
  const all = endpoints.map((endpoint) => endpoint.limits);
  if (all.length === 0) return limits;
  const widest = Object.fromEntries(sizes.map((name) => [name, Math.max(...all.map((one) => one[name]))]));
  const routes = Object.values(apps).flatMap((app) => [
    app.limits,
    ...Object.values(app.routes).map((route) => route.limits),
  ]);
  const written = [...all, ...routes].map(({ maxRequestBodySize }) => maxRequestBodySize);
  const bodies = written.filter((size) => size !== undefined).map((size) => size ?? Number.POSITIVE_INFINITY);
  const body = Math.max(...bodies);
  return { ...limits, ...widest, maxRequestBodySize: Number.isFinite(body) ? body : null };
}
