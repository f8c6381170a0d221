/** The middle's thread: the entry of its worker. Hooks are loaded and run here, and nowhere else but in `windhover check`. */
import { systemClock } from '../../shared/time/clock.ts';
import { InnerPulse } from '../inner/inner-pulse.ts';
import { runInnerServer } from '../inner/inner-server.ts';
import type { MiddleRoute } from './middle-route.ts';
import { MiddleServer } from './middle-server.ts';

await runInnerServer<MiddleRoute>(
  ({ socketPath, pulse }, say) =>
    new MiddleServer({
      socketPath,
      clock: systemClock,
      pulse: new InnerPulse(pulse),
      tell: (line) => say({ type: 'log', ...line }),
    }),
);
