/** Requests to the answers of the files server, with an engine that only keeps what it is given. */
import { type AnswererOptions, FileAnswerer } from '../../../../proxy/files/answer-request.ts';
import { type Complaint, FileComplaints } from '../../../../proxy/files/file-complaints.ts';
import { FileExchange, type NativeFiles } from '../../../../proxy/files/file-exchange.ts';
import type { FilesApp } from '../../../../proxy/files/files-app.ts';
import { FakeClock } from '../../../helpers/fake-clock.ts';

export interface FileReply {
  readonly status: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly isCut: boolean;
}

export interface FileRequest {
  readonly method?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export function filesApp(changes: Partial<FilesApp>): FilesApp {
  return {
    name: 'site',
    root: '/nowhere',
    index: 'index.html',
    fallback: null,
    precompressed: true,
    cacheControl: 'no-cache',
    immutable: [],
    dotFiles: false,
    ...changes,
  };
}

export class FilesAsker {
  readonly complaints: Complaint[] = [];
  readonly #answerer: FileAnswerer;

  constructor(options: Pick<AnswererOptions, 'opener'> = {}) {
    const clock = new FakeClock();
    const now = Date.UTC(2030, 0, 1);
    const complaints = new FileComplaints(clock, (complaint) => this.complaints.push(complaint));
    this.#answerer = new FileAnswerer({
      ...options,
      clock: Object.assign(Object.create(clock) as FakeClock, { now: () => now }),
      complaints,
    });
  }

  async ask(app: FilesApp, target: string, { method = 'GET', fields = {} }: FileRequest = {}): Promise<FileReply> {
    const engine = new KeepingEngine(method);
    const lines = Object.entries(fields).flat();
    const exchange = new FileExchange(engine, 1, [method, target, ...lines, ''].join('\n'));
    await this.#answerer.answer(exchange, app);
    return engine.reply();
  }
}

class KeepingEngine implements NativeFiles {
  readonly #method: string;
  #status = 0;
  #fields = '';
  readonly #chunks: Buffer[] = [];
  #declared = -1;
  #isCut = false;

  constructor(method: string) {
    this.#method = method;
  }

  reply(): FileReply {
    const fields = Object.fromEntries(
      this.#fields
        .split('\r\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const body = Buffer.concat(this.#chunks);
    const length = this.#declared === -1 ? body.length : this.#declared;
    return { status: this.#status, fields: { ...fields, length: String(length) }, body, isCut: this.#isCut };
  }

  respond(_id: number, status: number, fields: string, body: string | Uint8Array | null): boolean {
    this.#start(status, fields);
    // Kept as it is now: the buffer is used again.
    if (this.#method !== 'HEAD' && body !== null) this.#chunks.push(Buffer.from(body as Uint8Array));
    return true;
  }

  startResponse(_id: number, status: number, fields: string, contentLength: number): void {
    this.#start(status, fields);
    this.#declared = contentLength;
  }

  write(_id: number, data: string | Uint8Array): boolean {
    this.#chunks.push(Buffer.from(data as Uint8Array));
    return true;
  }

  endResponse(): boolean {
    return true;
  }

  abort(): void {
    this.#isCut = true;
  }

  #start(status: number, fields: string): void {
    if (this.#status !== 0) throw new Error('an exchange was answered twice');
    this.#status = status;
    this.#fields = fields;
  }
}
