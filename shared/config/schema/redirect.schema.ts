/** Where a clear endpoint sends its requests to. */
import type { ObjectSchema } from './schema-node.ts';

export const redirectSchema: ObjectSchema = {
  title: 'RedirectConfig',
  type: ['boolean', 'object'],
  description:
    'Answer every request but those of ACME challenges with a redirect (308) to https instead of an app. With several https ports, or where clients see another one than is listened on: { "port": 443 }.',
  typeDescription: 'A redirect to https.',
  additionalProperties: false,
  default: false,
  properties: {
    port: {
      type: ['integer', 'null'],
      unit: 'count',
      description: 'The port of https as clients see it; null: that of the https endpoints, where they have one only.',
      default: null,
      minimum: 1,
      maximum: 65_535,
    },
  },
};
