/** Talks to a running edge over its control socket: HTTP with JSON, one request per connection. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { codeOf, createError, reasonOf } from '../../shared/errors/windhover-error.ts';

export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface ControlRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** For messages: what was asked for. */
  readonly action: string;
}

/** Throws WINDHOVER_CONTROL_FAILED when the edge goes away before it has answered. */
export function sendControl(socketPath: string, { method, path, action }: ControlRequest): Promise<ControlAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      reject(createError('WINDHOVER_CONTROL_FAILED', { action, reason: reasonOf(cause) }, { cause }));
    };
    const sent = request(
      { socketPath, method, path, headers: { host: 'windhover', connection: 'close' } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('error', fail);
        answer.on('end', () => {
          try {
            resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) });
          } catch (error) {
            fail(error);
          }
        });
      },
    );
    sent.on('error', fail);
    sent.end();
  });
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
