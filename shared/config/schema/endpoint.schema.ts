/** An address that the edge listens on. */
import { certificateSchema } from './certificate.schema.ts';
import { limitsSchema } from './limits.schema.ts';
import type { ObjectSchema } from './schema-node.ts';

export const endpointSchema: ObjectSchema = {
  title: 'EndpointConfig',
  type: 'object',
  description: 'An address that is listened on.',
  additionalProperties: false,
  required: ['url'],
  properties: {
    url: {
      type: 'string',
      description:
        'scheme://host[:port]. An IP literal is that address, localhost is both loopback addresses, any other name, * and + is every address; http://unix:/path is a Unix socket. Names do not filter requests.',
      examples: ['http://*:80', 'https://*:443', 'http://localhost:8080'],
    },
    redirectToHttps: {
      type: 'boolean',
      description: 'Answer every request with a redirect (308) to the https endpoint instead of an app.',
      default: false,
    },
    certificates: {
      type: ['array', 'null'],
      description: 'Certificates of this endpoint alone; null: those of the file.',
      default: null,
      items: certificateSchema,
      minItems: 1,
    },
    backlog: {
      type: 'integer',
      unit: 'count',
      description: 'Connections the kernel holds until they are accepted; the kernel cuts it to net.core.somaxconn.',
      default: 512,
      minimum: 1,
      maximum: 65_535,
      source: 'Kestrel Backlog',
    },
    limits: {
      ...limitsSchema,
      description: 'Limits of this endpoint; what is not written comes from the limits of the file.',
    },
  },
};
