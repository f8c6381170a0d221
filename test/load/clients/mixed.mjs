/**
 * Mixed traffic: some workers that each do one exchange after the other, of a kind, over a connection and from an address that
 * chance chooses, and that leave some of them at a random moment. Whatever came as a whole must be right.
 *
 * Argument: JSON of { workers, pauseMs, seed, port: { clear, secure } }. A line says for how many seconds; it is answered with
 * what was seen: how many of each kind came whole, were left, cut, answered 5xx, and what was wrong.
 */
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Choice } from './choice.mjs';
import { ClientLeft, Cut, Refused } from './exchange-outcomes.mjs';
import { closeKept, kinds } from './mixed-kinds.mjs';

const options = JSON.parse(process.argv[2]);
/** Nothing here takes that long: it hangs. */
const hangMs = 60_000;
const longestStayMs = 60;

async function worker(choice, until, tally) {
  while (performance.now() < until) {
    const name = choice.pick(Object.keys(kinds));
    tally.kinds[name] ??= { whole: 0, left: 0, cut: 0, refused: 0 };
    const counts = tally.kinds[name];
    try {
      await one(name, choice);
      counts.whole += 1;
    } catch (error) {
      if (error instanceof ClientLeft) counts.left += 1;
      else if (error instanceof Cut && kinds[name].mayFail) counts.cut += 1;
      else if (error instanceof Refused && kinds[name].mayFail) counts.refused += 1;
      else tally.wrong.push(`${name}: ${error.message}`);
    }
    await delay(choice.below(options.pauseMs));
  }
}

/** Resolves where all came and was right. */
async function one(name, choice) {
  const leaving = new AbortController();
  const isSecure = choice.below(2) === 0;
  const place = {
    secure: isSecure,
    port: isSecure ? options.port.secure : options.port.clear,
    localAddress: `127.7.${choice.below(16)}.${1 + choice.below(8)}`,
    signal: leaving.signal,
  };
  const leaves = choice.below(5) === 0;
  const timer = setTimeout(() => leaving.abort(), leaves ? choice.below(longestStayMs) : hangMs);
  try {
    await kinds[name].run(place, choice);
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
    if (!leaves) throw new Error(`hung for ${hangMs} ms`, { cause: error });
    throw new ClientLeft();
  } finally {
    clearTimeout(timer);
  }
}

let round = 0;
for await (const line of createInterface({ input: process.stdin })) {
  round += 1;
  const until = performance.now() + Number(line) * 1000;
  const tally = { kinds: {}, wrong: [] };
  const choices = Array.from(
    { length: options.workers },
    (_, index) => new Choice(`${options.seed} ${round} ${index}`),
  );
  await Promise.all(choices.map((choice) => worker(choice, until, tally)));
  closeKept();
  console.log(JSON.stringify(tally));
}
