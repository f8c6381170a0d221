/** Turns raw figures into the results page: the machine, the rows with median and spread, the budgets. */
import { cpus, release, totalmem } from 'node:os';
import { balancingResults } from './balancing-report.mjs';
import { limitResults } from './limit-report.mjs';
import { median } from './median.mjs';

const shown = (value) => (Number.isFinite(value) ? value.toFixed(2) : '-');

export function summarise({ figures }) {
  const medians = {};
  for (const [name, runs] of Object.entries(figures)) medians[name] = median(runs.map(({ cpuUs }) => cpuUs));
  return medians;
}

function rowTable({ title, result, medians }) {
  const lines = [
    `### ${title}`,
    '',
    `| contender | ${result.unit ?? 'CPU µs per request'} | min-max | p50 ms | p99 ms | requests | errors |`,
  ];
  lines.push('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, runs] of Object.entries(result.figures)) {
    const values = runs.map(({ cpuUs }) => cpuUs);
    const sum = (key) => runs.reduce((total, figure) => total + figure[key], 0);
    const middle = (key) => shown(median(runs.map((figure) => figure[key] ?? Number.NaN)));
    lines.push(
      `| ${name} | ${shown(medians[name])} | ${shown(Math.min(...values))}-${shown(Math.max(...values))} | ${middle('p50')} | ${middle('p99')} | ${sum('requests')} | ${sum('errors')} |`,
    );
  }
  return [...lines, ''].join('\n');
}

export function page({ rows, verdicts, versions, missing, options, notes }) {
  const sections = [limitResults, balancingResults].map(({ section }) => section()).filter((text) => text !== null);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
  const lines = [
    '# Bench results',
    '',
    'Made by `npm run bench`; do not edit. Lower is better. CPU time is user + system time of the whole process tree of the',
    'contender, divided by the requests that were answered. The contender runs on one core, the load (and the upstream behind',
    'a proxy) on another. Each row is one run: every round measures every contender once, in turn.',
    '',
    `Machine: ${machine}.`,
    `Rounds: ${options.rounds} of ${options.seconds} s, 64 connections unless the row says otherwise. ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '## Budgets',
    '',
    '| budget | result | measured |',
    '| --- | --- | --- |',
    ...verdicts.map(
      ({ budget, met, detail }) =>
        `| ${budget} | ${met === null ? 'not measured' : met ? 'met' : '**missed**'} | ${detail} |`,
    ),
    '',
    ...(notes ? [notes.trim(), ''] : []),
    ...sections.flatMap((text) => [text.trim(), '']),
    '## Rows',
    '',
    ...rows.map(rowTable),
    '## Versions',
    '',
    ...Object.entries(versions).map(([name, version]) => `- ${name}: ${version}`),
    ...[...missing].map(([name, install]) => `- ${name}: not installed; ${install} adds it to the rows`),
    '',
  ];
  return lines.join('\n');
}
