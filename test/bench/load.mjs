/**
 * Load by wrk: one thread, pinned to its own core, a fixed time. Everything it reports as an error is counted, and a row
 * with errors says so.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const UNITS = { us: 0.001, ms: 1, s: 1000 };

function milliseconds(text) {
  const match = /^([\d.]+)(us|ms|s)$/.exec(text ?? '');
  return match ? Number(match[1]) * UNITS[match[2]] : Number.NaN;
}

/** { requests, errors, p50, p99 (ms), bytes } of one run. */
export async function load({ url, host, seconds, connections, core, headers = [] }) {
  const args = ['-c', String(core), 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency'];
  if (host) args.push('-H', `Host: ${host}`);
  for (const header of headers) args.push('-H', header);
  const { stdout } = await run('taskset', [...args, url]);
  const number = (pattern) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const socketErrors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout);
  return {
    requests: number(/(\d+) requests in/),
    // wrk counts the close after "Connection: close" as a read error; rows that ask for it tell us to ignore those.
    errors:
      number(/Non-2xx or 3xx responses: (\d+)/) +
      (socketErrors ? Number(socketErrors[1]) + Number(socketErrors[3]) + Number(socketErrors[4]) : 0),
    readErrors: socketErrors ? Number(socketErrors[2]) : 0,
    p50: milliseconds(/50%\s+(\S+)/.exec(stdout)?.[1]),
    p99: milliseconds(/99%\s+(\S+)/.exec(stdout)?.[1]),
  };
}
