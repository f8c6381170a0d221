/** The TypeScript of the configuration: what is written (`XOptions`, everything with a default optional) and what it resolves to (`X`). */
import { parseDuration } from '../duration.ts';
import { edgeDefaultOf, isNullable, type ObjectSchema, type SchemaNode } from '../schema/schema-node.ts';

const head = '// Generated from shared/config/schema by `npm run generate`. Do not edit.\n';

export function generateTypes(root: ObjectSchema): string {
  const objects = new Map<string, ObjectSchema>();
  collect(root, objects);
  const parts = [...objects.values()].map((schema) => `${writtenType(schema)}\n${resolvedType(schema)}`);
  return `${head}\n${parts.join('\n')}`;
}

/** Breadth first: of two objects with one title the outer one describes the type. */
function collect(root: SchemaNode, found: Map<string, ObjectSchema>): void {
  const queue: SchemaNode[] = [root];
  for (const node of queue) {
    if (isObjectSchema(node) && !found.has(node.title)) found.set(node.title, node);
    queue.push(...Object.values(node.properties ?? {}));
    if (node.items) queue.push(node.items);
    if (node.additionalProperties) queue.push(node.additionalProperties);
  }
}

function isObjectSchema(node: SchemaNode): node is ObjectSchema {
  return node.title !== undefined && node.properties !== undefined;
}

function writtenType(schema: ObjectSchema): string {
  const lines = Object.entries(schema.properties).map(([name, node]) => {
    const optional = schema.required?.includes(name) ? '' : '?';
    return `${comment(node)}  readonly ${name}${optional}: ${typeText(node, 'written')};\n`;
  });
  return `/** ${typeDescription(schema)} As it is written. */\nexport interface ${writtenName(schema.title)} {\n${lines.join('')}}\n`;
}

function resolvedType(schema: ObjectSchema): string {
  const added = Object.entries(schema.adds ?? {}).map(
    ([name, { type, description }]) => `  /** ${description} */\n  readonly ${name}: ${type};\n`,
  );
  const lines = Object.entries(schema.properties).map(
    ([name, node]) =>
      `${comment(node)}  readonly ${name}${node.edgeComputed === undefined ? '' : '?'}: ${typeText(node, 'resolved')};\n`,
  );
  return `/** ${typeDescription(schema)} Everything present, times in milliseconds, paths absolute. */\nexport interface ${schema.title} {\n${added.join('')}${lines.join('')}}\n`;
}

function typeDescription(schema: ObjectSchema): string {
  return schema.typeDescription ?? schema.description;
}

function writtenName(title: string): string {
  return `${title}Options`;
}

function comment(node: SchemaNode): string {
  const facts = [node.unit === 'bytes' ? 'Bytes.' : '', node.resolve === 'duration' ? 'Milliseconds.' : ''];
  if (node.computed !== undefined) facts.push(`Default: ${node.computed}.`);
  else if ('default' in node && !isObjectSchema(node)) facts.push(`Default: ${defaultText(node)}.`);
  if (node.source !== undefined) facts.push(`Source: ${node.source}.`);
  const lines = [node.description, ...facts.filter((fact) => fact !== '')];
  return lines.length === 1
    ? `  /** ${lines[0]} */\n`
    : `  /**\n${lines.map((line) => `   * ${line}\n`).join('')}   */\n`;
}

function defaultText(node: SchemaNode): string {
  const text = JSON.stringify(node.default);
  if (node.edgeComputed !== undefined) return `${text} (at the edge ${node.edgeComputed})`;
  const edge = edgeDefaultOf(node);
  return edge === node.default ? text : `${text} (at the edge ${JSON.stringify(edge)})`;
}

type Form = 'written' | 'resolved';

function typeText(node: SchemaNode, form: Form): string {
  const text = plainTypeText(node, form);
  return isNullable(node) ? `${text} | null` : text;
}

/** What may be written for the whole object. */
function shortText({ type }: SchemaNode): string {
  return [type].flat().includes('integer') ? 'number' : 'string';
}

function plainTypeText(node: SchemaNode, form: Form): string {
  if (isObjectSchema(node)) {
    const name = form === 'written' ? writtenName(node.title) : node.title;
    const others = [[node.type].flat().includes('boolean') ? 'boolean | ' : '', name];
    if (form === 'written' && node.shorthand !== undefined) others.push(` | ${shortText(node)}`);
    return others.join('');
  }
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  if (node.resolve === 'duration' && form === 'written') return 'number | string';
  if (node.items) return listText(typeText(node.items, form));
  if (node.additionalProperties) return `Readonly<Record<string, ${typeText(node.additionalProperties, form)}>>`;
  const type = [node.type].flat().find((name) => name !== 'null');
  return type === 'integer' ? 'number' : (type ?? 'unknown');
}

function listText(item: string): string {
  return item.includes(' | ') ? `readonly (${item})[]` : `readonly ${item}[]`;
}

/** The two sets of defaults. */
export function generateLimitDefaults(limits: ObjectSchema): string {
  const values = (pick: (node: SchemaNode) => unknown): string =>
    Object.entries(limits.properties)
      .map(([name, node]) => [name, resolvedText(node, pick(node))] as const)
      .map(([name, value]) => (value === undefined ? '' : `  ${name}: ${value},\n`))
      .join('');
  return `// Generated from shared/config/schema/limits.schema.ts by \`npm run generate\`. Do not edit.
import type { Limits } from './config-types.ts';

/** Defaults of \`createServer\` and \`windhover serve\`. */
export const serverLimits: Limits = {
${values((node) => node.default)}};

/** Defaults of \`windhover up\`. */
export const edgeLimits: Limits = {
${values(edgeDefaultOf)}};
`;
}

/** A default as it is resolved, as TypeScript. */
function resolvedText(node: SchemaNode, value: unknown): string | undefined {
  if (value === undefined || value === null) return value === null ? 'null' : undefined;
  if (node.enum) return `'${String(value)}'`;
  if (node.properties === undefined) return String(numberOf(value));
  const parts = Object.entries(node.properties).map(
    ([name, child]) => `${name}: ${resolvedText(child, (value as Record<string, unknown>)[name] ?? child.default)}`,
  );
  return `{ ${parts.join(', ')} }`;
}

/** A default as the number that the engine takes. */
export function numberOf(value: unknown): number {
  const number = typeof value === 'number' || typeof value === 'string' ? parseDuration(value) : null;
  if (number === null) throw new TypeError(`${JSON.stringify(value)} is neither a number nor a duration`);
  return number;
}
