/**
 * The entry of a verifying thread: one password after the other, at the lowest priority, so that whoever sends wrong ones
 * takes what nobody else needs of a core, and no more than one.
 */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { verifyPassword } from './verify-password.ts';

export interface Question {
  readonly password: string;
  readonly hash: string;
}

if (parentPort !== null) answerQuestions(parentPort);

function answerQuestions(port: NonNullable<typeof parentPort>): void {
  // Linux alone has priorities of threads: elsewhere it would be the whole process.
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
  port.on('message', ({ password, hash }: Question) => port.postMessage(verifyPassword(password, hash)));
}
