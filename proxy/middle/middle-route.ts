/** What the middle's thread knows of a route. Plain data, made by the control thread from the configuration. */
import type { NativeFieldRules } from '../../native/index.ts';
import type { AppConfig, CompressionConfig, HooksConfig } from '../../shared/config/generated/config-types.ts';
import { compressionSchema } from '../../shared/config/schema/compression.schema.ts';
import { frontPathsOf, frontRouteName, frontSettings } from '../model/front-routes.ts';
import { answerRulesOf } from './own-answers.ts';

/** Where exchanges go on, and the word by which they are believed there. */
export interface WayBackAddress {
  readonly path: string;
  readonly token: string;
}

export interface MiddleRoute {
  /** As data threads say it, and are told it: see frontRouteName. */
  readonly name: string;
  readonly app: string;
  /** The prefix; "/" for the app itself. */
  readonly path: string;
  readonly compression: CompressionConfig | null;
  readonly hooks: HooksConfig | null;
  /** What `responseHeaders` say of answers that are given here; null: nothing. */
  readonly answerRules: NativeFieldRules | null;
  readonly timeouts: Pick<AppConfig['timeouts'], 'upgradedIdle'>;
  readonly back: WayBackAddress;
}

export function middleRoutesOf(apps: Readonly<Record<string, AppConfig>>, back: WayBackAddress): MiddleRoute[] {
  return Object.entries(apps).flatMap(([app, config]) =>
    frontPathsOf(config).map((path) => {
      const { compression, hooks } = frontSettings(config, path);
      return {
        name: frontRouteName(app, path),
        app,
        path: path === '' ? '/' : path,
        compression: compressionOf(compression),
        hooks,
        answerRules: answerRulesOf(config, path),
        timeouts: { upgradedIdle: config.timeouts.upgradedIdle },
        back,
      };
    }),
  );
}

function compressionOf(setting: boolean | CompressionConfig): CompressionConfig | null {
  if (typeof setting !== 'boolean') return setting;
  if (!setting) return null;
  const { encodings, minSize, types } = compressionSchema.properties;
  return {
    encodings: encodings?.default as CompressionConfig['encodings'],
    minSize: minSize?.default as number,
    types: types?.default as CompressionConfig['types'],
  };
}
