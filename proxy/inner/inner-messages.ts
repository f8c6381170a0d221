/** What the control thread and the thread of an inner server say to each other. Plain data; order is kept by the channel. */

import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { ErrorDetails } from '../../shared/errors/windhover-error.ts';

export interface InnerStart<App> {
  readonly socketPath: string;
  readonly apps: readonly App[];
  /** Int32: a beat that grows as long as the thread turns, and what it is at (see InnerPulse). */
  readonly pulse: SharedArrayBuffer;
}

export type ToInner<App> =
  | { readonly type: 'apps'; readonly apps: readonly App[]; readonly order: number }
  | { readonly type: 'close' };

export type FromInner =
  | { readonly type: 'ready' }
  /** It cannot serve the apps that it was started with, and ends. */
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly type: 'taken'; readonly order: number }
  | {
      readonly type: 'log';
      readonly level: 'debug' | 'info' | 'warn' | 'error';
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };
