/** The validator of configuration files: ajv's standalone code, so that nothing is compiled when a program starts. */
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

export function generateValidator(root: ObjectSchema): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(validationSchema(root)));
  const functionName = /export default (\w+);/.exec(code)?.[1];
  if (functionName === undefined || code.includes('require(')) {
    throw new TypeError('ajv made code of another form than expected: one function, without require');
  }
  const body = code
    .replace(/^"use strict";\n?/, '')
    .replace(/export const validate = \w+;\n?/, '')
    .replace(/export default \w+;\n?/, '')
    // Where in the schema a fault is follows from where it is in the value.
    .replaceAll(/,schemaPath:"[^"]*"/g, '');
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
