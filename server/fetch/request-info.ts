/** What a handler's second argument tells about a request: read from the engine when it is first asked for. */
import type { ConnectionInfo } from '../../native/index.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { ConnectionTls, type TlsInfo } from '../tls/tls-info.ts';

export class RequestInfo {
  readonly #exchange: Exchange;
  #info: ConnectionInfo | null = null;
  #tls: TlsInfo | null = null;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  /** The client's address; behind a paired edge the real client's. Empty for a Unix socket that is not paired. */
  get remoteAddress(): string {
    return this.#read()?.remoteAddress ?? '';
  }

  get remotePort(): number {
    return this.#read()?.remotePort ?? 0;
  }

  get localAddress(): string {
    return this.#read()?.localAddress ?? '';
  }

  get localPort(): number {
    return this.#read()?.localPort ?? 0;
  }

  /** The client uses https (behind a paired edge: towards the edge). */
  get secure(): boolean {
    return this.#read()?.secure ?? false;
  }

  /** Of this process's own TLS; null when the connection is clear or the edge ended TLS. */
  get tls(): TlsInfo | null {
    this.#read();
    return this.#tls;
  }

  /** The one that stands in the edge's access log, or a new one. */
  get requestId(): string {
    return this.#exchange.requestId();
  }

  #read(): ConnectionInfo | null {
    if (this.#info !== null) return this.#info;
    this.#info = this.#exchange.connectionInfo();
    this.#tls = this.#info && ConnectionTls.of(this.#info, this.#exchange);
    return this.#info;
  }
}
