/**
 * The entry of a verifying thread: one password after the other, at a low priority, so that whoever sends wrong ones takes little
 * of what others need of a core, and no more than one. Not the lowest: on a machine that is busy nobody could log in.
 */
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { verifyPassword } from './verify-password.ts';

export interface Question {
  readonly password: string;
  readonly hash: string;
}

if (parentPort !== null) answerQuestions(parentPort);

function answerQuestions(port: NonNullable<typeof parentPort>): void {
  lowerPriority();
  port.on('message', ({ password, hash }: Question) => port.postMessage(verifyPassword(password, hash)));
}

function lowerPriority(): void {
  // Linux alone has priorities of threads: elsewhere it would be the whole process.
  if (process.platform !== 'linux') return;
  try {
    // A tenth of what a thread of the process gets that wants the same core.
    setPriority(Math.min(getPriority() + 10, 19));
  } catch {
    // A service may be forbidden to: then it is one thread among others.
  }
}
