/**
 * Every error that Windhover raises or answers with: its code, the status a client sees, whose fault it is, whether the same
 * request may be tried again, how loud the log is, and the one sentence that is shown. `{name}` in a message is taken from the
 * error's details. `npm run generate` writes the table to deploy/reference/errors.md; codes are never reused.
 */
import { appServerCodes } from './app-server-codes.ts';
import { attachCodes } from './attach-codes.ts';
import { edgeCodes } from './edge-codes.ts';

/** client: who sent the request. edge: this program or its operator. destination: who was forwarded to. app: the user's code. */
export type ErrorSource = 'client' | 'edge' | 'destination' | 'app';

export type ErrorLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

export interface ErrorDefinition {
  /** What a client sees when it was waiting for an answer; 0: no answer is made of it. */
  readonly status: number;
  readonly source: ErrorSource;
  /** The same action may succeed when it is tried again without a change. */
  readonly retry: boolean;
  readonly level: ErrorLevel;
  /** One sentence: what is wrong, where, what to do. */
  readonly message: string;
}

export type ErrorCode = keyof typeof appServerCodes | keyof typeof edgeCodes | keyof typeof attachCodes;

export const errorCodes: Readonly<Record<ErrorCode, ErrorDefinition>> = {
  ...appServerCodes,
  ...edgeCodes,
  ...attachCodes,
};
