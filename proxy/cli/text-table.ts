/** Columns of text, as wide as their widest cell. */

export function formatTable(head: readonly string[], rows: readonly (readonly string[])[], indent = ''): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

/** "3d 4h", "2h 5m", "4m 10s", "12s". */
export function formatAge(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
    ['s', 1],
  ] as const;
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first === -1) return '0s';
  const parts = units.slice(first, first + 2).map(([unit, size], index) => {
    const above = index === 0 ? Number.POSITIVE_INFINITY : (units[first]?.[1] ?? 1);
    return { unit, count: Math.floor((seconds % above) / size) };
  });
  return parts
    .filter(({ count }, index) => index === 0 || count > 0)
    .map(({ unit, count }) => `${count}${unit}`)
    .join(' ');
}
