/** What the control thread and the thread of an inner server say to each other. Plain data; order is kept by the channel. */

export interface InnerStart<App> {
  readonly socketPath: string;
  readonly apps: readonly App[];
}

export type ToInner<App> =
  | { readonly type: 'apps'; readonly apps: readonly App[]; readonly order: number }
  | { readonly type: 'close' };

export type FromInner =
  | { readonly type: 'ready' }
  | { readonly type: 'taken'; readonly order: number }
  | {
      readonly type: 'log';
      readonly level: 'debug' | 'warn' | 'error';
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };
