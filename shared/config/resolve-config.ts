/**
 * From what is written, and valid, to what programs use: every default in place, times in milliseconds, paths absolute,
 * everything frozen. Looks at no file and no environment.
 */
import { isAbsolute, resolve } from 'node:path';
import { parseDuration } from './duration.ts';
import type {
  AppConfig,
  AppConfigOptions,
  EdgeConfig,
  EdgeConfigOptions,
  EndpointConfig,
  InstancesConfig,
  Limits,
} from './generated/config-types.ts';
import { appSchema } from './schema/app.schema.ts';
import { edgeSchema } from './schema/edge.schema.ts';
import { endpointSchema } from './schema/endpoint.schema.ts';
import { edgeDefaultOf, type SchemaNode } from './schema/schema-node.ts';

/** `directory` is that of the file. */
export function resolveConfig(written: EdgeConfigOptions, directory: string): EdgeConfig {
  const plain = applySchema(edgeSchema, written, directory) as EdgeConfig;
  const endpoints = written.endpoints.map((endpoint): EndpointConfig => {
    const resolved = applySchema(endpointSchema, endpoint, directory) as EndpointConfig;
    return { ...resolved, limits: { ...plain.limits, ...onlyWritten(endpoint.limits ?? {}, resolved.limits) } };
  });
  const apps = Object.entries(written.apps).map(([name, app]) => [name, resolveApp(app, directory)] as const);
  return deepFreeze({ ...plain, endpoints, apps: Object.fromEntries(apps) });
}

/** `directory` is that of the file. */
export function resolveApp(written: AppConfigOptions, directory: string): AppConfig {
  const plain = applySchema(appSchema, written, directory) as AppConfig;
  const kind = kindOf(written);
  const transport = written.transport ?? (kind === 'entry' ? 'unix' : 'port');
  const isUnix =
    kind === 'destinations'
      ? (plain.destinations ?? []).every((url) => url.startsWith('unix:'))
      : kind === 'files' || transport === 'unix';
  return {
    ...plain,
    kind,
    transport,
    command: plain.command && resolveCommand(plain.command, directory),
    cwd: plain.cwd ?? directory,
    instances: resolveInstances(plain),
    timeouts: { ...plain.timeouts, connect: plain.timeouts.connect ?? (isUnix ? 2000 : 5000) },
  };
}

/** A share of what an instance takes at most: another one is to be there before requests wait. */
const usualInFlight = 80;
const usualShare = 0.7;

function resolveInstances({ instances, maxInFlight }: AppConfig): InstancesConfig {
  return {
    ...instances,
    max: instances.max ?? Math.max(1, instances.min),
    inFlight: instances.inFlight ?? (maxInFlight === null ? usualInFlight : Math.ceil(maxInFlight * usualShare)),
  };
}

const kinds = ['entry', 'files', 'command', 'redirect', 'respond'] as const;

export function kindOf(app: Pick<AppConfigOptions, AppConfig['kind']>): AppConfig['kind'] {
  return kinds.find((kind) => app[kind] != null) ?? 'destinations';
}

/** A program named by a path is relative to the file; one named alone is looked up in PATH. */
function resolveCommand(command: readonly string[], directory: string): readonly string[] {
  const [program = '', ...args] = command;
  return [program.includes('/') && !isAbsolute(program) ? resolve(directory, program) : program, ...args];
}

function onlyWritten(written: object, resolved: Limits): Partial<Limits> {
  return Object.fromEntries(Object.entries(resolved).filter(([name]) => Object.hasOwn(written, name)));
}

function applySchema(node: SchemaNode, written: unknown, directory: string): unknown {
  const value = unabridged(node, written === undefined ? edgeDefaultOf(node) : written);
  if (value === undefined || value === null) return value;
  if (node.resolve === 'duration') return parseDuration(value as number | string);
  if (node.resolve === 'path') return resolve(directory, value as string);
  const { items, properties } = node;
  if (items) return (value as readonly unknown[]).map((item) => applySchema(items, item, directory));
  if (properties && typeof value === 'object') {
    const entries = Object.entries(properties).map(
      ([name, child]) => [name, applySchema(child, (value as Record<string, unknown>)[name], directory)] as const,
    );
    return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
  }
  const others = node.additionalProperties;
  if (!others) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, applySchema(others, child, directory)] as const),
  );
}

/** What a text or a number stands for, where it stands for an object. */
function unabridged({ shorthand }: SchemaNode, value: unknown): unknown {
  const isShort = typeof value === 'string' || typeof value === 'number';
  return shorthand !== undefined && isShort ? { [shorthand]: value } : value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
