import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../../shared/config/generate/generate-types.ts';
import { generateAll } from '../../../../shared/config/generate.ts';
import { edgeLimits, serverLimits } from '../../../../shared/config/generated/limit-defaults.ts';
import { limitCells } from '../../../../shared/config/limits-array.ts';
import { appSchema } from '../../../../shared/config/schema/app.schema.ts';
import { edgeSchema } from '../../../../shared/config/schema/edge.schema.ts';
import { limitsSchema } from '../../../../shared/config/schema/limits.schema.ts';
import type { SchemaNode } from '../../../../shared/config/schema/schema-node.ts';

const files = generateAll();
const contentOf = (path: string): string => files.get(path) ?? '';

function everyNode(root: SchemaNode, name = ''): [string, SchemaNode][] {
  const children = [
    ...Object.entries(root.properties ?? {}),
    ...(root.items ? [['[]', root.items] as const] : []),
    ...(root.additionalProperties ? [['*', root.additionalProperties] as const] : []),
  ];
  return [[name, root], ...children.flatMap(([key, child]) => everyNode(child, `${name}.${key}`))];
}

describe('the schema', () => {
  test('describes every setting, and says what stands in where nothing is written', () => {
    const nodes = everyNode(edgeSchema);
    expect(nodes.filter(([, { description }]) => description.length < 8).map(([name]) => name)).toEqual([]);
    const withoutDefault = nodes.flatMap(([name, { properties = {}, required = [] }]) =>
      Object.entries(properties)
        .filter(
          ([key, node]) =>
            !required.includes(key) && !('default' in node) && (node.computed ?? node.edgeComputed) === undefined,
        )
        .map(([key]) => `${name}.${key}`),
    );
    expect(withoutDefault).toEqual([]);
  });

  test('lets no unknown key pass', () => {
    const open = everyNode(edgeSchema).filter(([, node]) => node.properties && node.additionalProperties !== false);
    expect(open.map(([name]) => name)).toEqual([]);
  });

  test('names the source of every number of the limits', () => {
    expect(Object.values(limitsSchema.properties).every(({ source }) => source !== undefined)).toBe(true);
    expect(Object.keys(limitsSchema.properties)).toEqual([...new Set(limitCells.map(({ name }) => name))]);
  });

  test('has defaults that it accepts itself', () => {
    expect(serverLimits.keepAliveTimeout).toBe(130_000);
    expect(edgeLimits.keepAliveTimeout).toBe(65_000);
    expect(() => numberOf('soon')).toThrow(/neither a number nor a duration/);
  });
});

describe('what is generated', () => {
  test('has one type as written and one as resolved for every object', () => {
    const types = contentOf('shared/config/generated/config-types.ts');
    for (const name of ['EdgeConfig', 'AppConfig', 'EndpointConfig', 'Limits', 'LoggingConfig']) {
      expect(types).toContain(`export interface ${name} {`);
      expect(types).toContain(`export interface ${name}Options {`);
    }
    expect(types).toContain(
      "  readonly kind: 'entry' | 'command' | 'destinations' | 'files' | 'redirect' | 'respond';",
    );
    expect(types).toContain('  readonly files?: FilesConfigOptions | string | null;');
    expect(types).toContain('  readonly files: FilesConfig | null;');
    expect(types).toContain('  readonly firstByte?: number | string;');
  });

  test('has every setting in the reference page', () => {
    const page = contentOf('deploy/reference/configuration.md');
    for (const name of [...Object.keys(edgeSchema.properties), ...Object.keys(appSchema.properties)]) {
      expect(page).toContain(`| \`${name}\` |`);
    }
  });

  test('has a published schema that editors can use, and that accepts the example of the design', () => {
    const schema = JSON.parse(contentOf('deploy/reference/windhover.schema.json')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    const example = {
      $schema: './node_modules/windhover/windhover.schema.json',
      endpoints: [{ url: 'http://*:80', redirectToHttps: true }, { url: 'https://*:443' }],
      certificates: [{ cert: 'a', key: 'b' }],
      apps: {
        shop: { hosts: ['shop.example.com'], entry: './shop/server.mjs', instances: 2 },
        blog: { hosts: ['*.blog.example.com'], command: ['python3', 'blog.py'], transport: 'port', drainTimeout: '1m' },
        legacy: { hosts: ['example.com'], paths: ['/api'], destinations: ['http://127.0.0.1:8081'] },
      },
      limits: { maxRequestBodySize: 30_000_000, keepAliveTimeout: '65s' },
    };
    expect(validate(example)).toBe(true);
    expect(validate({ ...example, drainTimeout: '30 s' })).toBe(false);
    expect(validate({ ...example, unknown: 1 })).toBe(false);
  });
});
