import { test } from 'vitest';
import { startChildServer } from '../helpers/child-server.ts';
import { ServerUnderLoad } from './server-under-load.ts';
import { LoadClient } from './load-client.ts';
import { askApp } from './ask-app.ts';
test('x', async () => {
  const hostile = await startChildServer(`${import.meta.dirname}/servers/hostile-destination.mjs`);
  const apps = { mixed: { entry: 'mixed-app.mjs' }, socket: { entry: 'websocket-app.mjs' }, hostile: { destinations: [hostile.url] } };
  const server = await ServerUnderLoad.start('edge', {}, { apps, logLevel: 'error' });
  const port = { clear: server.targets[0]!.port, secure: server.targets[1]!.port };
  const socket = server.targets.find((t) => t.host === 'socket.test' && !t.secure)!;
  const only = process.env['ONLY']?.split(',');
  const client = new LoadClient('mixed.mjs', { workers: 30, pauseMs: 10, seed: Number(process.env['SEED'] ?? 1), port, only });
  for (let i = 0; i < Number(process.env['ROUNDS'] ?? 8); i++) {
    const seen = await client.ask(4) as any;
    console.log(JSON.stringify(seen.kinds.websocket), seen.wrong);
    for (let k = 0; k < 60; k++) {
      const app: any = await askApp(socket, '/open');
      const { held, ...rest } = (await server.status());
      if (app.sockets === 0) { console.log('nothing after', k); break; }
      if (k === 5) { console.log(await askApp(socket, '/stuck')); return; } if (k % 8 === 3) console.log(k, JSON.stringify(app), JSON.stringify(held), JSON.stringify(rest));
      await new Promise((r) => setTimeout(r, 1000));
    }
  }
  await client.stop();
  await server.stop();
  await hostile.stop();
});
