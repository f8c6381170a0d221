/**
 * Test projects by kind. All run in forked processes; those that start real servers run one file at a time, so that a
 * machine with two cores times nothing but what is tested.
 */
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config';

interface Kind {
  readonly name: string;
  readonly testTimeoutMs: number;
  readonly inSequence: boolean;
}

const kinds: readonly Kind[] = [
  { name: 'unit', testTimeoutMs: 10_000, inSequence: false },
  { name: 'contract', testTimeoutMs: 20_000, inSequence: true },
  { name: 'conformance', testTimeoutMs: 20_000, inSequence: false },
  { name: 'integration', testTimeoutMs: 60_000, inSequence: true },
  { name: 'security', testTimeoutMs: 60_000, inSequence: true },
  { name: 'architecture', testTimeoutMs: 60_000, inSequence: false },
  { name: 'native', testTimeoutMs: 120_000, inSequence: true },
  // Long, by scripts of their own: no part of `npm test`.
  { name: 'load', testTimeoutMs: 7_200_000, inSequence: true },
];

const project = (kind: Kind): TestProjectConfiguration => ({
  test: {
    name: kind.name,
    include: [`test/${kind.name}/**/*.test.ts`],
    pool: 'forks',
    fileParallelism: !kind.inSequence,
    testTimeout: kind.testTimeoutMs,
    hookTimeout: kind.testTimeoutMs,
  },
});

const config: ViteUserConfig = defineConfig({
  test: {
    teardownTimeout: 10_000,
    projects: kinds.map(project),
    coverage: {
      provider: 'v8',
      include: ['shared/**', 'server/**', 'proxy/**', 'native/*.ts'],
      exclude: ['shared/config/generated/**', '**/*.d.ts'],
    },
  },
});

export default config;
