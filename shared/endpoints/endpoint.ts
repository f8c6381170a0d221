/** An address that is listened on, as text and as parts. Opens nothing. */

export interface TcpAddress {
  /** An IP literal without brackets. */
  readonly host: string;
  /** 0: the system chooses. */
  readonly port: number;
}

export interface TcpEndpoint extends TcpAddress {
  readonly kind: 'tcp';
  readonly secure: boolean;
}

export interface UnixEndpoint {
  readonly kind: 'unix';
  /** Absolute. */
  readonly path: string;
  readonly secure: boolean;
}

export type Endpoint = TcpEndpoint | UnixEndpoint;

/** sun_path holds 108 bytes on Linux with the closing NUL (104 on macOS); the smaller useful number for both is checked. */
export const maxSocketPathBytes: number = 107;

/** "127.0.0.1:80", "[::1]:80". */
export function formatAddress(address: TcpAddress): string {
  return address.host.includes(':') ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
}

/** "http://127.0.0.1:80", "https://[::1]:443", "http://unix:/run/a.sock". */
export function formatEndpoint(endpoint: Endpoint): string {
  const scheme = endpoint.secure ? 'https' : 'http';
  return endpoint.kind === 'unix' ? `${scheme}://unix:${endpoint.path}` : `${scheme}://${formatAddress(endpoint)}`;
}
