/** An address that the edge listens on. */
import { certificateSchema } from './certificate.schema.ts';
import { endpointClientAuthoritiesSchema, endpointClientCertificatesSchema } from './client-certificates.schema.ts';
import { hstsSchema } from './hsts.schema.ts';
import { limitsSchema } from './limits.schema.ts';
import { redirectSchema } from './redirect.schema.ts';
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
    redirectToHttps: redirectSchema,
    certificates: {
      type: ['array', 'null'],
      description: 'Certificates of this endpoint alone; null: those of the file.',
      default: null,
      items: certificateSchema,
      minItems: 1,
    },
    minVersion: {
      type: ['string', 'null'],
      enum: ['1.2', '1.3'],
      description: 'The oldest version of TLS that is spoken here; null: that of the file.',
      default: null,
    },
    hsts: { ...hstsSchema, description: 'Strict-Transport-Security of this endpoint; null: that of the file.' },
    clientCertificates: endpointClientCertificatesSchema,
    clientCertificateAuthorities: endpointClientAuthoritiesSchema,
    backlog: {
      type: 'integer',
      unit: 'count',
      description: 'Connections the kernel holds until they are accepted; the kernel cuts it to net.core.somaxconn.',
      default: 4096,
      minimum: 1,
      maximum: 65_535,
      source:
        "net.core.somaxconn's own default since Linux 5.4; nginx has 511, Kestrel 512, HAProxy the maxconn of the frontend",
    },
    proxyProtocol: {
      type: 'string',
      enum: ['off', 'required'],
      description:
        'Whether each connection begins with a PROXY header (version 1 or 2, before TLS) that names the client. Then only trustedProxies may connect; others, and what begins otherwise, are closed and counted. There is no "optional": a client behind a proxy that does not send the header could send its own.',
      default: 'off',
      source: 'proxy-protocol.txt 2: a receiver must not guess whether the header is there',
    },
    protocols: {
      type: 'array',
      description: 'What is spoken on it. http1 is HTTP/1.1 and 1.0.',
      default: ['http1'],
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', enum: ['http1'], description: 'A protocol.' },
    },
    socketMode: {
      type: 'string',
      description:
        'Permission bits of the file of a Unix socket, in octal. By default its directory decides who gets to it.',
      default: '0666',
      pattern: '^0?[0-7]{3}$',
      patternDescription: 'be permission bits in octal such as "0660"',
      examples: ['0660'],
    },
    socketOwner: {
      type: ['string', 'null'],
      description: 'User that the file of a Unix socket is given to, by name or number; null: who runs the edge.',
      default: null,
      examples: ['www-data'],
    },
    socketGroup: {
      type: ['string', 'null'],
      description:
        'Group that the file of a Unix socket is given to, by name or number; null: that of who runs the edge.',
      default: null,
      examples: ['www-data'],
    },
    limits: {
      ...limitsSchema,
      description: 'Limits of this endpoint; what is not written comes from the limits of the file.',
    },
  },
};
