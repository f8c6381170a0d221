/** A certificate: two PEM files, a PKCS#12 file, or a directory of pairs. Which names it serves is read from the certificate itself. */
import type { ObjectSchema } from './schema-node.ts';

export const certificateSchema: ObjectSchema = {
  title: 'CertificateConfig',
  type: 'object',
  description:
    'A certificate chain and its private key: "cert" and "key", "pfx", or a "directory" of them. The names it is shown for are those of the certificate. Its files are watched: what is renewed in them is in use within 3 seconds.',
  additionalProperties: false,
  properties: {
    cert: {
      type: ['string', 'null'],
      resolve: 'path',
      description: 'PEM file: the certificate, then the intermediates.',
      default: null,
      examples: ['/etc/letsencrypt/live/example.com/fullchain.pem'],
    },
    key: {
      type: ['string', 'null'],
      resolve: 'path',
      description: 'PEM file: the private key; null: it is in the file of the certificate.',
      default: null,
      examples: ['/etc/letsencrypt/live/example.com/privkey.pem'],
    },
    pfx: {
      type: ['string', 'null'],
      resolve: 'path',
      description: 'PKCS#12 file (.pfx, .p12): certificate, intermediates and private key.',
      default: null,
    },
    directory: {
      type: ['string', 'null'],
      resolve: 'path',
      description:
        "Directory of which every pair is taken: NAME.crt, NAME.pem or NAME.cer with NAME.key, and fullchain.pem with privkey.pem, also in folders directly in it, as in certbot's live/.",
      default: null,
      examples: ['/etc/letsencrypt/live', '/run/secrets/tls'],
    },
    password: {
      type: ['string', 'null'],
      description:
        'What the key or the PKCS#12 file is encrypted with. Only as a variable of the environment: ${NAME}.',
      default: null,
      examples: ['${TLS_KEY_PASSWORD}'],
    },
    passwordFile: {
      type: ['string', 'null'],
      resolve: 'path',
      description: 'File with the password; a line end after it does not count.',
      default: null,
    },
  },
};
