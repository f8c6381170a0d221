/** Rules of how many instances an app has: a range that can be, and no setting that has no effect. */
import type { ConfigCursor } from './config-cursor.ts';

export function checkInstances(app: ConfigCursor): void {
  const instances = app.at('instances');
  const [min, max] = [instances.at('min').number ?? 1, instances.at('max').number];
  const most = max ?? Math.max(1, min);
  if (most < min) {
    instances.at('max').report(`is less than min, which is ${min}`);
    return;
  }
  for (const name of ['idle', 'inFlight', 'loopLag']) {
    if (most > min || !instances.at(name).isWritten) continue;
    instances.at(name).report(`has no effect while the app always has ${most}: write a larger "max"`, { at: 'key' });
  }
  const [inFlight, bound] = [instances.at('inFlight'), app.at('maxInFlight').number];
  if (bound !== null && (inFlight.number ?? 0) > bound) inFlight.report(`is never reached: maxInFlight is ${bound}`);
  if (app.at('command').isWritten && instances.at('loopLag').isWritten) {
    instances.at('loopLag').report('has no meaning for an app with command: its instances do not tell', { at: 'key' });
  }
}
