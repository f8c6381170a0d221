/** A certificate as two PEM files. Which names it serves is read from the certificate itself. */
import type { ObjectSchema } from './schema-node.ts';

export const certificateSchema: ObjectSchema = {
  title: 'CertificateConfig',
  type: 'object',
  description: 'A certificate chain and its private key. The names it is shown for are those of the certificate.',
  additionalProperties: false,
  required: ['cert', 'key'],
  properties: {
    cert: {
      type: 'string',
      resolve: 'path',
      description: 'PEM file: the certificate, then the intermediates.',
      examples: ['/etc/letsencrypt/live/example.com/fullchain.pem'],
    },
    key: {
      type: 'string',
      resolve: 'path',
      description: 'PEM file: the private key, not encrypted.',
      examples: ['/etc/letsencrypt/live/example.com/privkey.pem'],
    },
  },
};
