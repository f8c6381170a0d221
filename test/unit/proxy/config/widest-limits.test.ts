import { expect, it } from 'vitest';
import { widestLimits } from '../../../../proxy/config/widest-limits.ts';
import type { LimitsOptions } from '../../../../shared/config/generated/config-types.ts';
import { resolveConfig } from '../../../../shared/config/resolve-config.ts';

const limitsOf = (file: LimitsOptions, ...endpoints: LimitsOptions[]): ReturnType<typeof widestLimits> =>
  widestLimits(
    resolveConfig(
      {
        endpoints: endpoints.map((limits, index) => ({ url: `http://127.0.0.1:${index}`, limits })),
        apps: {},
        limits: file,
      },
      '/srv',
    ),
  );

it('takes of each size the largest that an endpoint lets through', () => {
  const limits = limitsOf(
    { maxRequestBodySize: 1000, maxRequestHeaderCount: 50 },
    { maxRequestBodySize: 5000 },
    { maxRequestLineSize: 16_384 },
  );
  expect(limits).toMatchObject({ maxRequestBodySize: 5000, maxRequestLineSize: 16_384, maxRequestHeaderCount: 50 });
});

it('has no limit for bodies where one endpoint has none', () => {
  expect(limitsOf({}, {}, { maxRequestBodySize: null }).maxRequestBodySize).toBeNull();
});

it('is what the endpoints say even where the file allows more', () => {
  expect(limitsOf({ maxRequestBodySize: 9000 }, { maxRequestBodySize: 1000 }).maxRequestBodySize).toBe(1000);
});
