/** What an app, or some paths of it, changes of requests and responses on their way. */
import type { ObjectSchema, SchemaNode } from './schema-node.ts';

/** RFC 9110 5.1. */
const fieldNames = {
  pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$",
  patternDescription: "be a field name: letters, digits and !#$%&'*+-.^_`|~",
} as const;

const fieldMap = (description: string): SchemaNode => ({
  type: 'object',
  description,
  additionalProperties: {
    type: 'string',
    description: 'The value.',
    // No control character can end the line, or the head (RFC 9110 5.5).
    pattern: '^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$',
    patternDescription: 'be the value of a field: ASCII without control characters, no space at either end',
  },
  propertyNames: fieldNames,
  default: {},
});

const fieldRules = (description: string): ObjectSchema => ({
  title: 'FieldRulesConfig',
  type: 'object',
  description,
  typeDescription: 'Changes of the fields (headers) that pass.',
  additionalProperties: false,
  default: {},
  properties: {
    set: fieldMap('Fields in the place of those of the same name, or beside the others where there is none.'),
    append: fieldMap('Fields beside those of the same name.'),
    remove: {
      type: 'array',
      description: 'Names of fields that do not pass, in trailers neither.',
      items: { type: 'string', description: 'A field name.', ...fieldNames },
      default: [],
    },
  },
});

const ownFields =
  'Names are compared without regard to case, and with _ as -. Fields of the connection, of framing and of forwarding are not to be changed.';

/** Of an app and of a route; what a route writes is in the place of the app's. */
export const rewriteProperties: {
  readonly replacePrefix: SchemaNode;
  readonly requestHeaders: ObjectSchema;
  readonly responseHeaders: ObjectSchema;
} = {
  replacePrefix: {
    type: ['string', 'null'],
    description:
      'What stands in the place of the path prefix by which a request came here (of the app one of its paths, of a route the path it is for) when it is forwarded: "/" strips it, and the destination is told it in X-Forwarded-Prefix; "/new" puts another there. The rest of the path and the query stay as they are, but for several slashes behind the prefix, which become one. Paths whose dot segments lead out of the prefix are refused. null: nothing is replaced; of a route: what the app says.',
    default: null,
    pattern: '^/',
    patternDescription: 'begin with /',
    examples: ['/', '/v2'],
  },
  requestHeaders: fieldRules(
    `Changes of the request's fields for the destination, made after those of the client are cleaned, so that no client can undo them. Host may be set; X-Forwarded-Host stays the client's. ${ownFields}`,
  ),
  responseHeaders: fieldRules(
    `Changes of the response's fields for the client: of every final response, 304 and 101 too; not of 103. What is set or appended is also on the edge's own pages for the app, beside what they say themselves; not on what is refused before the app is known, or for its size, time or number (408, 413, 429, 431). ${ownFields}`,
  ),
};
