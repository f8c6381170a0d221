/** The app servers of the hello-world row: how each is started on a port, and how its version is found out. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bench, cache, root, tool, version } from '../places.mjs';

const apps = join(bench, 'apps');
const windhover = join(root, 'dist/proxy/cli/main.js');

function kestrel() {
  const out = join(cache, 'kestrel');
  return {
    name: 'Kestrel',
    version: () => version('dotnet', ['--version'], 'dotnet '),
    install: 'the .NET SDK',
    prepare() {
      mkdirSync(out, { recursive: true });
      if (existsSync(join(out, 'kestrel.dll'))) return;
      tool('dotnet', [
        'publish',
        join(apps, 'kestrel'),
        '-c',
        'Release',
        '-o',
        out,
        '--nologo',
        '-v',
        'q',
        `-p:BaseIntermediateOutputPath=${join(cache, 'kestrel-obj')}/`,
        `-p:BaseOutputPath=${join(cache, 'kestrel-bin')}/`,
      ]);
    },
    start: (port) => ({
      command: 'dotnet',
      args: [join(out, 'kestrel.dll'), '--urls', `http://127.0.0.1:${port}`],
      env: { DOTNET_gcServer: '0', DOTNET_PROCESSOR_COUNT: '1' },
    }),
  };
}

export const appServers = [
  {
    name: 'floor (bare epoll)',
    version: () => 'programs/floor.cc, g++ -O2',
    start: (port) => ({ command: join(cache, 'floor'), args: [String(port)] }),
  },
  {
    name: 'Windhover, fetch face',
    version: () => version(process.execPath, [windhover, 'version'], ''),
    start: (port) => ({
      command: process.execPath,
      args: [windhover, 'serve', join(apps, 'fetch-hello.mjs'), '--urls', `http://127.0.0.1:${port}`],
    }),
  },
  {
    name: 'Windhover, Node face',
    version: () => version(process.execPath, [windhover, 'version'], ''),
    start: (port) => ({
      command: process.execPath,
      args: [windhover, 'serve', join(apps, 'listener-hello.mjs'), '--urls', `http://127.0.0.1:${port}`],
    }),
  },
  {
    name: 'node:http',
    version: () => `node ${process.version}`,
    start: (port) => ({ command: process.execPath, args: [join(apps, 'node-http.mjs'), String(port)] }),
  },
  {
    name: 'Bun',
    version: () => version('bun', ['--version'], 'bun '),
    install: '`npm install --global bun`',
    start: (port) => ({ command: 'bun', args: [join(apps, 'bun-hello.mjs'), String(port)] }),
  },
  {
    name: 'Deno',
    version: () => version('deno', ['--version'], ''),
    install: '`npm install --global deno`',
    start: (port) => ({ command: 'deno', args: ['run', '--allow-net', join(apps, 'deno-hello.mjs'), String(port)] }),
  },
  kestrel(),
];
