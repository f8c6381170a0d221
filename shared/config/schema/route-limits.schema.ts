/** What a path may have of its own. */
import { gateProperties } from './gates.schema.ts';
import { limitsSchema } from './limits.schema.ts';
import { rewriteProperties } from './rewrite.schema.ts';
import type { ObjectSchema, SchemaNode } from './schema-node.ts';

const inherited = 'that of the endpoint';

/** Not written: the endpoint's stands. */
function inheriting([name, node]: [string, SchemaNode]): [string, SchemaNode] {
  const { default: _default, edgeDefault, source, ...rest } = node;
  return [name, { ...rest, edgeComputed: inherited }];
}

export const routeLimitsSchema: ObjectSchema = {
  title: 'RouteLimits',
  type: 'object',
  description: 'Limits of requests to some paths; what is not written comes from the limits of the endpoint.',
  default: {},
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(limitsSchema.properties)
      .filter(([, { enforced }]) => enforced?.scope.includes('path'))
      .map(inheriting),
  ),
};

export const routeSchema: ObjectSchema = {
  title: 'RouteConfig',
  type: 'object',
  description: 'What holds for requests to some paths.',
  additionalProperties: false,
  properties: { limits: routeLimitsSchema, ...rewriteProperties, ...gateProperties },
};
