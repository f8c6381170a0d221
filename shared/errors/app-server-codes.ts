/** Errors of requests, responses, apps, endpoints, the addon and certificates: what the app server can meet. */
export const appServerCodes = {
  // Requests and responses at the app server.
  WINDHOVER_REQUEST_REJECTED: {
    status: 400,
    source: 'client',
    retry: false,
    level: 'debug',
    message: 'the request was refused: {reason}',
  },
  WINDHOVER_EXCHANGE_ENDED: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'debug',
    message: 'the exchange is over ({reason}); nothing more can be read or sent',
  },
  WINDHOVER_RESPONSE_INVALID_STATUS: {
    status: 500,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the response status {status} is not an integer from 200 to 599 (RFC 9110 15)',
  },
  WINDHOVER_RESPONSE_INVALID_FIELD_NAME: {
    status: 500,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the response field name {name} is not a token (RFC 9110 5.1)',
  },
  WINDHOVER_RESPONSE_INVALID_FIELD_VALUE: {
    status: 500,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the value of the response field {name} holds a character that a field value may not hold (RFC 9110 5.5)',
  },
  WINDHOVER_RESPONSE_LENGTH_MISMATCH: {
    status: 500,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the response has {actual} bytes of body but its Content-Length says {declared}',
  },
  WINDHOVER_RESPONSE_BODY_FAILED: {
    status: 500,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the response body failed while it was being sent',
  },
  WINDHOVER_RESPONSE_INVALID: {
    status: 500,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the handler returned {actual} instead of a Response; return a Response or a promise of one',
  },
  WINDHOVER_HANDLER_FAILED: {
    status: 500,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the handler failed on {method} {path}',
  },

  // Loading and hosting an app.
  WINDHOVER_APP_NOT_FOUND: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'fatal',
    message: 'the app module {file} does not exist',
  },
  WINDHOVER_APP_LOAD_FAILED: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'fatal',
    message: 'the app module {file} failed while it was loaded: {reason}',
  },
  WINDHOVER_APP_EXPORT_INVALID: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'fatal',
    message:
      'the default export of {file} is {actual}; export a fetch handler, a (req, res) listener, or an Express, Koa, Fastify or Hono app',
  },

  // Options, servers and endpoints.
  WINDHOVER_OPTION_INVALID: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'fatal',
    message: 'the option {option} is {actual}; {expected}',
  },
  WINDHOVER_SERVER_STARTED: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the server has already started; {action} before that',
  },
  WINDHOVER_SERVER_CLOSED: {
    status: 0,
    source: 'app',
    retry: false,
    level: 'error',
    message: 'the server is closed; create another',
  },
  WINDHOVER_ENDPOINT_INVALID_URL: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: '{url} is not an endpoint: {reason}',
  },
  WINDHOVER_ENDPOINT_IN_USE: {
    status: 0,
    source: 'edge',
    retry: true,
    level: 'fatal',
    message:
      'cannot listen on {address}: another program (or another Windhover) already does; stop it or choose another port',
  },
  WINDHOVER_ENDPOINT_FORBIDDEN: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: 'cannot listen on {address}: permission denied; ports below 1024 need root or CAP_NET_BIND_SERVICE',
  },
  WINDHOVER_ENDPOINT_UNAVAILABLE: {
    status: 0,
    source: 'edge',
    retry: true,
    level: 'fatal',
    message: 'cannot listen on {address}: no network interface of this machine has this address',
  },
  WINDHOVER_ENDPOINT_BIND_FAILED: {
    status: 0,
    source: 'edge',
    retry: true,
    level: 'fatal',
    message: 'cannot listen on {address}: {reason}',
  },
  WINDHOVER_ENDPOINT_DYNAMIC_LOCALHOST: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message:
      '{url} would get two different ports for 127.0.0.1 and [::1]; use http://127.0.0.1:0, http://[::1]:0 or a fixed port',
  },

  // The native addon.
  WINDHOVER_ADDON_MISSING: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: 'the native part of Windhover is not built (there is no {file}): {advice}',
  },
  WINDHOVER_ADDON_STALE: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: 'the native part of Windhover was built from other sources (ABI {actual}, wanted {expected}): {advice}',
  },
  WINDHOVER_ADDON_UNLOADABLE: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: 'the native part of Windhover does not load into this node: {reason}',
  },

  // Certificates.
  WINDHOVER_CERTIFICATE_UNREADABLE: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: 'cannot read {file}: {reason}',
  },
  WINDHOVER_CERTIFICATE_INVALID: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: '{file} cannot be used as a certificate: it {reason}',
  },
  WINDHOVER_CERTIFICATE_KEY_INVALID: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: '{file} cannot be used as a private key: it {reason}',
  },
  WINDHOVER_CERTIFICATE_KEY_MISMATCH: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: 'the key in {key} does not belong to the certificate in {cert}; {advice}',
  },
  WINDHOVER_CERTIFICATE_PASSWORD_WRONG: {
    status: 0,
    source: 'edge',
    retry: false,
    level: 'fatal',
    message: '{file} cannot be opened: it is encrypted, and {reason}',
  },
} as const;
