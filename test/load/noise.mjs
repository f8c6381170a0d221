/**
 * Bytes that no two places have in common: parts of one long random sequence, which both ends make for themselves. What was
 * lost, repeated, swapped or changed on the way is seen by comparing.
 */
import { Buffer } from 'node:buffer';
import { createCipheriv } from 'node:crypto';

/** A prime number, so that neighbours begin far from each other. */
const starts = 1_048_573;
export const mostBytes = 16 * 1024 * 1024;

let sequence = null;

/** Shared memory: not to be written to. */
export function noise(seed, size) {
  sequence ??= createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(
    Buffer.alloc(starts + mostBytes),
  );
  const start = (seed * 7919) % starts;
  return sequence.subarray(start, start + size);
}
