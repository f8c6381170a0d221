/**
 * Writes everything that is generated, from the one source of each: schema, reasons, counters, error table. With `--check`
 * it writes nothing and fails when a file on disk is stale. Nothing else writes these files.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCountersHeader, generateLimitsHeader, generateReasonsHeader } from './generate/generate-headers.ts';
import {
  generateConfigurationPage,
  generateErrorsPage,
  generateLimitsPage,
  generatePublishedSchema,
} from './generate/generate-reference.ts';
import { generateLimitDefaults, generateTypes } from './generate/generate-types.ts';
import { generateValidator } from './generate/generate-validator.ts';
import { edgeSchema } from './schema/edge.schema.ts';
import { limitsSchema } from './schema/limits.schema.ts';

export function generateAll(): ReadonlyMap<string, string> {
  return new Map([
    ['shared/config/generated/config-types.ts', generateTypes(edgeSchema)],
    ['shared/config/generated/limit-defaults.ts', generateLimitDefaults(limitsSchema)],
    ['shared/config/generated/validate-config.ts', generateValidator(edgeSchema)],
    ['native/engine/generated/limits.gen.h', generateLimitsHeader(limitsSchema)],
    ['native/engine/generated/reasons.gen.h', generateReasonsHeader()],
    ['native/engine/generated/counters.gen.h', generateCountersHeader()],
    ['deploy/reference/windhover.schema.json', generatePublishedSchema(edgeSchema)],
    ['deploy/reference/configuration.md', generateConfigurationPage(edgeSchema)],
    ['deploy/reference/limits.md', generateLimitsPage(limitsSchema)],
    ['deploy/reference/errors.md', generateErrorsPage()],
  ]);
}

/** Paths of files that are missing or differ from what would be written. */
export async function findStale(root: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, content] of generateAll()) {
    const onDisk = await readFile(join(root, path), 'utf8').catch(() => null);
    if (onDisk !== content) stale.push(path);
  }
  return stale;
}

async function main(): Promise<void> {
  // Runs from dist/shared/config.
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
  const stale = await findStale(root);
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`${path} is stale; run \`npm run generate\``);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  const files = generateAll();
  for (const path of stale) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1]) await main();
