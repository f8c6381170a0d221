/**
 * Everything that can be said about a configuration file without running it: syntax, schema, and the rules across settings
 * that a schema cannot say. Every fault at once, in the order of the file.
 */
import { ConfigError, type ConfigFault } from '../../shared/config/config-fault.ts';
import type { EdgeConfig } from '../../shared/config/generated/config-types.ts';
import { draftConfig, type LoadedConfig } from '../../shared/config/load-config.ts';
import type { Environment } from '../../shared/config/substitute.ts';
import { type Clock, systemClock } from '../../shared/time/clock.ts';
import { checkApps } from './check-apps.ts';
import { checkBasicAuth } from './check-basic-auth.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkClientCertificates } from './check-client-certificates.ts';
import { checkDestinations, checkDirectories, checkNetworks } from './check-destinations.ts';
import { checkEndpoints, checkLimits } from './check-endpoints.ts';
import { checkGates } from './check-gates.ts';
import { checkRewrite } from './check-rewrite.ts';
import { checkRoutes } from './check-routes.ts';
import { checkTrust } from './check-trust.ts';
import { type CheckContext, ConfigCursor } from './config-cursor.ts';

export interface CheckOptions {
  readonly env: Environment;
  readonly clock?: Clock;
}

export interface CheckedConfig {
  /** Absolute. */
  readonly file: string;
  readonly directory: string;
  /** null when there are faults. */
  readonly config: EdgeConfig | null;
  readonly faults: readonly ConfigFault[];
  /** Wrong, but an edge can run with it. */
  readonly warnings: readonly ConfigFault[];
  readonly notes: readonly ConfigFault[];
}

/** Throws WINDHOVER_CONFIG_UNREADABLE only. */
export async function checkConfig(file: string, options: CheckOptions): Promise<CheckedConfig> {
  const { env, clock = systemClock } = options;
  const { document, directory, config } = await draftConfig(file, { env });
  const context: CheckContext = {
    root: new ConfigCursor(document, document.value),
    directory,
    now: clock.now(),
    warnings: [],
    notes: [],
  };
  if (!document.hasSyntaxFaults) {
    checkEndpoints(context);
    checkLimits(context);
    checkRoutes(context);
    checkRewrite(context);
    checkGates(context);
    await checkBasicAuth(context);
    checkDestinations(context);
    checkNetworks(context);
    checkTrust(context);
    checkDirectories(context);
    await checkCertificates(context);
    await checkClientCertificates(context);
    await checkApps(context, env['PATH'] ?? '');
  }
  const { faults } = document;
  const { warnings, notes } = context;
  return { file: document.file, directory, config: faults.length === 0 ? config : null, faults, warnings, notes };
}

export interface LoadedAndChecked extends LoadedConfig {
  readonly warnings: readonly ConfigFault[];
}

/** For those who run it: throws ConfigError when there are faults; warnings are theirs to log. */
export async function loadCheckedConfig(file: string, options: CheckOptions): Promise<LoadedAndChecked> {
  const checked = await checkConfig(file, options);
  if (checked.config === null) throw new ConfigError(checked.file, checked.faults);
  const { config, directory, warnings } = checked;
  return { config, file: checked.file, directory, warnings };
}
