/**
 * What `req.socket` is: the connection as an app may see it. Addresses and TLS are read from the engine; bytes of plain
 * requests never pass here, only those of an upgraded connection do (raw-relay.ts). One for each connection; behind a paired edge one for
 * each request, since there a connection carries many clients.
 */
import type { X509Certificate } from 'node:crypto';
import { Duplex } from 'node:stream';
import type { PeerCertificate } from 'node:tls';
import type { ConnectionInfo } from '../../native/index.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { openSslCipherName } from '../tls/cipher-names.ts';
import { ConnectionTls } from '../tls/tls-info.ts';
import type { NodeResponse } from './outgoing.ts';
import type { RawRelay } from './raw-relay.ts';

/** What is said when the socket goes idle for longer than its timeout. True: somebody listened. */
export type TimeoutTarget = (socket: ClientSocket) => boolean;

export class ClientSocket extends Duplex {
  readonly connecting = false;
  readonly pending = false;
  timeout = 0;
  bytesRead = 0;
  bytesWritten = 0;
  server: unknown = null;
  parser: null = null;
  _paused = false;
  /** TLS, or https behind a paired edge: Express's req.secure and req.protocol look here. */
  readonly encrypted: boolean;
  #exchange: Exchange | null;
  #info: ConnectionInfo | null = null;
  #tls: ConnectionTls | null = null;
  #relay: RawRelay | null = null;
  #message: unknown = null;
  #gone = false;
  #timer: NodeJS.Timeout | null = null;
  readonly #onTimeout: TimeoutTarget;

  constructor(exchange: Exchange | null, encrypted: boolean, onTimeout: TimeoutTarget) {
    super({ allowHalfOpen: true });
    this.#exchange = exchange;
    this.encrypted = encrypted;
    this.#onTimeout = onTimeout;
  }

  /** The exchange that the connection carries from now on. */
  carry(exchange: Exchange): void {
    this.#exchange = exchange;
    this.touch();
  }

  /** The response that this connection is busy with, as node:http keeps it: its OutgoingMessage methods look here. */
  get _httpMessage(): unknown {
    return this.#message;
  }

  set _httpMessage(message: unknown) {
    this.#message = message;
    // By assignSocket, for a request that asked for an upgrade.
    if (message !== null) this.#relay?.assign(message as NodeResponse);
  }

  /** Bytes flow through here from now on. */
  relayThrough(relay: RawRelay): void {
    this.#relay = relay;
  }

  /** The connection is closed already; 'close' follows. */
  markGone(): this {
    if (this.#gone) return this;
    this.#gone = true;
    return this.destroy();
  }

  get remoteAddress(): string | undefined {
    return this.#read()?.remoteAddress || undefined;
  }

  get remotePort(): number | undefined {
    return this.#read()?.remotePort || undefined;
  }

  get remoteFamily(): string | undefined {
    const family = this.#read()?.remoteFamily;
    return family === 'Unix' ? undefined : family;
  }

  get localAddress(): string | undefined {
    return this.#read()?.localAddress || undefined;
  }

  get localPort(): number | undefined {
    return this.#read()?.localPort || undefined;
  }

  get localFamily(): string | undefined {
    return this.localAddress === undefined ? undefined : this.localAddress.includes(':') ? 'IPv6' : 'IPv4';
  }

  get servername(): string | false {
    return this.#readTls()?.serverName || false;
  }

  get alpnProtocol(): string | false {
    return this.#readTls() === null ? false : 'http/1.1';
  }

  /** The client has shown a certificate that one of the endpoint's authorities vouches for. */
  get authorized(): boolean {
    return this.#readTls()?.authorized ?? false;
  }

  get authorizationError(): string | null {
    return this.#readTls()?.authorizationError ?? null;
  }

  get readyState(): string {
    if (this.readable && this.writable) return 'open';
    if (this.readable) return 'readOnly';
    return this.writable ? 'writeOnly' : 'closed';
  }

  get bufferSize(): number {
    return this.writableLength;
  }

  address(): { address?: string; port?: number; family?: string } {
    const { localAddress, localPort, localFamily } = this;
    if (localAddress === undefined || localPort === undefined || localFamily === undefined) return {};
    return { address: localAddress, port: localPort, family: localFamily };
  }

  getProtocol(): string | null {
    return this.#readTls()?.version ?? null;
  }

  getCipher(): { name: string; standardName: string; version: string } | undefined {
    const tls = this.#readTls();
    return tls === null
      ? undefined
      : { name: openSslCipherName(tls.cipher), standardName: tls.cipher, version: tls.version };
  }

  /** Empty: the client has shown none. The chain up to its issuer is not kept, so there is no `issuerCertificate`. */
  getPeerCertificate(): PeerCertificate | Record<string, never> {
    return (this.#readTls()?.x509?.toLegacyObject() as PeerCertificate | undefined) ?? {};
  }

  getPeerX509Certificate(): X509Certificate | undefined {
    return this.#readTls()?.x509 ?? undefined;
  }

  isSessionReused(): boolean {
    return this.#readTls()?.resumed ?? false;
  }

  /** The engine sends without delay always. */
  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  /** Milliseconds without a byte either way; 0 turns it off. The connection is cut unless somebody listens to 'timeout'. */
  setTimeout(timeoutMs: number, callback?: () => void): this {
    this.timeout = timeoutMs;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (timeoutMs > 0) {
      if (callback !== undefined) this.once('timeout', callback);
      this.#timer = setTimeout(() => this.#expire(), timeoutMs);
      this.#timer.unref();
    } else if (callback !== undefined) {
      this.removeListener('timeout', callback);
    }
    return this;
  }

  /** Something moved on the connection. */
  touch(): void {
    this.#timer?.refresh();
  }

  /** Ends the connection when what was written is sent. */
  destroySoon(): void {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', () => this.destroy());
  }

  resetAndDestroy(): this {
    return this.destroy();
  }

  override _read(): void {
    this.#relay?.read();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    // Outside an upgrade the engine has answered, or an app's response will: there is no place for raw bytes.
    if (this.#relay === null) {
      done();
      return;
    }
    this.bytesWritten += chunk.length;
    this.touch();
    this.#relay.write(chunk, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    if (this.#relay !== null) this.#relay.finish();
    else if (!this.#gone) this.#exchange?.closeConnection(false);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // What may still be asked for in a 'close' listener.
    this.#read();
    if (!this.#gone) {
      this.#gone = true;
      this.#cut();
    }
    // Nobody need listen to a connection's errors: the request and the response tell them.
    done(this.listenerCount('error') > 0 ? error : null);
  }

  #cut(): void {
    const exchange = this.#exchange;
    if (exchange === null) return;
    if (this.#relay !== null) this.#relay.destroy();
    else if (exchange.isOver) exchange.closeConnection(true);
    else exchange.cut();
  }

  #expire(): void {
    if (this.#onTimeout(this) || this.emit('timeout')) return;
    this.destroy();
  }

  #read(): ConnectionInfo | null {
    if (this.#info !== null || this.#exchange === null) return this.#info;
    this.#info = this.#exchange.connectionInfo();
    this.#tls = this.#info && ConnectionTls.of(this.#info, this.#exchange);
    return this.#info;
  }

  #readTls(): ConnectionTls | null {
    this.#read();
    return this.#tls;
  }
}
