/**
 * An open-loop load: requests begin when they are due, however many are still under way, as those of people do. A time is
 * counted from the moment at which the request was due, so that a client that is late, or waits for a connection, hides nothing.
 */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Times between arrivals are exponential, by a generator with a seed: every run has the same. */
function arrivals(perSecond, seconds, seed) {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const due = [];
  for (let at = 0; at < seconds * 1000; at += (-Math.log(draw()) * 1000) / perSecond) due.push(at);
  return due;
}

function askOnce(port, agent) {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200));
      response.once('error', () => resolve(false));
    });
    asked.once('error', () => resolve(false));
    asked.end();
  });
}

/** { times (ms, sorted), errors }. What was due in the first `warmUp` seconds is not counted. */
export async function openLoad({ port, perSecond, seconds, warmUp, seed }) {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const times = [];
  let errors = 0;
  const began = performance.now();
  const pending = [];
  for (const due of arrivals(perSecond, seconds, seed)) {
    const waitMs = began + due - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    const answered = askOnce(port, agent).then((isGood) => {
      if (!isGood) errors += 1;
      else if (due >= warmUp * 1000) times.push(performance.now() - began - due);
    });
    pending.push(answered);
  }
  await Promise.all(pending);
  agent.destroy();
  return { times: times.sort((a, b) => a - b), errors };
}

export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
