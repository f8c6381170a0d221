/**
 * The client of the cases over sockets: sends exactly the bytes of a case, does what it says in between, and tells all that
 * came back and how the connection was left. Everything that is waited for has a deadline, after which the case fails with
 * what had come.
 */
import { connect, type Socket } from 'node:net';
import { type ReadAnswer, type ReadAnswers, readAnswers } from '../helpers/http-answers.ts';
import { followUpAnswer, followUpTarget } from './wire-app.ts';
import type { ClientStep, WireOutcome } from './wire-cases.ts';

export interface Transcript {
  readonly answers: readonly ReadAnswer[];
  readonly rest: string;
  /** What the server did to the connection by itself. */
  readonly end: 'fin' | 'reset' | null;
  /** From the last complete answer to the end. */
  readonly closedAfterMs: number;
}

export interface ClientOptions {
  /** Which of the final answers belong to a HEAD. */
  readonly heads?: readonly boolean[];
  /** Called with all that has come so far. */
  readonly onBytes?: (bytes: string) => void;
}

const deadlineMs = 12_000;
export const followUpRequest: string = `GET ${followUpTarget} HTTP/1.1\r\nHost: follow.test\r\n\r\n`;

export class WireClient {
  readonly #socket: Socket;
  readonly #heads: readonly boolean[];
  #bytes = '';
  #end: 'fin' | 'reset' | null = null;
  #answeredAt = 0;
  #answered = 0;
  #closedAt = 0;
  #wake: () => void = () => undefined;

  private constructor(socket: Socket, { heads = [], onBytes }: ClientOptions) {
    this.#socket = socket;
    this.#heads = heads;
    socket.setEncoding('latin1');
    socket.setNoDelay(true);
    socket.on('data', (chunk: string) => {
      this.#bytes += chunk;
      onBytes?.(this.#bytes);
      const { answers } = this.#read();
      if (answers.length > this.#answered) this.#answeredAt = performance.now();
      this.#answered = answers.length;
      this.#wake();
    });
    socket.on('end', () => this.#finish('fin'));
    socket.on('error', () => this.#finish('reset'));
  }

  static open(port: number, options: ClientOptions = {}): Promise<WireClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new WireClient(socket, options));
      });
    });
  }

  /** `isAsked`: the app was asked something. */
  async converse(steps: readonly ClientStep[], outcome: WireOutcome, isAsked: () => boolean): Promise<Transcript> {
    for (const step of steps) await this.#do(step, isAsked);
    await this.#settle(outcome);
    const closedAfterMs = this.#closedAt - this.#answeredAt;
    return { ...this.#read(), end: this.#end, closedAfterMs };
  }

  /** Another request, after which the connection is known to be of use. */
  async followUp(): Promise<void> {
    const before = this.#finals();
    await this.#send(followUpRequest);
    await this.#until('the follow-up is answered', () => this.#finals() > before);
    const answer = this.#read().answers.at(-1);
    if (answer?.status !== 200 || answer.body !== followUpAnswer) throw this.#failure('the follow-up is answered');
  }

  close(): void {
    this.#socket.destroy();
  }

  async #do(step: ClientStep, isAsked: () => boolean): Promise<void> {
    switch (step.kind) {
      case 'send':
        return this.#send(step.bytes);
      case 'until-answer':
        return this.#until(`answer ${step.count}`, () => this.#finals() >= step.count);
      case 'until-interim':
        return this.#until(`${step.status}`, () => this.#read().answers.some(({ status }) => status === step.status));
      case 'until-asked':
        return this.#until('the app is asked', isAsked);
      case 'fin':
        this.#socket.end();
        return undefined;
    }
  }

  async #settle({ statuses, connection, bytes }: WireOutcome): Promise<void> {
    if (connection === 'closed' || connection === 'cut') {
      await this.#until('the connection ends', () => this.#end !== null);
      return;
    }
    await this.#until(`${statuses.length} answers`, () => this.#read().answers.length >= statuses.length);
    if (connection === 'open') {
      const { answers, rest } = this.#read();
      await this.followUp();
      if (rest !== '' || this.#read().answers.length !== answers.length + 1) throw this.#failure('nothing but answers');
      // What the case itself brought is what is looked at.
      this.#bytes = this.#bytes.slice(0, this.#bytes.lastIndexOf('HTTP/1.1 200'));
      return;
    }
    await this.#until('what was sent ahead', () => this.#read().rest === bytes);
    await this.#send('ping');
    await this.#until('a pong', () => this.#read().rest === `${bytes}ping`);
    this.#bytes = this.#bytes.slice(0, -4);
  }

  /** Resolves when the kernel has the bytes and the server had a turn of the loop to read them. */
  #send(bytes: string | Buffer): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => void setImmediate(() => setImmediate(resolve));
      // After a reset there is nobody to write to, and the outcome says what was expected.
      if (this.#end !== null || !this.#socket.writable) done();
      else this.#socket.write(bytes, done);
    });
  }

  #read(): ReadAnswers {
    return readAnswers(this.#bytes, this.#heads, this.#end === 'fin');
  }

  #finals(): number {
    return this.#read().answers.filter(({ status }) => status >= 200 || status === 101).length;
  }

  #finish(end: 'fin' | 'reset'): void {
    if (this.#end === null) this.#closedAt = performance.now();
    this.#end ??= end;
    this.#wake();
  }

  async #until(wanted: string, holds: () => boolean): Promise<void> {
    const deadline = performance.now() + deadlineMs;
    while (!holds()) {
      if (performance.now() > deadline) throw this.#failure(wanted);
      if (this.#end !== null && wanted !== 'the app is asked') throw this.#failure(wanted);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 20);
        this.#wake = (): void => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  #failure(wanted: string): Error {
    const state = this.#end === null ? 'open' : `ended by ${this.#end}`;
    return new Error(`${wanted}: not so; the connection is ${state}, and what came is ${JSON.stringify(this.#bytes)}`);
  }
}
