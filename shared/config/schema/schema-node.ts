/**
 * The part of JSON Schema that our schemas use, and the annotations that say what a validator does not need to know: units,
 * where a default comes from, what is done to a value when it is resolved.
 */

export interface SchemaNode {
  readonly type: SchemaType | readonly SchemaType[];
  /** What it is, with units. */
  readonly description: string;
  /** As a person would write it. Absent: the property must be written, or `computed` says what stands in. */
  readonly default?: unknown;
  /** What stands in for a value that is not written and cannot be a constant. */
  readonly computed?: string;
  /** The default in the edge's file, where it differs from the app server's. */
  readonly edgeDefault?: unknown;
  /** What stands in at the edge for a value that is not written and depends on the machine: resolving leaves it out. */
  readonly edgeComputed?: string;
  /** Of a limit: what enforcing it means. */
  readonly enforced?: Enforced;
  /** Where the default comes from. */
  readonly source?: string;
  readonly unit?: 'bytes' | 'count' | 'seconds';
  /** What a written value becomes: a duration milliseconds, a path absolute (relative to the file). */
  readonly resolve?: 'duration' | 'path';
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** What `pattern` asks for, in words. */
  readonly patternDescription?: string;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: SchemaNode;
  readonly minProperties?: number;
  /** Names of a map are of this form. */
  readonly propertyNames?: { readonly pattern: string; readonly patternDescription: string };
  /** Of an object: a value of this property's type stands for one in which it alone is written. */
  readonly shorthand?: string;
  /** The name of the generated type. Only on objects with `properties`. */
  readonly title?: string;
  /** What the type is, where several properties have it. */
  readonly typeDescription?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  /** false: unknown keys are faults; a schema: the object is a map of such values. */
  readonly additionalProperties?: false | SchemaNode;
  readonly examples?: readonly unknown[];
  /** Properties that no file has and resolving adds: TypeScript type and description. */
  readonly adds?: Readonly<Record<string, { readonly type: string; readonly description: string }>>;
}

export interface Enforced {
  /** Where it can be set besides the server (or the file) and the endpoint: for a path, by the handler of a request. */
  readonly scope: readonly ('path' | 'request')[];
  /** What the client is answered; null: the connection is closed or reset, or nothing happens that it could see. */
  readonly status: number | null;
  /** The reject or end reason that is counted; null: memory is bounded by waiting, nobody is refused. */
  readonly counter: string | null;
}

export type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';

/** An object with fixed properties. */
export interface ObjectSchema extends SchemaNode {
  readonly title: string;
  readonly properties: Readonly<Record<string, SchemaNode>>;
}

/** setTimeout and the engine's wheel take no more: 24.8 days. */
export const longestDurationMs: number = 2_147_483_647;

export function isNullable(node: SchemaNode): boolean {
  return typeof node.type === 'string' ? node.type === 'null' : node.type.includes('null');
}

/** The default that holds in the edge's file. */
export function edgeDefaultOf(node: SchemaNode): unknown {
  if (node.edgeComputed !== undefined) return undefined;
  return 'edgeDefault' in node ? node.edgeDefault : node.default;
}
