/** HTTP Strict Transport Security (RFC 6797), said by the edge. */
import type { ObjectSchema } from './schema-node.ts';

export const hstsSchema: ObjectSchema = {
  title: 'HstsConfig',
  type: ['object', 'null'],
  description:
    'Strict-Transport-Security on every response over https, in the place of what apps say; null: apps say it themselves.',
  typeDescription: 'Strict-Transport-Security on every response over https.',
  additionalProperties: false,
  required: ['maxAge'],
  default: null,
  properties: {
    maxAge: {
      type: 'integer',
      unit: 'seconds',
      description: 'How long browsers use https alone, from each response on; 31536000 is a year, 0 makes them forget.',
      minimum: 0,
      maximum: 315_360_000,
    },
    includeSubDomains: { type: 'boolean', description: 'Subdomains of the host too.', default: false },
    preload: {
      type: 'boolean',
      description:
        'The host may be built into browsers; needs includeSubDomains and a maxAge of a year or more. Hard to take back.',
      default: false,
    },
  },
};
