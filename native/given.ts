/**
 * What a native call has given. Nothing, where the thread was being ended in the middle of the call (worker.terminate): script
 * runs on for an instant then, and must not take that for what was asked for.
 */
export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The thread is being ended.');
  return value;
}
