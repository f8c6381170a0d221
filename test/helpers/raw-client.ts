/**
 * A client that sends exactly the bytes it is told to and reads responses by their framing, so that a test sees what is on
 * the wire. Understands Content-Length, chunked (with trailers) and until-close bodies.
 */
import { Buffer } from 'node:buffer';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';

export interface RawResponse {
  readonly status: number;
  readonly reason: string;
  /** Names in lower case; several fields of one name in the order of the wire. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly trailers: readonly (readonly [name: string, value: string])[];
  /** The first value of a field, or null. */
  get(name: string): string | null;
  getAll(name: string): string[];
}

export class RawClient {
  readonly socket: Socket;
  /** Joined only when somebody looks inside, so that a large body is not copied with every chunk of it. */
  #chunks: Buffer[] = [];
  #length = 0;
  #isEnded = false;
  #error: Error | null = null;
  #wake: (() => void) | null = null;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      this.#notify();
    });
    socket.on('end', () => this.#end(null));
    socket.on('close', () => this.#end(null));
    socket.on('error', (error) => this.#end(error));
  }

  /** A port of 127.0.0.1, the path of a Unix socket, or whatever else net.connect takes. */
  static open(target: number | string | NetConnectOpts): Promise<RawClient> {
    if (typeof target === 'object') return RawClient.#over(connect(target), 'connect');
    const options: NetConnectOpts = typeof target === 'number' ? { port: target, host: '127.0.0.1' } : { path: target };
    return RawClient.#over(connect(options), 'connect');
  }

  /** Over TLS, after the handshake; whatever certificate there is. */
  static openTls(options: ConnectionOptions): Promise<RawClient> {
    return RawClient.#over(connectTls({ rejectUnauthorized: false, ...options }), 'secureConnect');
  }

  static #over(socket: Socket, event: 'connect' | 'secureConnect'): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once(event, () => {
        socket.removeListener('error', reject);
        resolve(new RawClient(socket));
      });
    });
  }

  /** Lines are joined by CRLF, with the empty line at the end of a head added. */
  sendHead(...lines: string[]): void {
    this.send(`${lines.join('\r\n')}\r\n\r\n`);
  }

  send(data: string | Buffer): void {
    this.socket.write(data);
  }

  /** Bytes that have arrived and were not read. */
  get pending(): Buffer {
    const joined = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  /** `method` of the request decides whether a body follows. Interim responses are given as they come. */
  async readResponse(method = 'GET'): Promise<RawResponse> {
    const head = (await this.#take('\r\n\r\n')).toString('latin1');
    const [statusLine = '', ...lines] = head.slice(0, -4).split('\r\n');
    const match = /^HTTP\/1\.1 (\d{3}) ?(.*)$/.exec(statusLine);
    if (match === null) throw new Error(`not a status line: ${statusLine}`);
    const status = Number(match[1]);
    const fields = lines.map(splitField);
    const get = (name: string): string | null => fields.find(([key]) => key === name)?.[1] ?? null;
    const getAll = (name: string): string[] => fields.filter(([key]) => key === name).map(([, value]) => value);
    const bodiless = method === 'HEAD' || status === 204 || status === 304 || status < 200;
    const trailers: (readonly [string, string])[] = [];
    const body = bodiless ? Buffer.alloc(0) : await this.#readBody(get, trailers);
    return { status, reason: match[2] ?? '', fields, body, trailers, get, getAll };
  }

  async readBytes(count: number): Promise<Buffer> {
    await this.#until(() => this.#length >= count, `${count} bytes`);
    const { pending } = this;
    this.#chunks = [pending.subarray(count)];
    this.#length -= count;
    return pending.subarray(0, count);
  }

  /** Everything up to the end of the connection. */
  async readToEnd(): Promise<Buffer> {
    await this.waitForEnd();
    const bytes = this.pending;
    this.#chunks = [];
    this.#length = 0;
    return bytes;
  }

  /** Resolves when the server has ended or reset the connection. */
  async waitForEnd(): Promise<void> {
    while (!this.#isEnded) await this.#change();
  }

  /** The code of what the connection failed with (ECONNRESET); null: it did not, or ended well. */
  get failure(): string | null {
    return (this.#error as NodeJS.ErrnoException | null)?.code ?? null;
  }

  /** How many bytes have come and were not read. */
  get received(): number {
    return this.#length;
  }

  get hasEnded(): boolean {
    return this.#isEnded;
  }

  close(): void {
    this.socket.destroy();
  }

  async #readBody(get: (name: string) => string | null, trailers: (readonly [string, string])[]): Promise<Buffer> {
    const length = get('content-length');
    if (length !== null) return this.readBytes(Number(length));
    if (get('transfer-encoding') !== 'chunked') return this.readToEnd();
    const chunks: Buffer[] = [];
    for (;;) {
      const size = Number.parseInt((await this.#take('\r\n')).toString('latin1'), 16);
      if (size === 0) break;
      chunks.push(await this.readBytes(size));
      await this.#take('\r\n');
    }
    for (;;) {
      const line = (await this.#take('\r\n')).toString('latin1').slice(0, -2);
      if (line === '') return Buffer.concat(chunks);
      trailers.push(splitField(line));
    }
  }

  async #take(end: string): Promise<Buffer> {
    await this.#until(() => this.pending.includes(end), JSON.stringify(end));
    return this.readBytes(this.pending.indexOf(end) + end.length);
  }

  async #until(holds: () => boolean, wanted: string): Promise<void> {
    while (!holds()) {
      if (this.#isEnded) {
        const rest = this.pending.toString('latin1').slice(0, 200);
        throw new Error(`the connection ended before ${wanted} (unread: ${JSON.stringify(rest)})`, {
          cause: this.#error,
        });
      }
      await this.#change();
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #end(error: Error | null): void {
    this.#isEnded = true;
    this.#error ??= error;
    this.#notify();
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = null;
    wake?.();
  }
}

function splitField(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
