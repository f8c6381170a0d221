/** The door of server/ and the package's main entry. */
export { AppServer, type ListenAddress } from './app-server.ts';
export { createAppServer, createServer, type RunningApp, type ServeOptions, serve } from './create-server.ts';
export { installGlobals } from './fetch/install-globals.ts';
export type { RequestInfo } from './fetch/request-info.ts';
export { type LoadedApp, loadApp, recognizeApp } from './load-app.ts';
export type {
  CertificateOptions,
  ClientCertificateOptions,
  CloseOptions,
  FetchHandler,
  ListenOptions,
  NodeListener,
  PemCertificateOptions,
  PfxCertificateOptions,
  ServerOptions,
  UnixListenOptions,
} from './server-options.ts';
export type { PeerCertificate, TlsInfo } from './tls/tls-info.ts';
