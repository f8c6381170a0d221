// Generated from shared/config/schema by `npm run generate`. Do not edit.

export interface LimitsOptions {
  maxRequestLineSize?: number;
  maxRequestHeadersTotalSize?: number;
  maxRequestHeaderCount?: number;
  maxChunkExtensionSize?: number;
  maxRequestBodySize?: number | null;
  maxRequestBufferSize?: number;
  maxResponseBufferSize?: number;
  keepAliveTimeout?: number | string;
  requestHeadersTimeout?: number | string;
  handshakeTimeout?: number | string;
}

export interface Limits {
  readonly maxRequestLineSize: number;
  readonly maxRequestHeadersTotalSize: number;
  readonly maxRequestHeaderCount: number;
  readonly maxChunkExtensionSize: number;
  readonly maxRequestBodySize: number | null;
  readonly maxRequestBufferSize: number;
  readonly maxResponseBufferSize: number;
  readonly keepAliveTimeout: number;
  readonly requestHeadersTimeout: number;
  readonly handshakeTimeout: number;
}

export interface CertificateConfig {
  readonly cert: string;
  readonly key: string;
}

export interface EndpointConfig {
  readonly url: string;
  readonly redirectToHttps: boolean;
  readonly certificates: readonly CertificateConfig[] | null;
  readonly backlog: number;
  readonly limits: Limits;
}

export interface BootConfig {
  readonly timeout: number;
  readonly path: string;
}

export interface TimeoutsConfig {
  readonly connect: number;
  readonly firstByte: number;
  readonly betweenBytes: number;
  readonly upgradedIdle: number;
}

export interface DestinationTlsConfig {
  readonly ca: string | null;
  readonly cert: string | null;
  readonly key: string | null;
  readonly serverName: string | null;
  readonly verify: boolean;
}

export interface AppConfig {
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly kind: 'entry' | 'command' | 'destinations';
  readonly entry: string | null;
  readonly command: readonly string[] | null;
  readonly destinations: readonly string[] | null;
  readonly instances: number;
  readonly transport: 'unix' | 'port';
  readonly env: Readonly<Record<string, string>>;
  readonly envFile: string | null;
  readonly cwd: string;
  readonly nodeArgs: readonly string[];
  readonly user: string | null;
  readonly group: string | null;
  readonly balancing: 'least-in-flight' | 'round-robin';
  readonly boot: BootConfig;
  readonly drainTimeout: number;
  readonly timeouts: TimeoutsConfig;
  readonly tls: DestinationTlsConfig;
}

export interface LoggingConfig {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error';
  readonly access: boolean;
  readonly query: 'keep' | 'redact';
}

export interface EdgeConfig {
  readonly endpoints: readonly EndpointConfig[];
  readonly certificates: readonly CertificateConfig[];
  readonly apps: Readonly<Record<string, AppConfig>>;
  readonly limits: Limits;
  readonly trustedProxies: readonly string[];
  readonly forwardedHeader: 'x-forwarded-for' | 'forwarded';
  readonly threads: number | null;
  readonly runtimeDirectory: string | null;
  readonly stateDirectory: string | null;
  readonly drainTimeout: number;
  readonly defaultCertificate: 'first' | 'refuse';
  readonly logging: LoggingConfig;
}
