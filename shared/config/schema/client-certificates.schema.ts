/** What an https endpoint asks its clients for: the same settings for the file and for one endpoint. */
import type { SchemaNode } from './schema-node.ts';

const meaning =
  'Whether clients are asked for a certificate: "request" lets those in that show none. One that does not hold ends the handshake. The app sees it as Client-Cert (RFC 9440), which no client can send itself.';

export const clientCertificatesSchema: SchemaNode = {
  type: 'string',
  enum: ['none', 'request', 'require'],
  description: meaning,
  default: 'none',
};

export const clientAuthoritiesSchema: SchemaNode = {
  type: 'array',
  description: 'PEM files with the certificates of those who may vouch for clients. They are read at start and reload.',
  default: [],
  items: { type: 'string', resolve: 'path', description: 'A PEM file.' },
};

export const endpointClientCertificatesSchema: SchemaNode = {
  ...clientCertificatesSchema,
  type: ['string', 'null'],
  description: 'As clientCertificates of the file; null: as the file says.',
  default: null,
};

export const endpointClientAuthoritiesSchema: SchemaNode = {
  ...clientAuthoritiesSchema,
  type: ['array', 'null'],
  description: 'As clientCertificateAuthorities of the file; null: those of the file.',
  default: null,
};
