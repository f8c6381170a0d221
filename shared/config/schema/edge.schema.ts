/** The root of the edge's configuration file. */
import { appSchema } from './app.schema.ts';
import { attachSchema } from './attach.schema.ts';
import { certificateSchema } from './certificate.schema.ts';
import { clientAuthoritiesSchema, clientCertificatesSchema } from './client-certificates.schema.ts';
import { endpointSchema } from './endpoint.schema.ts';
import { hstsSchema } from './hsts.schema.ts';
import { limitsSchema } from './limits.schema.ts';
import { loggingSchema } from './logging.schema.ts';
import { longestDurationMs, type ObjectSchema } from './schema-node.ts';

export const edgeSchema: ObjectSchema = {
  title: 'EdgeConfig',
  type: 'object',
  description: 'The configuration of a Windhover edge: what it listens on, its certificates, its apps.',
  additionalProperties: false,
  required: ['endpoints', 'apps'],
  properties: {
    endpoints: { type: 'array', description: 'Addresses that are listened on.', items: endpointSchema, minItems: 1 },
    certificates: {
      type: 'array',
      description:
        'Certificates of the https endpoints, chosen by the name a client asks for: exact, then wildcard. Empty: a development certificate is made.',
      items: certificateSchema,
      default: [],
    },
    apps: {
      type: 'object',
      description: 'Apps by name. There may be none where servers attach.',
      additionalProperties: appSchema,
      propertyNames: {
        pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$',
        patternDescription: 'be 1 to 32 letters, digits, - and _, and begin with a letter or digit',
      },
    },
    attach: attachSchema,
    limits: limitsSchema,
    trustedProxies: {
      type: 'array',
      description:
        'Peers that are believed when they say for whom they speak, in forwardedHeader or by the PROXY protocol: addresses, CIDR blocks, "loopback", "private" (RFC 1918, RFC 4193), "unix".',
      items: { type: 'string', description: 'An address, a CIDR block or a preset.' },
      uniqueItems: true,
      default: [],
      examples: [['10.0.0.0/8', 'loopback']],
    },
    exemptAddresses: {
      type: 'array',
      description:
        'Clients that limits per address do not count, beside trustedProxies: addresses, CIDR blocks, "loopback", "private".',
      items: { type: 'string', description: 'An address, a CIDR block or a preset.' },
      uniqueItems: true,
      default: ['loopback'],
      examples: [['loopback', '203.0.113.7']],
    },
    forwardedHeader: {
      type: 'string',
      pattern: '^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$',
      patternDescription: 'be a field name of letters, digits and -',
      description:
        'The one field that a trusted peer is believed by; every other is dropped and made anew. x-forwarded-for (with X-Forwarded-Proto, -Host, -Port) and forwarded (RFC 7239) are lists, walked from the right past trusted peers. Any other field holds one address, and says nothing of scheme, host and port.',
      default: 'x-forwarded-for',
      examples: ['forwarded', 'x-real-ip', 'cf-connecting-ip'],
    },
    threads: {
      type: ['integer', 'null'],
      unit: 'count',
      description: 'Data threads; null: one for each core that can be used (cgroup limits counted).',
      default: null,
      minimum: 1,
      maximum: 64,
    },
    runtimeDirectory: {
      type: ['string', 'null'],
      resolve: 'path',
      description:
        "Where sockets live; null: $RUNTIME_DIRECTORY, $XDG_RUNTIME_DIR/windhover, or a directory of the user's in the system's temporary one.",
      default: null,
    },
    stateDirectory: {
      type: ['string', 'null'],
      resolve: 'path',
      description:
        'Where the development certificate and keys live; null: $STATE_DIRECTORY, $XDG_STATE_HOME/windhover, ~/.local/state/windhover.',
      default: null,
    },
    lameDuck: {
      type: 'integer',
      resolve: 'duration',
      description:
        'How long a stop goes on serving everything, new connections too, while the readiness in its status is "draining" already: until a load balancer has seen it. SIGINT skips it.',
      default: '0s',
      minimum: 0,
      maximum: longestDurationMs,
      source: 'nothing waits where nothing balances; with a balancer, its check interval times its threshold',
    },
    drainTimeout: {
      type: 'integer',
      resolve: 'duration',
      description:
        'How long a stop waits, after the lame duck, for exchanges in flight and for the next request of connections that are idle.',
      default: '30s',
      minimum: 0,
      maximum: longestDurationMs,
      source: 'kamal-proxy drain; Kubernetes terminationGracePeriodSeconds',
    },
    defaultCertificate: {
      type: 'string',
      enum: ['first', 'refuse'],
      description:
        'What a client gets that asks for a name no certificate has: the first certificate, or no handshake.',
      default: 'first',
    },
    minVersion: {
      type: 'string',
      enum: ['1.2', '1.3'],
      description: 'The oldest version of TLS that is spoken.',
      default: '1.2',
      source: 'Mozilla Server Side TLS 5.7, "intermediate"; "1.3" is its "modern"',
    },
    hsts: hstsSchema,
    clientCertificates: clientCertificatesSchema,
    clientCertificateAuthorities: clientAuthoritiesSchema,
    logging: loggingSchema,
  },
};
