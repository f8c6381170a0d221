/**
 * The validator of configuration files: ajv's standalone code, so that nothing is compiled when a program starts. An edge keeps
 * it for as long as it runs: parts that occur in several places are functions, and a fault takes one statement where ajv
 * writes an if and an else, which makes it a third as large.
 */
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { isNullable, type ObjectSchema, type SchemaNode } from '../schema/schema-node.ts';

const head = `// Generated from shared/config/schema by \`npm run generate\`. Do not edit.
// @ts-nocheck

/** A fault as ajv reports it. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

export interface ConfigValidator {
  (value: unknown): boolean;
  errors?: readonly SchemaFault[] | null;
}

`;

/** What ajv writes for each fault: its object, then the list that it begins or goes on. */
const addFault =
  /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g;

export function generateValidator(root: ObjectSchema): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(withSharedParts(validationSchema(root))));
  const functionName = /export default (\w+);/.exec(code)?.[1];
  if (functionName === undefined || code.includes('require(')) {
    throw new TypeError('ajv made code of another form than expected: one function, without require');
  }
  const body = code
    .replace(/^"use strict";\n?/, '')
    .replace(/export const validate = \w+;\n?/, '')
    .replace(/export default \w+;\n?/, '')
    // Where in the schema a fault is follows from where it is in the value.
    .replaceAll(/,schemaPath:"[^"]*"/g, '')
    .replaceAll(addFault, '(vErrors ??= []).push($2);\n');
  return `${head}export const validateConfig: ConfigValidator = ${functionName};\n${body.trimEnd()}\n`;
}

/** Only what ajv enforces: annotations of ours would be unknown keywords. */
export function validationSchema(node: SchemaNode): Record<string, unknown> {
  const schema: Record<string, unknown> = { type: node.type };
  for (const keyword of [
    'enum',
    'minimum',
    'maximum',
    'pattern',
    'minItems',
    'uniqueItems',
    'minProperties',
    'required',
  ] as const) {
    if (node[keyword] !== undefined) schema[keyword] = node[keyword];
  }
  if (node.enum && isNullable(node)) schema['enum'] = [...node.enum, null];
  if (node.propertyNames) schema['propertyNames'] = { pattern: node.propertyNames.pattern };
  if (node.items) schema['items'] = validationSchema(node.items);
  if (node.properties) {
    schema['properties'] = Object.fromEntries(
      Object.entries(node.properties).map(([name, child]) => [name, validationSchema(child)]),
    );
  }
  if (node.additionalProperties !== undefined) {
    schema['additionalProperties'] =
      node.additionalProperties === false ? false : validationSchema(node.additionalProperties);
  }
  return schema;
}

/** The same schema; objects that it describes in the same words in several places are described once, under "$defs". */
function withSharedParts(root: Record<string, unknown>): Record<string, unknown> {
  const uses = new Map<string, number>();
  forEachObject(root, (text) => uses.set(text, (uses.get(text) ?? 0) + 1));
  const shared = [...uses].filter(([, count]) => count > 1).map(([text]) => text);
  const replace = (schema: unknown, own: string | null): unknown => {
    if (!isRecord(schema)) return schema;
    const text = JSON.stringify(schema);
    if (text !== own && shared.includes(text)) return { $ref: `#/$defs/part${shared.indexOf(text)}` };
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, replace(value, null)]));
  };
  const parts = shared.map((text, index) => [`part${index}`, replace(JSON.parse(text), text)]);
  return { ...(replace(root, null) as Record<string, unknown>), $defs: Object.fromEntries(parts) };
}

/** Visits each schema of an object with properties, as JSON. */
function forEachObject(schema: unknown, visit: (text: string) => void): void {
  if (!isRecord(schema)) return;
  if (isRecord(schema['properties'])) visit(JSON.stringify(schema));
  for (const value of Object.values(schema)) forEachObject(value, visit);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
