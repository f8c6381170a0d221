/** What an app, or some paths of it, decides about a request before it is forwarded, or instead. */
import { basicAuthSchema } from './basic-auth.schema.ts';
import type { ObjectSchema, SchemaNode } from './schema-node.ts';

/** No control character can end a line, or the head (RFC 9110 5.5). */
const fieldValue = {
  pattern: '^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$',
  patternDescription: 'be the value of a field: ASCII without control characters, no space at either end',
} as const;

const addressList = (description: string): SchemaNode => ({
  type: ['array', 'null'],
  description,
  default: null,
  items: {
    type: 'string',
    description:
      'An address, a CIDR block, "loopback", "private" (RFC 1918, RFC 4193) or "unix" (peers on a Unix socket).',
  },
  uniqueItems: true,
});

const redirectSchema: ObjectSchema = {
  title: 'RouteRedirectConfig',
  type: ['object', 'string', 'null'],
  description:
    'Answer with a redirect. A text alone is its target. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise.',
  typeDescription: 'A redirect to elsewhere.',
  shorthand: 'to',
  pattern: '^(/|[Hh][Tt][Tt][Pp][Ss]?://)',
  patternDescription: 'begin with /, http:// or https://',
  additionalProperties: false,
  default: null,
  required: ['to'],
  properties: {
    to: {
      type: 'string',
      description:
        'A URL, or a path of the same host. Where it ends in /*, what follows the path that this is written for takes the place of /*, with the query: "https://www.example.com/*". Else it is the target as it stands, for every path and query.',
      pattern: '^(/|[Hh][Tt][Tt][Pp][Ss]?://)',
      patternDescription: 'begin with /, http:// or https://',
      examples: ['https://www.example.com/*', '/new/*', '/login'],
    },
    status: {
      type: 'integer',
      unit: 'count',
      description:
        '301, 302, 303, 307 or 308. 307 and 308 keep method and body; 301 and 308 are remembered by browsers, for long.',
      default: 308,
      minimum: 301,
      maximum: 308,
      source: 'RFC 9110 15.4.9: permanent, and a POST stays one',
    },
  },
  examples: ['https://www.example.com/*'],
};

const respondSchema: ObjectSchema = {
  title: 'FixedResponseConfig',
  type: ['object', 'null'],
  description:
    'Answer with this, always the same. Of an app: its way to run, in the place of entry and the others; its routes may answer otherwise.',
  typeDescription: 'An answer that is always the same.',
  additionalProperties: false,
  default: null,
  properties: {
    status: { type: 'integer', unit: 'count', description: 'The status.', default: 200, minimum: 200, maximum: 599 },
    headers: {
      type: 'object',
      description: 'Fields of the answer, beside those of the connection, Content-Length, Content-Type and Date.',
      additionalProperties: { type: 'string', description: 'The value.', ...fieldValue },
      propertyNames: {
        pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$",
        patternDescription: "be a field name: letters, digits and !#$%&'*+-.^_`|~",
      },
      default: {},
    },
    body: { type: 'string', description: 'The body, written as UTF-8; at most 64 KiB.', default: '' },
    contentType: {
      type: ['string', 'null'],
      description: 'The Content-Type; null: "text/plain; charset=utf-8" where there is a body, else none.',
      default: null,
      ...fieldValue,
    },
  },
  examples: [{ status: 503, body: 'Back at noon.\n', headers: { 'retry-after': '3600' } }],
};

/** Of an app and of a route. */
export const gateProperties: {
  readonly methods: SchemaNode;
  readonly allow: SchemaNode;
  readonly deny: SchemaNode;
  readonly basicAuth: ObjectSchema;
  readonly redirect: ObjectSchema;
  readonly respond: ObjectSchema;
} = {
  methods: {
    type: ['array', 'null'],
    description:
      'Methods that are served; HEAD is wherever GET is. Others are answered 405. An app that heeds X-HTTP-Method-Override can be asked for other methods all the same, unless methodOverrideHeaders is "drop". null: every method; of a route: what the app says.',
    default: null,
    items: {
      type: 'string',
      description: 'A method, in capitals.',
      pattern: "^[A-Z0-9!#$%&'*+.^_`|~-]+$",
      patternDescription: 'be a method such as "GET": methods are compared with regard to case',
    },
    minItems: 1,
    uniqueItems: true,
    examples: [['GET', 'POST']],
  },
  allow: addressList(
    'Clients that are served: others are answered 403. The client is the one that trusted proxies or a PROXY header name. One whose address is not known is refused, unless it is the peer on a Unix socket and "unix" is in the list. null or empty: everybody; null of a route: what the app says.',
  ),
  deny: addressList(
    'Clients that are answered 403, also where they are in allow. One whose address is not known is refused too, unless "unix" is in allow. null or empty: nobody; null of a route: what the app says.',
  ),
  basicAuth: basicAuthSchema,
  redirect: redirectSchema,
  respond: respondSchema,
};
