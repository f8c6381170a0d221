/** The lane's thread: the entry of its worker. It owns the lane's server and says what happens to the control thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { systemRandom } from '../../shared/time/random.ts';
import type { FromLane, LaneStart, ToLane } from './lane-messages.ts';
import { LaneServer } from './lane-server.ts';

const port = parentPort;
if (port === null) throw new Error('proxy/lane/lane-thread.js is the entry of a worker thread and not a program');

const start = workerData as LaneStart;
const say = (message: FromLane): void => port.postMessage(message);

const server = new LaneServer({
  socketPath: start.socketPath,
  random: systemRandom,
  onFailure: (app, { status, error, mayRetry }) => {
    const fields = { app, status, reason: error.message, retried: mayRetry };
    say({ type: 'log', level: 'warn', message: 'a destination did not answer', fields });
  },
});

port.on('message', (message: ToLane) => {
  switch (message.type) {
    case 'apps':
      server.setApps(message.apps);
      say({ type: 'taken', order: message.order });
      return;
    case 'close':
      void server.close().then(() => port.close());
      return;
  }
});

server.setApps(start.apps);
await server.listen();
say({ type: 'ready' });
