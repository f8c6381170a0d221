/** Rules of how an instance is chosen: settings that have no effect are faults, as whoever wrote them expects one. */
import { didYouMean } from '../../shared/config/schema-faults.ts';
import type { ConfigCursor } from './config-cursor.ts';

export function checkBalancing(app: ConfigCursor): void {
  const hashBy = app.at('hashBy');
  if (hashBy.isWritten && app.at('balancing').value !== 'consistent-hash') {
    hashBy.report('is for consistent-hash only: add "balancing": "consistent-hash"', { at: 'key' });
  }
  checkWeights(app);
  checkLane(app);
}

/** To data threads the lane is one destination, whatever is behind it. */
function checkLane(app: ConfigCursor): void {
  if (!app.at('destinations').items.some(({ text }) => /^https:/i.test(text ?? ''))) return;
  for (const setting of [app.at('maxInFlight'), app.at('health'), app.at('stickyCookie')]) {
    if (setting.value === null || !setting.isWritten) continue;
    setting.report('is for http:// and unix: destinations only', { at: 'key' });
  }
}

function checkWeights(app: ConfigCursor): void {
  const written = app.at('destinations').items.flatMap(({ text }) => text ?? []);
  for (const [url, weight] of app.at('weights').entries) {
    if (written.includes(url)) continue;
    weight.report('is not among the destinations', { at: 'key', hint: didYouMean(url, written) });
  }
}
