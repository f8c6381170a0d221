/**
 * `npm run bench [-- --only hello,edge --rounds 5 --seconds 3]`: measures what the design budgets, side by side in one run,
 * and writes results.md and results.raw.json beside this file. Needs Linux, g++, wrk and curl; every rival is optional.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from 'selfsigned';
import { budgets } from './budgets.mjs';
import { bench, cache, compile, version } from './places.mjs';
import { page, summarise } from './report.mjs';
import { rows } from './rows.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    out: { type: 'string', default: bench },
  },
});

async function certificate() {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', curve: 'P-256' });
  const files = { cert: join(cache, 'cert.pem'), key: join(cache, 'key.pem'), bundle: join(cache, 'bundle.pem') };
  writeFileSync(files.cert, made.cert);
  writeFileSync(files.key, made.private);
  writeFileSync(files.bundle, `${made.cert.trim()}\n${made.private.trim()}\n`);
  return files;
}

for (const needed of [
  ['g++', ['--version']],
  ['taskset', ['--version']],
  ['curl', ['--version']],
]) {
  if (version(...needed, '') === null)
    throw new Error(`The bench needs ${needed[0]}: install it (apt-get install g++ curl util-linux).`);
}
if (spawnSync('wrk', ['-v']).error) throw new Error('The bench needs wrk: apt-get install wrk.');

for (const program of ['floor', 'body-server']) compile(program);
const context = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  missing: new Map(),
  tls: await certificate(),
};
const wanted = values.only?.split(',');
const done = [];
const results = {};
const versions = {};
for (const row of rows) {
  if (wanted && !wanted.includes(row.key)) continue;
  console.log(`${row.title} ...`);
  const result = await row.measure(context);
  const medians = summarise(result);
  done.push({ ...row, result, medians });
  results[row.key] = { medians };
  Object.assign(versions, result.versions);
  for (const [name, value] of Object.entries(medians)) console.log(`  ${name.padEnd(24)} ${value.toFixed(2)}`);
}
const verdicts = budgets.map((judge) => judge(results));
for (const { budget, met, detail } of verdicts)
  console.log(`${met === null ? '?' : met ? 'met   ' : 'MISSED'} ${budget}: ${detail}`);
const notesFile = join(bench, 'notes.md');
const notes = existsSync(notesFile) ? readFileSync(notesFile, 'utf8') : '';
const options = { rounds: context.rounds, seconds: context.seconds };
writeFileSync(
  join(values.out, 'results.md'),
  page({ rows: done, verdicts, versions, missing: context.missing, options, notes }),
);
const raw = Object.fromEntries(done.map(({ key, result }) => [key, result.figures]));
writeFileSync(join(values.out, 'results.raw.json'), `${JSON.stringify({ options, versions, raw }, null, 1)}\n`);
