/** Work that costs the same CPU each time it is done, in rounds, and how many of them take how long on this machine. */

let state = 1;

export function spin(rounds) {
  for (let round = 0; round < rounds; round += 1) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state;
}

/** How many rounds cost a millisecond of CPU: the least that was seen, as other programs only make it more. */
export function roundsOfMillisecond() {
  const rounds = 2_000_000;
  let least = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < 20; sample += 1) {
    const before = process.cpuUsage();
    spin(rounds);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return Math.round(rounds / least);
}
