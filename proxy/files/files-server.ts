/**
 * The files server (see inner/inner-server.ts): an engine of its own on a paired Unix socket. It stands on the engine and not
 * on the app server, whose faces cost this thread nine megabytes.
 */
import { type ExchangeId, NativeServer, type ScriptHandlers, sockets } from '../../native/index.ts';
import { serverLimits } from '../../shared/config/generated/limit-defaults.ts';
import { limitsToArray } from '../../shared/config/limits-array.ts';
import { innerAppField } from '../inner/inner-fields.ts';
import { type InnerServer, innerLimits } from '../inner/inner-server.ts';
import { type AnswererOptions, FileAnswerer } from './answer-request.ts';
import { FileExchange } from './file-exchange.ts';
import type { FilesApp } from './files-app.ts';

export interface FilesServerOptions extends AnswererOptions {
  readonly socketPath: string;
  onError(error: unknown): void;
}

const backlog = 512;

export class FilesServer implements InnerServer<FilesApp>, ScriptHandlers {
  readonly #options: FilesServerOptions;
  readonly #answerer: FileAnswerer;
  readonly #native: NativeServer;
  readonly #open = new Map<ExchangeId, FileExchange>();
  #apps: ReadonlyMap<string, FilesApp> = new Map();

  constructor(options: FilesServerOptions) {
    this.#options = options;
    this.#answerer = new FileAnswerer(options);
    this.#native = new NativeServer({ edge: false }, this);
  }

  setApps(apps: readonly FilesApp[]): void {
    this.#apps = new Map(apps.map((app) => [app.name, app]));
  }

  async listen(): Promise<void> {
    const fd = sockets.bindUnix(this.#options.socketPath, backlog, { mode: 0o600 });
    // 0: `write` says when all of a buffer is written, so that it can be filled again.
    const limits = limitsToArray({ ...serverLimits, ...innerLimits, maxResponseBufferSize: 0 });
    this.#native.listen(fd, { limits, gauge: 0, tls: null, paired: true, pairedUids: [] });
  }

  async close(): Promise<void> {
    for (const exchange of this.#open.values()) exchange.onEnd();
    await this.#native.close();
  }

  onRequest(id: ExchangeId, headText: string): void {
    const exchange = new FileExchange(this.#native, id, headText);
    this.#open.set(id, exchange);
    this.#answerer
      .answer(exchange, this.#apps.get(exchange.head.field(innerAppField) ?? ''))
      .catch((error: unknown) => {
        this.#options.onError(error);
        exchange.cut();
      })
      .finally(() => {
        // Under a number that is another's by now, the other stays.
        if (this.#open.get(id) === exchange) this.#open.delete(id);
      });
  }

  onWritable(id: ExchangeId): void {
    this.#open.get(id)?.onWritable();
  }

  onExchangeEnd(id: ExchangeId): void {
    this.#open.get(id)?.onEnd();
  }

  onScriptError(error: unknown, id: ExchangeId): void {
    this.#options.onError(error);
    this.#open.get(id)?.cut();
  }
}
