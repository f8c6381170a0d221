/** The lane's thread: the entry of its worker. It owns the lane's server and says what happens to the control thread. */
import { systemRandom } from '../../shared/time/random.ts';
import { runInnerServer } from '../inner/inner-server.ts';
import type { LaneApp } from './lane-app.ts';
import { LaneServer } from './lane-server.ts';

await runInnerServer<LaneApp>(
  ({ socketPath }, say) =>
    new LaneServer({
      socketPath,
      random: systemRandom,
      onFailure: (app, { status, error, mayRetry }) => {
        const fields = { app, status, reason: error.message, retried: mayRetry };
        say({ type: 'log', level: 'warn', message: 'a destination did not answer', fields });
      },
    }),
);
