/**
 * A line of JSON for each message, both ways over a pipe between two of our own processes. Whoever reads checks what it reads;
 * the end of the pipe is the end of the other process, or of its wish to talk.
 */
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export type Message = Readonly<Record<string, unknown>> & { readonly type: string };

/** No message of ours is longer; more without an end is no message. */
const longestLine = 1 << 20;

export class LineChannel {
  readonly #stream: Duplex;
  readonly #messages: Message[] = [];
  readonly #closed: Promise<void>;
  #rest = '';
  #isClosed = false;
  #wake: () => void = () => undefined;

  constructor(stream: Duplex) {
    this.#stream = stream;
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => this.#read(text));
    this.#closed = new Promise((resolve) => {
      const close = (): void => {
        this.#isClosed = true;
        this.#wake();
        resolve();
      };
      stream.once('end', close);
      stream.on('error', close);
      stream.once('close', close);
    });
  }

  /** Over a descriptor that this process was born with. It alone keeps no process alive. */
  static ofDescriptor(fd: number): LineChannel {
    return new LineChannel(new Socket({ fd, readable: true, writable: true }).unref());
  }

  /** The other end is gone, or this one is closed. */
  get isClosed(): boolean {
    return this.#isClosed || this.#stream.destroyed;
  }

  send(message: Message): void {
    if (this.#stream.writable) this.#stream.write(`${JSON.stringify(message)}\n`);
  }

  /** null: the other end is gone, and everything it said was given. One reader. */
  async next(): Promise<Message | null> {
    for (;;) {
      const message = this.#messages.shift();
      if (message !== undefined) return message;
      if (this.#isClosed) return null;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Resolves when the other end is gone. */
  whenClosed(): Promise<void> {
    return this.#closed;
  }

  close(): void {
    this.#stream.destroy();
  }

  #read(text: string): void {
    const lines = `${this.#rest}${text}`.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = parse(line);
      if (message !== null) this.#messages.push(message);
    }
    if (this.#rest.length > longestLine) this.close();
    if (this.#messages.length > 0) this.#wake();
  }
}

function parse(line: string): Message | null {
  try {
    const value: unknown = JSON.parse(line);
    return isMessage(value) ? value : null;
  } catch {
    return null;
  }
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
