/** How an instance is chosen, where an app has several. */
import { longestDurationMs, type SchemaNode } from './schema-node.ts';

export const balancingSchemas: Readonly<Record<string, SchemaNode>> = {
  balancing: {
    type: 'string',
    enum: ['least-in-flight', 'round-robin', 'consistent-hash', 'first'],
    description:
      'How an instance is chosen: the less busy of two random ones, each in turn, the same for the same (see hashBy), or the first that can take it while the others stand by.',
    default: 'least-in-flight',
  },
  hashBy: {
    type: 'string',
    description:
      'What consistent-hash goes by: "client" (the address of the client, of which an IPv6 network of /64 counts as one), "header:NAME" or "cookie:NAME". A request without that field goes where least is in flight.',
    default: 'client',
    pattern: "^(client|(header|cookie):[!#$%&'*+.^_`|~0-9A-Za-z-]+)$",
    patternDescription: 'be "client", "header:NAME" or "cookie:NAME"',
    examples: ['client', 'header:x-tenant', 'cookie:session'],
  },
  weights: {
    type: 'object',
    description:
      'How much of the load each of its destinations gets, compared to the others, by the URL under which it stands in destinations; 1 where nothing is written. Each address of a name has the weight of the name.',
    additionalProperties: { type: 'integer', description: 'The weight.', minimum: 1, maximum: 1000 },
    default: {},
    examples: [{ 'http://127.0.0.1:8081': 3 }],
  },
  stickyCookie: {
    type: ['string', 'null'],
    description:
      "The name of a cookie by which a client comes back to the instance that answered it first, as long as that instance is there and can take the request; balancing chooses for who has none. It names the instance's number, is signed, and holds over restarts of the edge and of instances. null: clients come back to whatever instance.",
    default: null,
    pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$",
    patternDescription: 'be the name of a cookie',
    examples: ['windhover-instance'],
  },
  slowStart: {
    type: 'integer',
    resolve: 'duration',
    description:
      'How long it takes until a new instance has its whole share: it begins with a tenth, which rises evenly. Only where others are there to take the rest; consistent-hash and weights respect it, first does not. 0: at once.',
    default: '10s',
    minimum: 0,
    maximum: longestDurationMs,
    source: 'caches and compiled code of a new process are empty; as long as outliers are kept out at first',
  },
};
