/**
 * Every error that Windhover raises or answers with: its code, the status a client sees, whose fault it is, whether the same
 * request may be tried again, how loud the log is, and the one sentence that is shown. `{name}` in a message is taken from the
 * error's details. `npm run generate` writes the table to deploy/reference/errors.md; codes are never reused.
 */

/** client: who sent the request. edge: this program or its operator. destination: who was forwarded to. app: the user's code. */
export type ErrorSource = 'client' | 'edge' | 'destination' | 'app';

export type ErrorLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

export interface ErrorDefinition {
  /** What a client sees when it was waiting for an answer; 0: no answer is made of it. */
  readonly status: number;
  readonly source: ErrorSource;
  /** The same action may succeed when it is tried again without a change. */
  readonly retry: boolean;
  readonly level: ErrorLevel;
  /** One sentence: what is wrong, where, what to do. */
  readonly message: string;
}

const define = (
  status: number,
  source: ErrorSource,
  retry: boolean,
  level: ErrorLevel,
  message: string,
): ErrorDefinition => ({ status, source, retry, level, message });

const table = {
  // Requests and responses at the app server.
  WINDHOVER_REQUEST_REJECTED: define(400, 'client', false, 'debug', 'the request was refused: {reason}'),
  WINDHOVER_REQUEST_BODY_TOO_LARGE: define(
    413,
    'client',
    false,
    'debug',
    'the request body exceeds maxRequestBodySize ({limit} bytes)',
  ),
  WINDHOVER_REQUEST_ABORTED: define(
    0,
    'client',
    true,
    'debug',
    'the client left before the exchange was over ({reason})',
  ),
  WINDHOVER_EXCHANGE_ENDED: define(
    0,
    'app',
    false,
    'debug',
    'the exchange is over ({reason}); nothing more can be read or sent',
  ),
  WINDHOVER_RESPONSE_STARTED: define(
    0,
    'app',
    false,
    'error',
    'the response head is already sent; {action} before the first byte of the response',
  ),
  WINDHOVER_RESPONSE_ENDED: define(0, 'app', false, 'error', 'the response is already complete; write before end()'),
  WINDHOVER_RESPONSE_INVALID_STATUS: define(
    500,
    'app',
    false,
    'error',
    'the response status {status} is not an integer from 200 to 599 (RFC 9110 15)',
  ),
  WINDHOVER_RESPONSE_INVALID_FIELD_NAME: define(
    500,
    'app',
    false,
    'error',
    'the response field name {name} is not a token (RFC 9110 5.1)',
  ),
  WINDHOVER_RESPONSE_INVALID_FIELD_VALUE: define(
    500,
    'app',
    false,
    'error',
    'the value of the response field {name} holds a character that a field value may not hold (RFC 9110 5.5)',
  ),
  WINDHOVER_RESPONSE_LENGTH_MISMATCH: define(
    500,
    'app',
    false,
    'error',
    'the response has {actual} bytes of body but its Content-Length says {declared}',
  ),
  WINDHOVER_RESPONSE_BODY_FAILED: define(
    500,
    'app',
    false,
    'error',
    'the response body failed while it was being sent',
  ),
  WINDHOVER_RESPONSE_INVALID: define(
    500,
    'app',
    false,
    'error',
    'the handler returned {actual} instead of a Response; return a Response or a promise of one',
  ),
  WINDHOVER_HANDLER_FAILED: define(500, 'app', false, 'error', 'the handler failed on {method} {path}'),
  WINDHOVER_UPGRADE_UNSUPPORTED: define(
    426,
    'app',
    false,
    'error',
    'the request asks for no upgrade, or its upgrade was already answered',
  ),

  // Loading and hosting an app.
  WINDHOVER_APP_NOT_FOUND: define(0, 'app', false, 'fatal', 'the app module {file} does not exist'),
  WINDHOVER_APP_LOAD_FAILED: define(
    0,
    'app',
    false,
    'fatal',
    'the app module {file} failed while it was loaded: {reason}',
  ),
  WINDHOVER_APP_EXPORT_INVALID: define(
    0,
    'app',
    false,
    'fatal',
    'the default export of {file} is {actual}; export a fetch handler, a (req, res) listener, or an Express, Koa, Fastify or Hono app',
  ),

  // Options, servers and endpoints.
  WINDHOVER_OPTION_INVALID: define(0, 'app', false, 'fatal', 'the option {option} is {actual}; {expected}'),
  WINDHOVER_SERVER_STARTED: define(0, 'app', false, 'error', 'the server has already started; {action} before that'),
  WINDHOVER_SERVER_CLOSED: define(0, 'app', false, 'error', 'the server is closed; create another'),
  WINDHOVER_ENDPOINT_INVALID_URL: define(0, 'edge', false, 'fatal', '{url} is not an endpoint: {reason}'),
  WINDHOVER_ENDPOINT_IN_USE: define(
    0,
    'edge',
    true,
    'fatal',
    'cannot listen on {address}: another program (or another Windhover) already does; stop it or choose another port',
  ),
  WINDHOVER_ENDPOINT_FORBIDDEN: define(
    0,
    'edge',
    false,
    'fatal',
    'cannot listen on {address}: permission denied; ports below 1024 need root or CAP_NET_BIND_SERVICE',
  ),
  WINDHOVER_ENDPOINT_UNAVAILABLE: define(
    0,
    'edge',
    true,
    'fatal',
    'cannot listen on {address}: no network interface of this machine has this address',
  ),
  WINDHOVER_ENDPOINT_BIND_FAILED: define(0, 'edge', true, 'fatal', 'cannot listen on {address}: {reason}'),
  WINDHOVER_ENDPOINT_DYNAMIC_LOCALHOST: define(
    0,
    'edge',
    false,
    'fatal',
    '{url} would get two different ports for 127.0.0.1 and [::1]; use http://127.0.0.1:0, http://[::1]:0 or a fixed port',
  ),
  WINDHOVER_ENDPOINT_PATH_TOO_LONG: define(
    0,
    'edge',
    false,
    'fatal',
    'the socket path {path} has {bytes} bytes, and the system allows {limit}; use a shorter directory',
  ),

  // The native addon.
  WINDHOVER_ADDON_MISSING: define(
    0,
    'edge',
    false,
    'fatal',
    'the native part of Windhover is not built ({file}); run `npm rebuild windhover` with install scripts allowed',
  ),
  WINDHOVER_ADDON_STALE: define(
    0,
    'edge',
    false,
    'fatal',
    'the native part of Windhover is of another version (ABI {actual}, wanted {expected}); run `npm rebuild windhover`',
  ),
  WINDHOVER_ADDON_UNLOADABLE: define(
    0,
    'edge',
    false,
    'fatal',
    'the native part of Windhover does not load into this node: {reason}',
  ),

  // Certificates.
  WINDHOVER_CERTIFICATE_UNREADABLE: define(0, 'edge', false, 'fatal', 'cannot read {file}: {reason}'),
  WINDHOVER_CERTIFICATE_INVALID: define(
    0,
    'edge',
    false,
    'fatal',
    '{file} holds no certificate that can be used: {reason}',
  ),
  WINDHOVER_CERTIFICATE_KEY_INVALID: define(
    0,
    'edge',
    false,
    'fatal',
    '{file} holds no private key that can be used: {reason}',
  ),
  WINDHOVER_CERTIFICATE_KEY_MISMATCH: define(
    0,
    'edge',
    false,
    'fatal',
    'the key {key} does not belong to the certificate {cert}; give the key that the certificate was made with',
  ),

  // Configuration and command line.
  WINDHOVER_CONFIG_UNREADABLE: define(0, 'edge', false, 'fatal', 'cannot read the configuration file {file}: {reason}'),
  WINDHOVER_CONFIG_INVALID: define(0, 'edge', false, 'fatal', 'the configuration file {file} has {count}'),
  WINDHOVER_USAGE_INVALID: define(0, 'edge', false, 'fatal', '{reason}; see `windhover help`'),
  WINDHOVER_DIRECTORY_UNSAFE: define(
    0,
    'edge',
    false,
    'fatal',
    'the directory {path} {reason}; remove it or name another with {setting}',
  ),
  WINDHOVER_DIRECTORY_UNUSABLE: define(
    0,
    'edge',
    false,
    'fatal',
    'cannot use the directory {path}: {reason}; name another with {setting}',
  ),
  WINDHOVER_EDGE_RUNNING: define(
    0,
    'edge',
    false,
    'fatal',
    'an edge already runs on {file} (pid {pid}); `windhover reload` changes it, `windhover stop` ends it',
  ),
  WINDHOVER_EDGE_NOT_RUNNING: define(0, 'edge', false, 'error', 'no edge runs on {file}; start it with `windhover up`'),
  WINDHOVER_CONTROL_FAILED: define(0, 'edge', true, 'error', 'the edge did not {action}: {reason}'),

  // The edge: what a client may be answered.
  WINDHOVER_ROUTE_NOT_FOUND: define(404, 'client', false, 'debug', 'no app answers {host}{path}'),
  WINDHOVER_DESTINATION_NONE: define(503, 'destination', true, 'warn', 'no instance of {app} is ready'),
  WINDHOVER_DESTINATION_CONNECT_FAILED: define(
    502,
    'destination',
    true,
    'warn',
    'cannot connect to {address} of {app}',
  ),
  WINDHOVER_DESTINATION_CONNECT_TIMEOUT: define(
    504,
    'destination',
    true,
    'warn',
    '{address} of {app} did not accept a connection within timeouts.connect',
  ),
  WINDHOVER_DESTINATION_FIRST_BYTE_TIMEOUT: define(
    504,
    'destination',
    false,
    'warn',
    '{address} of {app} sent no response within timeouts.firstByte',
  ),
  WINDHOVER_DESTINATION_BETWEEN_BYTES_TIMEOUT: define(
    504,
    'destination',
    false,
    'warn',
    '{address} of {app} stopped sending for longer than timeouts.betweenBytes',
  ),
  WINDHOVER_DESTINATION_CLOSED: define(
    502,
    'destination',
    true,
    'warn',
    '{address} of {app} closed before it answered',
  ),
  WINDHOVER_DESTINATION_INVALID_RESPONSE: define(
    502,
    'destination',
    false,
    'warn',
    '{address} of {app} sent a response that is not HTTP/1.1',
  ),
  WINDHOVER_THREAD_FAILED: define(0, 'edge', true, 'error', 'data thread {thread} ended: {reason}; it is replaced'),
  WINDHOVER_EDGE_CLOSED: define(0, 'edge', false, 'error', 'the edge is closed; create another'),

  // Supervision.
  WINDHOVER_INSTANCE_SPAWN_FAILED: define(0, 'app', true, 'error', 'cannot start {instance}: {reason}'),
  WINDHOVER_INSTANCE_EXITED: define(
    0,
    'app',
    true,
    'warn',
    '{instance} ended ({exit}); it is started again in {delay} ms',
  ),
  WINDHOVER_INSTANCE_BOOT_TIMEOUT: define(
    0,
    'app',
    false,
    'error',
    '{instance} gave no HTTP answer on {address} within boot.timeout ({timeout} ms)',
  ),
  WINDHOVER_INSTANCE_CRASH_LOOP: define(
    0,
    'app',
    false,
    'error',
    '{instance} is in a crash loop: it ended {count} times in {seconds} s ({exit}); its last lines: {stderr}',
  ),
  WINDHOVER_RUNNER_MISSING: define(
    0,
    'edge',
    false,
    'fatal',
    'the program {file} is not built; run `npm rebuild windhover` with install scripts allowed',
  ),
  WINDHOVER_RUNNER_FAILED: define(0, 'edge', true, 'error', 'windhover-run of {instance} failed: {reason}'),
} as const satisfies Readonly<Record<`WINDHOVER_${string}`, ErrorDefinition>>;

export type ErrorCode = keyof typeof table;

export const errorCodes: Readonly<Record<ErrorCode, ErrorDefinition>> = table;
