/**
 * What the schema has to say about a document, in words: every fault, what was expected, what was found, and what was
 * probably meant.
 */
import { distance } from 'fastest-levenshtein';
import type { ConfigDocument, ConfigPath } from './config-document.ts';
import { parseDuration } from './duration.ts';
import { type SchemaFault, validateConfig } from './generated/validate-config.ts';
import { edgeSchema } from './schema/edge.schema.ts';
import { isNullable, type SchemaNode } from './schema/schema-node.ts';

/** Reports into the document; returns the value with durations in milliseconds. */
export function validateDocument(document: ConfigDocument): unknown {
  const value = withDurations(edgeSchema, withoutSchemaKey(document.value));
  if (validateConfig(value)) return value;
  for (const fault of validateConfig.errors ?? []) report(document, value, fault);
  return value;
}

/** "$schema" is for editors. */
function withoutSchemaKey(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([key, child]) => key !== '$schema' || typeof child !== 'string'),
  );
}

/** Durations that can be read become numbers; the others stay for the validator to refuse. */
function withDurations(node: SchemaNode | undefined, value: unknown): unknown {
  if (node === undefined) return value;
  if (node.resolve === 'duration' && typeof value === 'string') return parseDuration(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withDurations(node.items, item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withDurations(schemaOfKey(node, key), child)] as const),
  );
}

function schemaOfKey(node: SchemaNode, key: string): SchemaNode | undefined {
  if (Object.hasOwn(node.properties ?? {}, key)) return node.properties?.[key];
  return node.additionalProperties === false ? undefined : node.additionalProperties;
}

function report(document: ConfigDocument, root: unknown, fault: SchemaFault): void {
  // ajv says the same thing again as a fault of the whole propertyNames keyword.
  if (fault.propertyName !== undefined) return;
  const path = toPath(root, fault.instancePath);
  const node = schemaAt(path);
  const name = String(fault.params['additionalProperty'] ?? fault.params['propertyName'] ?? '');
  switch (fault.keyword) {
    case 'additionalProperties': {
      const known = Object.keys(node.properties ?? {});
      document.report([...path, name], 'is not a key that is known here', { at: 'key', hint: didYouMean(name, known) });
      return;
    }
    case 'propertyNames':
      document.report([...path, name], `the name must ${node.propertyNames?.patternDescription ?? ''}`, { at: 'key' });
      return;
    case 'required': {
      const missing = String(fault.params['missingProperty']);
      const meaning = node.properties?.[missing]?.description ?? '';
      document.report(path, `"${missing}" is missing: ${asClause(meaning)}`, { at: 'key' });
      return;
    }
    case 'enum': {
      const found = valueAt(root, path);
      const hint = typeof found === 'string' ? didYouMean(found, node.enum ?? []) : null;
      document.report(path, `${expected(node)}, is ${describe(found)}`, { hint });
      return;
    }
    case 'uniqueItems': {
      const index = Math.max(Number(fault.params['i']), Number(fault.params['j']));
      document.report([...path, index], `${describe(valueAt(root, [...path, index]))} is in the list twice`);
      return;
    }
    default:
      document.report(path, `${messageOf(fault, node)}, is ${describe(valueAt(root, path))}`);
  }
}

function messageOf(fault: SchemaFault, node: SchemaNode): string {
  switch (fault.keyword) {
    case 'minimum':
      return `must be at least ${withUnit(node, node.minimum ?? 0)}`;
    case 'maximum':
      return `must be at most ${withUnit(node, node.maximum ?? 0)}`;
    case 'minItems':
    case 'minProperties':
      return 'must not be empty';
    case 'pattern':
      return `must ${node.patternDescription ?? `match ${node.pattern ?? ''}`}`;
    default:
      return expected(node);
  }
}

function withUnit(node: SchemaNode, value: number): string {
  if (node.resolve === 'duration') return `${value} ms`;
  return node.unit === 'bytes' ? `${value} bytes` : String(value);
}

function expected(node: SchemaNode): string {
  const orNull = isNullable(node) ? ' or null' : '';
  if (node.resolve === 'duration') {
    return `must be a duration: milliseconds, or a text such as "250ms", "30s", "10m", "1h"${orNull}`;
  }
  if (node.enum) return `must be ${node.enum.map((value) => `"${value}"`).join(' or ')}${orNull}`;
  if (node.items && !node.items.properties) return `must be a list of ${plainTypeOf(node.items)}s${orNull}`;
  const type = plainTypeOf(node);
  return `must be ${/^[aio]/.test(type) ? 'an' : 'a'} ${type}${orNull}`;
}

/** Of what may stand for the whole object. */
function shortTypeOf({ type }: SchemaNode): string {
  return [type].flat().includes('integer') ? 'integer' : 'string';
}

function plainTypeOf(node: SchemaNode): string {
  if (node.shorthand !== undefined) return `${shortTypeOf(node)} or an object`;
  const type = [node.type].flat().find((name) => name !== 'null') ?? 'value';
  if (type === 'array') return 'list';
  return type === 'boolean' ? 'boolean (true or false)' : type;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (isObject(value)) return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

/** The nearest known word, when it is near enough to be a slip of the hand. */
export function didYouMean(written: string, known: readonly string[]): string | null {
  const lower = written.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const word of known) {
    const steps = distance(lower, word.toLowerCase());
    if (steps < bestDistance) {
      best = word;
      bestDistance = steps;
    }
  }
  return best === null ? null : `did you mean "${best}"?`;
}

/** The schema of the value at this path, or of the last one above it that has a schema. */
function schemaAt(path: ConfigPath): SchemaNode {
  return path.reduce<SchemaNode>(
    (node, key) => (typeof key === 'number' ? node.items : schemaOfKey(node, key)) ?? node,
    edgeSchema,
  );
}

/** A JSON pointer as a path; list positions become numbers. */
function toPath(root: unknown, pointer: string): ConfigPath {
  const path: (string | number)[] = [];
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = valueAt(value, path.slice(-1));
  }
  return path;
}

function valueAt(root: unknown, path: ConfigPath): unknown {
  let value = root;
  for (const segment of path) {
    if (Array.isArray(value)) value = value[Number(segment)];
    else value = isObject(value) ? value[segment] : undefined;
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The meaning of a setting as the end of a sentence. Abbreviations keep their capitals. */
function asClause(text: string): string {
  const start = /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() : text.charAt(0);
  return `${start}${text.slice(1).replace(/\.$/, '')}`;
}
