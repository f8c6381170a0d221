/** How long requests take under each policy, as a section of the results page. */
import { median } from './median.mjs';
import { resultsSection } from './results-section.mjs';

const heading = '## Balancing';
/** Of round robin's p99, that least-in-flight may have. */
const budget = 1 / 3;

export const balancingResults = resultsSection({ name: 'balancing', heading, render: section });

function section({ made, machine, method, results }) {
  const rows = results.map(({ rate, policy, runs }) => {
    const [p50, p90, p99] = ['p50', 'p90', 'p99'].map((figure) => middle(runs, figure).toFixed(1));
    const all = runs.map((run) => run.p99);
    const spread = `${Math.min(...all).toFixed(1)}-${Math.max(...all).toFixed(1)}`;
    const slow = (middle(runs, 'slowShare') * 100).toFixed(1);
    const [requests, errors] = ['requests', 'errors'].map((figure) => runs.reduce((sum, run) => sum + run[figure], 0));
    return `| ${rate} | ${policy} | ${p50} | ${p90} | ${p99} | ${spread} | ${slow} % | ${requests} | ${errors} |`;
  });
  const highest = Math.max(...results.map(({ rate }) => rate));
  const [roundRobin, leastInFlight] = ['round-robin', 'least-in-flight'].map((name) =>
    middle(results.find(({ rate, policy }) => rate === highest && policy === name).runs, 'p99'),
  );
  const ratio = leastInFlight / roundRobin;
  return [
    heading,
    '',
    'Made by `npm run bench:balancing`: four instances, of which one needs ten times the CPU for each request, under an open-loop',
    'load. Times are from when a request was due to the end of its answer; of each figure the middle of all rounds. A request that',
    'the slow one gets takes ten milliseconds at least, so that the less there is to do, the less there is to win.',
    '',
    method,
    '',
    `Budget, at the highest rate: the p99 of least-in-flight is at most a third of round robin's: ${ratio <= budget ? 'met' : '**missed**'}, ${leastInFlight.toFixed(1)} against ${roundRobin.toFixed(1)} ms: ${ratio.toFixed(2)} x.`,
    '',
    `Machine: ${machine}. ${made}.`,
    '',
    '| requests a second | policy | p50 ms | p90 ms | p99 ms | p99 of all rounds | to the slow one | requests | errors |',
    '| ---: | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |',
    ...rows,
    '',
    '',
  ].join('\n');
}

function middle(runs, figure) {
  return median(runs.map((run) => run[figure]));
}
