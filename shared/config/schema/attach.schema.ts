/** Who may put servers of their own behind a running edge (`windhover serve --attach`). */
import type { ObjectSchema } from './schema-node.ts';

/** Of one attached server. With as many servers as `max` allows, numbers for routes and destinations are left for the file. */
export const mostClaims = 8;

export const attachSchema: ObjectSchema = {
  title: 'AttachConfig',
  type: ['object', 'null'],
  description:
    'Who may put servers of their own behind this edge while it runs, with `windhover serve --attach HOST`: root and the edge\'s own user, and a group. Never for a host that an app of this file names, or covers with "*.example.com"; "*" covers only what nobody names. null: nobody.',
  typeDescription: 'Who may put servers of their own behind this edge while it runs.',
  additionalProperties: false,
  default: {},
  properties: {
    group: {
      type: ['string', 'null'],
      description:
        "A group, by name or number, whose members may attach servers, too: for exact hosts, not for wildcards, and one user not for a host of another. The edge's user must be root or a member. What they reach is a socket of its own that can do nothing else to the edge. null: no group.",
      default: null,
    },
    max: {
      type: 'integer',
      unit: 'count',
      description:
        "Attached servers at a time; those of one user other than root and the edge's own may be a quarter of them.",
      default: 64,
      minimum: 1,
      maximum: 128,
      source: 'an abuse bound; each holds a connection, and up to 8 routes',
    },
  },
};
