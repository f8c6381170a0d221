/**
 * Talks to a running edge over its control socket: HTTP with JSON, one request per connection. What takes its time is told
 * step by step to whoever wants to hear it.
 */
import { request } from 'node:http';
import { connect } from 'node:net';
import { codeOf, createError, reasonOf } from '../../shared/errors/windhover-error.ts';
import { ProgressReader, progressType } from './progress-stream.ts';

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface ControlRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** For messages: what was asked for. */
  readonly action: string;
  /** Given: the answer comes when all that was asked for is done, and this hears each step until then. */
  readonly onStep?: (step: string) => void;
  /** Without a byte for so long, it fails. Default: the edge may take its time. */
  readonly timeoutMs?: number;
}

/** Throws WINDHOVER_CONTROL_FAILED when the edge goes away before it has answered. */
export function sendControl(socketPath: string, asked: ControlRequest): Promise<ControlAnswer> {
  const { method, path, action, onStep, timeoutMs = 0 } = asked;
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      reject(createError('WINDHOVER_CONTROL_FAILED', { action, reason: reasonOf(cause) }, { cause }));
    };
    const headers = { host: 'windhover', connection: 'close', ...(onStep && { accept: progressType }) };
    const sent = request({ socketPath, method, path, headers, timeout: timeoutMs }, (answer) => {
      const isStream = answer.headers['content-type'] === progressType;
      const read = isStream ? readProgress(onStep) : readWhole(answer.statusCode ?? 0);
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => attempt(() => read.push(chunk)));
      answer.on('error', fail);
      answer.on('end', () => attempt(() => resolve(read.finish())));
    });
    const attempt = (act: () => void): void => {
      try {
        act();
      } catch (error) {
        fail(error);
        sent.destroy();
      }
    };
    sent.on('timeout', () => sent.destroy(new Error(`nothing came for ${timeoutMs} ms`)));
    sent.on('error', fail);
    sent.end();
  });
}

interface AnswerReader {
  push(text: string): void;
  /** Throws when there is no answer. */
  finish(): ControlAnswer;
}

function readWhole(status: number): AnswerReader {
  let text = '';
  return {
    push(chunk) {
      text += chunk;
    },
    finish: () => ({ status, body: JSON.parse(text) }),
  };
}

function readProgress(onStep: (step: string) => void = () => undefined): AnswerReader {
  const reader = new ProgressReader(onStep);
  return {
    push: (chunk) => reader.push(chunk),
    finish() {
      const { end } = reader;
      if (end === null) throw new Error('it ended in the middle of it');
      return 'result' in end ? { status: 200, body: end.result } : { status: 500, body: end };
    },
  };
}

/** Whether somebody accepts on this socket. */
export function isAnswering(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // EAGAIN: its backlog is full, so there is somebody.
    socket.once('error', (error) => resolve(codeOf(error) === 'EAGAIN'));
  });
}

/** The first of these sockets that somebody accepts on. */
export async function findAnswering(socketPaths: readonly string[]): Promise<string | null> {
  for (const path of socketPaths) if (await isAnswering(path)) return path;
  return null;
}
