/** An app: which requests are its own, how it runs, how it is reached. */
import { balancingSchemas } from './balancing.schema.ts';
import { compressionSchema } from './compression.schema.ts';
import { concurrencySchemas } from './concurrency.schema.ts';
import { filesSchema } from './files.schema.ts';
import { gateProperties } from './gates.schema.ts';
import { healthSchemas } from './health.schema.ts';
import { hooksSchema } from './hooks.schema.ts';
import { instancesSchema } from './instances.schema.ts';
import { rewriteProperties } from './rewrite.schema.ts';
import { hangTimeoutSchema, maxMemorySchema, maxSurgeSchema, trialSchema } from './rollout.schema.ts';
import { routeLimitsSchema, routeSchema } from './route-limits.schema.ts';
import { longestDurationMs, type ObjectSchema } from './schema-node.ts';

const boot: ObjectSchema = {
  title: 'BootConfig',
  type: 'object',
  description: 'When a started instance gets its first request: once it has given an HTTP answer, whatever its status.',
  default: {},
  additionalProperties: false,
  properties: {
    timeout: {
      type: 'integer',
      resolve: 'duration',
      description: 'How long an instance may take until its first HTTP answer.',
      default: '30s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'gunicorn and kamal-proxy give 30 s, Puma 60 s, Passenger 90 s',
    },
    path: {
      type: 'string',
      description: 'What is asked for with GET.',
      default: '/',
      pattern: '^/',
      patternDescription: 'begin with /',
    },
  },
};

const timeouts: ObjectSchema = {
  title: 'TimeoutsConfig',
  type: 'object',
  description: 'How long a destination may take.',
  default: {},
  additionalProperties: false,
  properties: {
    connect: {
      type: 'integer',
      resolve: 'duration',
      description: 'To accept a connection. Then another instance is tried; when none is left: 504.',
      computed: '"2s" when every destination is a Unix socket, else "5s"',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'a Unix socket answers at once or not at all; 5 s is two lost SYNs and their repetition',
    },
    firstByte: {
      type: 'integer',
      resolve: 'duration',
      description: 'From the end of the request to the first byte of the response. Then 504.',
      default: '60s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'nginx proxy_read_timeout',
    },
    betweenBytes: {
      type: 'integer',
      resolve: 'duration',
      description:
        "Between two reads of a response body (then the response is cut), or while it takes no more of a request's (then 504).",
      default: '60s',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'nginx proxy_read_timeout',
    },
    upgradedIdle: {
      type: 'integer',
      resolve: 'duration',
      description: 'How long an upgraded connection (WebSocket) may be silent in both directions.',
      default: '1h',
      minimum: 1,
      maximum: longestDurationMs,
      source: 'Envoy closes idle TCP tunnels after 1 h; 60 s (nginx) cuts WebSockets that are merely quiet',
    },
  },
};

const retries: ObjectSchema = {
  title: 'RetriesConfig',
  type: 'object',
  description:
    'How often a request is sent again after a destination failed. Never after a byte of a response; what an instance may have begun only once, where the method is idempotent and the body still in hand (up to 64 KiB).',
  default: {},
  additionalProperties: false,
  properties: {
    max: {
      type: 'integer',
      unit: 'count',
      description: 'For each request, at most; 0: never.',
      default: 3,
      minimum: 0,
      maximum: 16,
      source: 'HAProxy retries 3',
    },
    budget: {
      type: 'integer',
      description:
        'For all requests of the app together: in percent of those of the last ten seconds; thirty in ten seconds are always allowed. What could not be connected to and goes to an instance of which no failure is known is free.',
      default: 20,
      minimum: 0,
      maximum: 100,
      source: 'the retry budgets of Envoy and Linkerd: 20 %',
    },
  },
};

const tls: ObjectSchema = {
  title: 'DestinationTlsConfig',
  type: 'object',
  description: 'How https:// destinations are spoken to.',
  default: {},
  additionalProperties: false,
  properties: {
    ca: {
      type: ['string', 'null'],
      resolve: 'path',
      description: "PEM file: the authorities that are believed; null: those of the system's Node.",
      default: null,
    },
    cert: { type: ['string', 'null'], resolve: 'path', description: 'PEM file: a client certificate.', default: null },
    key: { type: ['string', 'null'], resolve: 'path', description: 'PEM file: its private key.', default: null },
    serverName: {
      type: ['string', 'null'],
      description: 'The name that is asked for and checked; null: the host of the destination.',
      default: null,
    },
    verify: { type: 'boolean', description: 'Refuse a destination whose certificate does not hold.', default: true },
  },
};

export const appSchema: ObjectSchema = {
  title: 'AppConfig',
  type: 'object',
  description: 'An app. Exactly one of entry, command, destinations, files, redirect and respond says how it runs.',
  additionalProperties: false,
  required: ['hosts'],
  adds: {
    kind: {
      type: "'entry' | 'command' | 'destinations' | 'files' | 'redirect' | 'respond'",
      description: 'Which of the six is written.',
    },
  },
  properties: {
    hosts: {
      type: 'array',
      description:
        'Host names it answers: exact, "*.example.com" for every name that ends so, or "*" for any other host.',
      items: { type: 'string', description: 'A host name without port.' },
      minItems: 1,
      uniqueItems: true,
      examples: [['shop.example.com', '*.shop.example.com']],
    },
    paths: {
      type: 'array',
      description: 'Path prefixes it answers, matched on segment borders; the longest of all apps wins.',
      items: { type: 'string', description: 'Begins with /.', pattern: '^/', patternDescription: 'begin with /' },
      minItems: 1,
      uniqueItems: true,
      default: ['/'],
    },
    limits: {
      ...routeLimitsSchema,
      description: 'Limits of requests to this app; what is not written comes from the limits of the endpoint.',
    },
    routes: {
      type: 'object',
      description:
        'Settings for path prefixes below its paths, matched on segment borders; the longest wins. What is not written comes from the app. A path that another reading leads elsewhere is refused (400): one that differs from a prefix in the case of letters alone, for instance, as programs may take one for the other; write both prefixes where both are meant.',
      additionalProperties: routeSchema,
      propertyNames: { pattern: '^/', patternDescription: 'begin with /' },
      default: {},
      examples: [{ '/upload': { limits: { maxRequestBodySize: 1_000_000_000 } } }],
    },
    ...rewriteProperties,
    ...gateProperties,
    compression: compressionSchema,
    hooks: hooksSchema,
    entry: {
      type: ['string', 'null'],
      resolve: 'path',
      description:
        'A module whose default export is a fetch handler, a (req, res) listener, or an Express, Koa, Fastify or Hono app.',
      default: null,
    },
    command: {
      type: ['array', 'null'],
      description: 'A program and its arguments; it must listen on the PORT (or SOCKET_PATH) of its environment.',
      items: { type: 'string', description: 'The program, then its arguments; no shell takes them apart.' },
      minItems: 1,
      default: null,
      examples: [['python3', 'blog.py']],
    },
    destinations: {
      type: ['array', 'null'],
      description: 'Servers that run elsewhere: http://host:port, https://host:port, unix:/path.',
      items: { type: 'string', description: 'A URL without a path.' },
      minItems: 1,
      uniqueItems: true,
      default: null,
      examples: [['http://127.0.0.1:8081', 'unix:/run/legacy.sock']],
    },
    files: filesSchema,
    instances: instancesSchema,
    transport: {
      type: 'string',
      enum: ['unix', 'port'],
      description: 'How instances are reached: a Unix socket of their own, or a loopback port of their own.',
      computed: '"unix" for entry, "port" for command',
    },
    env: {
      type: 'object',
      description: 'Environment of the instances, beside a scrubbed one (PATH, HOME, LANG and what Windhover sets).',
      additionalProperties: { type: 'string', description: 'The value.' },
      propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$', patternDescription: 'be of letters, digits and _' },
      default: {},
    },
    envFile: {
      type: ['string', 'null'],
      resolve: 'path',
      description: 'A file of NAME=value lines; env wins over it.',
      default: null,
    },
    cwd: {
      type: 'string',
      resolve: 'path',
      description: 'Working directory of the instances.',
      computed: 'the directory of the file',
    },
    nodeArgs: {
      type: 'array',
      description: 'Options of node itself (entry only).',
      items: { type: 'string', description: 'One option.' },
      default: [],
      examples: [['--max-old-space-size=256']],
    },
    user: {
      type: ['string', 'null'],
      description: 'The user that instances run as, when the edge is started as root.',
      default: null,
    },
    group: { type: ['string', 'null'], description: 'The group that instances run as.', default: null },
    ...balancingSchemas,
    ...concurrencySchemas,
    ...healthSchemas,
    boot,
    drainTimeout: {
      type: 'integer',
      resolve: 'duration',
      description: 'From SIGTERM to SIGKILL of an instance that is stopped.',
      default: '30s',
      minimum: 0,
      maximum: longestDurationMs,
      source: 'gunicorn graceful_timeout, Puma worker_shutdown_timeout, kamal-proxy drain',
    },
    maxSurge: maxSurgeSchema,
    trial: trialSchema,
    hangTimeout: hangTimeoutSchema,
    maxMemory: maxMemorySchema,
    underscoreHeaders: {
      type: 'string',
      enum: ['drop', 'keep', 'reject'],
      description:
        'Request fields with _ in their name: dropped, kept, or the request is answered 400. CGI, WSGI and Rack apps read X_Real_IP as X-Real-IP; a name that so becomes one the edge knows is dropped even with keep.',
      default: 'drop',
      source: 'nginx underscores_in_headers off',
    },
    methodOverrideHeaders: {
      type: 'string',
      enum: ['keep', 'drop'],
      description:
        'Whether X-HTTP-Method-Override, X-HTTP-Method and X-Method-Override reach the app. What is allowed or refused by method at the edge is passed by with them, if the app heeds them.',
      default: 'keep',
      source: 'apps behind clients that can only send GET and POST need them',
    },
    proxyProtocol: {
      type: 'string',
      enum: ['off', 'v1', 'v2'],
      description:
        "Begin each connection to a destination with a PROXY header of this version that names the client (destinations without https only). Such a connection is one client's and is not used again: each request costs a connection. A client that a proxy named in forwardedHeader has the port 0.",
      default: 'off',
    },
    timeouts,
    idleTimeout: {
      type: 'integer',
      resolve: 'duration',
      description:
        'How long an unused connection to a destination is kept; 0: each is used once. A destination that states a shorter time (Keep-Alive: timeout=5) is believed, and its connections are closed a second before. Until it states one, requests that cannot be sent twice go over connections that were unused for less than 4 s. Instances of entry on a Unix socket never close one, and have no need of this.',
      default: '50s',
      minimum: 0,
      maximum: longestDurationMs,
      source: 'less than the 60 s of most servers and load balancers: who closes first loses no request',
    },
    retries,
    earlyHints: {
      type: 'boolean',
      description: 'Pass 103 Early Hints on. To be turned off where a client cannot cope with it.',
      default: true,
      source: 'RFC 9110 15.2: a client must be able to parse interim responses',
    },
    tls,
  },
};
