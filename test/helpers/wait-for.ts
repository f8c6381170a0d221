/** Waits for a condition instead of a time: asks until it holds, and fails with what was wanted when it never does. */
export async function waitFor<T>(
  wanted: string,
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`after ${timeoutMs} ms still not: ${wanted}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
