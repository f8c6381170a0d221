/** A TLS client that sends requests by hand, and tells how it was received. */
import { once } from 'node:events';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { RawClient } from './raw-client.ts';

export interface TlsClient {
  readonly socket: TLSSocket;
  readonly raw: RawClient;
}

/** Rejects where the handshake fails in the client's eyes: in TLS 1.3 a server may refuse it later. */
export async function openTls(port: number, options: ConnectionOptions = {}): Promise<TlsClient> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
  await once(socket, 'secureConnect');
  return { socket, raw: RawClient.over(socket) };
}

export interface Visit {
  /** Of the response; null: the server answered nothing. */
  readonly status: number | null;
  readonly body: string;
  readonly resumed: boolean;
  /** The newest that the server gave; null: none. */
  readonly session: Buffer | null;
  /** The common name of the server's certificate; empty where the session was resumed. */
  readonly server: string;
}

/** One request over a connection of its own. A server that refuses, at whatever moment, has answered nothing. */
export async function visit(port: number, options: ConnectionOptions = {}): Promise<Visit> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options });
  socket.on('error', () => undefined);
  let session: Buffer | null = null;
  socket.on('session', (ticket: Buffer) => {
    session = ticket;
  });
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
  });
  const isOpen = await once(socket, 'secureConnect').then(
    () => true,
    () => false,
  );
  const resumed = isOpen && socket.isSessionReused();
  const server = isOpen ? String(socket.getPeerCertificate().subject?.CN ?? '') : '';
  const raw = RawClient.over(socket);
  if (isOpen) raw.sendHead('GET / HTTP/1.1', 'Host: a.test', 'Connection: close');
  const response = isOpen ? await raw.readResponse().catch(() => null) : null;
  await closed;
  return { status: response?.status ?? null, body: response?.body.toString() ?? '', resumed, session, server };
}
