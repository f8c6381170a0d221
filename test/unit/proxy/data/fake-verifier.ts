/** Verifies when a test says so. */
import type { PasswordVerifier } from '../../../../proxy/passwords/password-verifier.ts';

interface Asked {
  readonly password: string;
  readonly hash: string;
  answer(isRight: boolean): Promise<void>;
  fail(): Promise<void>;
}

export class FakeVerifier implements PasswordVerifier {
  /** In the order in which they were begun. */
  readonly asked: Asked[] = [];

  verify(password: string, hash: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        password,
        hash,
        answer: async (isRight) => {
          resolve(isRight);
          await settled();
        },
        fail: async () => {
          reject(new Error('the thread ended'));
          await settled();
        },
      });
    });
  }
}

/** What follows from a promise has happened. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
