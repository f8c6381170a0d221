/** Durations as they are written ("250ms", "30s", "10m", "1h", or a number of milliseconds) and as they are counted. */

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** The JSON Schema pattern of a written duration. */
export const durationPattern: string = '^[0-9]+(\\.[0-9]+)?(ms|s|m|h)$';

/** Milliseconds, or null when the text is not a duration. */
export function parseDuration(value: number | string): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? Math.round(value) : null;
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(value);
  if (!match) return null;
  return Math.round(Number(match[1]) * (unitMs[match[2] ?? ''] ?? Number.NaN));
}
