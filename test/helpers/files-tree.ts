/**
 * A folder that is given out, in a folder of its own: what lies beside it, and every file whose name begins with a dot, holds
 * the word SECRET, so that an answer that has it is one too many.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const secretWord = 'SECRET';
/** Long enough ago for strong ETags. */
export const filesDate: Date = new Date(Date.UTC(2024, 0, 2, 3, 4, 5));

export interface FilesTree {
  readonly root: string;
  write(name: string, text: string | Buffer, date?: Date): void;
  remove(): void;
}

export function createFilesTree(): FilesTree {
  const base = mkdtempSync(path.join(tmpdir(), 'wh-files-'));
  const root = path.join(base, 'root');
  const write = (name: string, text: string | Buffer, date = filesDate): void => {
    const file = path.join(base, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, date, date);
  };
  for (const [name, text] of Object.entries(ordinary)) write(`root/${name}`, text);
  for (const name of hidden) write(name, `${secretWord} ${name}`);
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(root, name));
  symlinkSync(path.join(base, 'outside'), path.join(root, 'absolute-out'));
  execFileSync('mkfifo', [path.join(root, 'fifo')]);
  const sockets = [listenOn(path.join(root, 'socket'))];
  return {
    root,
    write: (name, text, date) => write(`root/${name}`, text, date),
    remove: () => {
      for (const socket of sockets) socket.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

const ordinary: Readonly<Record<string, string>> = {
  'index.html': '<h1>home</h1>',
  'hello.txt': 'hello',
  'empty.txt': '',
  'app.js': 'let plain;',
  'app.js.br': 'brotli',
  'app.js.gz': 'gzip',
  'a b.txt': 'space',
  'café.txt': 'accent',
  '100%.txt': 'percent',
  '%2e%2e': 'twice',
  'docs/index.html': '<h1>docs</h1>',
  'docs/guide/start.html': '<h1>start</h1>',
  'bare/file.txt': 'bare',
  'odd/index.html/file.txt': 'an index that is a folder',
  'assets/app-1a2b.js': 'hashed',
  'evil.example/index.html': 'a folder named like a host',
  '.well-known/security.txt': 'contact',
  'releases/1/page.html': 'release',
};

const hidden: readonly string[] = [
  'outside/file.txt',
  'root-beside/file.txt',
  'secret.txt',
  'root/.env',
  'root/.git/config',
  'root/docs/.htaccess',
  'root/.well-known/.hidden',
];

const links: Readonly<Record<string, string>> = {
  current: 'releases/1',
  'within.txt': 'hello.txt',
  'out.txt': '../secret.txt',
  out: '../outside',
  'docs/out': '../../outside',
  'out-by-two': 'docs/out',
  loop: 'loop',
  system: '/etc',
  process: '/proc/self/root',
  broken: 'nowhere',
};

function listenOn(file: string): Server {
  const server = createServer().listen(file);
  server.unref();
  return server;
}
