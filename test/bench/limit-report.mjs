/** What the limits cost, as a section of the results page; its raw figures are kept beside the page. */
import { resultsSection } from './results-section.mjs';

const heading = '## Cost of the limits';
/** Of all instructions, in percent: what the defaults may cost beyond no limits at all. */
const budget = 3;

export const limitResults = resultsSection({ name: 'limits', heading, render: section });

function section({ made, machine, method, subjects }) {
  const rows = subjects.flatMap(({ subject, request, settings }) => {
    const [all, engine] = ['all', 'engine'].map((part) => settings.map(({ figures }) => least(figures, part)));
    return settings.map(({ setting, figures }, index) => {
      const spread = `${whole(all[index])}-${whole(Math.max(...figures.map((figure) => figure.all)))}`;
      const more = index === 0 ? ['', ''] : [all, engine].map((parts) => percent((parts[index] / parts[0] - 1) * 100));
      return `| ${subject}, ${request} | ${setting} | ${whole(all[index])} | ${spread} | ${more[0]} | ${whole(engine[index])} | ${more[1]} |`;
    });
  });
  const worst = Math.max(...subjects.map(({ settings: [none, defaults] }) => differenceOf(none, defaults)));
  return [
    heading,
    '',
    'Made by `npm run bench:limits`: instructions in user mode for one request on a keep-alive connection, of the whole process',
    'and of the part that was executed in the engine. "No limits": every limit that can be null is null. "Everything": all are',
    'set, requests and connections of addresses counted, no address exempt. The machine code that node makes of JavaScript differs',
    'from process to process, so several are started and the least counts; the engine has no such spread.',
    '',
    `Counted by ${method}.`,
    '',
    `Budget: the defaults cost at most ${budget} % more than no limits: ${worst <= budget ? 'met' : '**missed**'}, ${percent(worst)} at the most.`,
    '',
    `Machine: ${machine}. ${made}.`,
    '',
    '| request | limits | instructions | of all processes | more | in the engine | more |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    '',
  ].join('\n');
}

function differenceOf(none, other) {
  return (least(other.figures, 'all') / least(none.figures, 'all') - 1) * 100;
}

/** Of all processes: what the others have more is what node's compilers did less well. */
function least(figures, part) {
  return Math.min(...figures.map((figure) => figure[part]));
}

function whole(value) {
  return Math.round(value).toString();
}

function percent(value) {
  return `${value >= 0 ? '+' : ''}${value.toFixed(2)} %`;
}
