/** Servers that ask for certificates, and clients that have good and bad ones. */
import type { SecureVersion } from 'node:tls';
import { type AppServer, createServer, type ListenOptions, type ServerOptions } from '../../server/index.ts';
import type { Server } from '../../server/node.ts';
import { silentLogger } from '../../shared/logging/logger.ts';
import { type MadeCertificate, makeCertificate } from '../helpers/certificates.ts';

export interface People {
  readonly own: MadeCertificate;
  readonly second: MadeCertificate;
  readonly authority: MadeCertificate;
  readonly alice: MadeCertificate;
  /** Of an authority that nobody trusts. */
  readonly mallory: MadeCertificate;
}

export async function makePeople(): Promise<People> {
  const authority = await makeCertificate({ commonName: 'authority', isAuthority: true });
  const stranger = await makeCertificate({ commonName: 'stranger', isAuthority: true });
  return {
    own: await makeCertificate({ names: ['own.test'] }),
    second: await makeCertificate({ names: ['second.test'] }),
    authority,
    alice: await makeCertificate({ commonName: 'alice', names: ['alice.test'], authority, usage: 'client' }),
    mallory: await makeCertificate({ commonName: 'mallory', authority: stranger, usage: 'client' }),
  };
}

export const versions: readonly SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];

const servers: (AppServer | Server)[] = [];

export function keep<S extends AppServer | Server>(server: S): S {
  servers.push(server);
  return server;
}

export async function closeServers(): Promise<void> {
  for (const server of servers.splice(0)) {
    if ('destroy' in server) await server.destroy();
    else await new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
  }
}

/** Answers with the subject of the client, "nobody" where it has shown none. */
export function start({ own, second }: People, options: Partial<ServerOptions> = {}): AppServer {
  return keep(
    createServer({
      fetch: (_request, info) => new Response(info.tls?.peerCertificate?.subject ?? 'nobody'),
      certificates: [own, second],
      logger: silentLogger(),
      ...options,
    }),
  );
}

/** The port. */
export async function listen(server: AppServer, options: ListenOptions): Promise<number> {
  return ((await server.listen('127.0.0.1', 0, { secure: true, ...options })) as { port: number }).port;
}

export const required = ({ authority }: People): ListenOptions => ({
  clientCertificates: 'require',
  clientCertificateAuthorities: authority.cert,
});

export const requested = (people: People): ListenOptions => ({ ...required(people), clientCertificates: 'request' });
