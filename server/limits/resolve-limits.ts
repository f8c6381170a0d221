/** Limits that a program writes: checked by the schema of limits, durations in milliseconds, what is not written as it was. */
import { parseDuration } from '../../shared/config/duration.ts';
import type {
  Limits,
  LimitsOptions,
  RouteLimits,
  RouteLimitsOptions,
} from '../../shared/config/generated/config-types.ts';
import { serverLimits } from '../../shared/config/generated/limit-defaults.ts';
import { limitsSchema } from '../../shared/config/schema/limits.schema.ts';
import { routeLimitsSchema } from '../../shared/config/schema/route-limits.schema.ts';
import { isNullable, type ObjectSchema, type SchemaNode } from '../../shared/config/schema/schema-node.ts';
import { invalid } from '../option-invalid.ts';

/** `base` with the changes of `options`. @throws WINDHOVER_OPTION_INVALID */
export function resolveLimits(options: LimitsOptions | undefined, base: Limits = serverLimits): Limits {
  if (options === undefined) return base;
  const limits = { ...base, ...resolveObject(limitsSchema, options, 'limits') };
  for (const name of ['maxRequestLineSize', 'maxRequestHeadersTotalSize'] as const) {
    const buffer = limits.maxRequestBufferSize;
    if (buffer !== null && buffer < limits[name]) {
      throw invalid('limits.maxRequestBufferSize', buffer, `give at least ${name}, which is ${limits[name]}`);
    }
  }
  return limits;
}

/** Only what is written. @throws WINDHOVER_OPTION_INVALID, which names `option` */
export function resolveRouteLimits(options: RouteLimitsOptions, option: string): RouteLimits {
  return resolveObject(routeLimitsSchema, options, option);
}

/** One limit as it is written. @throws WINDHOVER_OPTION_INVALID */
export function resolveLimit<Name extends keyof Limits>(name: Name, value: unknown): Limits[Name] {
  return resolveValue(limitsSchema.properties[name] as SchemaNode, value, name) as Limits[Name];
}

function resolveObject(schema: ObjectSchema, options: object, option: string): object {
  const names = Object.keys(schema.properties);
  const resolved: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const node = schema.properties[name];
    if (node === undefined) throw invalid(`${option}.${name}`, value, `there are ${names.join(', ')}`);
    if (value !== undefined) resolved[name] = resolveValue(node, value, `${option}.${name}`);
  }
  for (const [name, node] of Object.entries(schema.properties)) {
    if (resolved[name] !== undefined || schema.title === limitsSchema.title || node.default === undefined) continue;
    resolved[name] = resolveValue(node, node.default, `${option}.${name}`);
  }
  const missing = schema.required?.find((name) => resolved[name] === undefined);
  if (missing !== undefined) throw invalid(`${option}.${missing}`, undefined, 'it is required');
  return resolved;
}

function resolveValue(node: SchemaNode, value: unknown, option: string): unknown {
  if (value === null) {
    if (isNullable(node)) return null;
    throw invalid(option, value, 'this limit cannot be turned off');
  }
  if (node.properties) {
    if (typeof value === 'object') return resolveObject(node as ObjectSchema, value as object, option);
    throw invalid(option, value, `give an object of ${Object.keys(node.properties).join(' and ')}`);
  }
  if (node.enum) {
    if (node.enum.includes(value as string)) return value;
    throw invalid(option, value, `give ${node.enum.map((name) => `"${name}"`).join(' or ')}`);
  }
  const isDuration = node.resolve === 'duration';
  const number = isDuration && (typeof value === 'number' || typeof value === 'string') ? parseDuration(value) : value;
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = node;
  if (Number.isSafeInteger(number) && (number as number) >= minimum && (number as number) <= maximum) return number;
  throw invalid(
    option,
    value,
    `give ${isDuration ? 'milliseconds or a duration such as "30s"' : 'a whole number'}, ${rangeOf(node)}`,
  );
}

function rangeOf({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: SchemaNode): string {
  return maximum === Number.MAX_SAFE_INTEGER ? `${minimum} or more` : `${minimum} to ${maximum}`;
}
