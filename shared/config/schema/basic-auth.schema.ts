/** Who may come in with a name and a password. */
import type { ObjectSchema } from './schema-node.ts';

export const basicAuthSchema: ObjectSchema = {
  title: 'BasicAuthConfig',
  type: ['object', 'boolean', 'null'],
  description:
    'Ask for a name and a password (RFC 7617); who has none, or a wrong one, is answered 401. The app is told the name in X-Forwarded-User, which no client can set. Passwords are only as secret as the connection: use it with https. null: nobody is asked; of a route: what the app says; false: nobody is asked, whatever the app says.',
  typeDescription: 'Names and passwords.',
  additionalProperties: false,
  default: null,
  properties: {
    realm: {
      type: 'string',
      description: 'What browsers show when they ask. Paths of one realm and host share a password.',
      default: 'restricted',
      pattern: '^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$',
      patternDescription: 'be ASCII without " and \\',
    },
    users: {
      type: 'object',
      description:
        'Hashes of passwords by name: bcrypt ($2y$, as of htpasswd -B) or scrypt ($scrypt$, as of `windhover hash-password`).',
      additionalProperties: { type: 'string', description: 'A hash; never the password.' },
      propertyNames: {
        pattern: '^[\\x21-\\x39\\x3b-\\x7e]{1,128}$',
        patternDescription: 'be 1 to 128 characters of ASCII without space and colon',
      },
      default: {},
    },
    usersFile: {
      type: ['string', 'null'],
      resolve: 'path',
      description:
        'A file of NAME:HASH lines, as htpasswd -B writes it, beside users. Read at the start and by `windhover reload`.',
      default: null,
      examples: ['/etc/windhover/users'],
    },
    forwardAuthorization: {
      type: 'boolean',
      description: 'Pass Authorization on to the app. Else no app sees a password.',
      default: false,
    },
  },
};
