/** Rules of how an instance is chosen: settings that have no effect are faults, as whoever wrote them expects one. */
import { didYouMean } from '../../shared/config/schema-faults.ts';
import type { ConfigCursor } from './config-cursor.ts';

export function checkBalancing(app: ConfigCursor): void {
  const hashBy = app.at('hashBy');
  if (hashBy.isWritten && app.at('balancing').value !== 'consistent-hash') {
    hashBy.report('is for consistent-hash only: add "balancing": "consistent-hash"', { at: 'key' });
  }
  checkWeights(app);
  checkBound(app);
}

/** Behind the lane, all destinations are one. */
function checkBound(app: ConfigCursor): void {
  const bound = app.at('maxInFlight');
  if (typeof bound.value !== 'number') return;
  if (!app.at('destinations').items.some(({ text }) => /^https:/i.test(text ?? ''))) return;
  bound.report('is for http:// and unix: destinations only');
}

function checkWeights(app: ConfigCursor): void {
  const written = app.at('destinations').items.flatMap(({ text }) => text ?? []);
  for (const [url, weight] of app.at('weights').entries) {
    if (written.includes(url)) continue;
    weight.report('is not among the destinations', { at: 'key', hint: didYouMean(url, written) });
  }
}
