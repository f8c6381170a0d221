/**
 * Which certificates a server name has: the first of each kind of key that names it, ECDSA before others. Only what can be
 * shown for the same name is shown in the place of another.
 */
import type { CertificatePair } from './certificate-pair.ts';

/** At most one of each kind of key, at least one. */
export type Group = readonly CertificatePair[];

/** With name '': what a client gets that asks for no name of these, where `fallback` is 'first'. */
export function groupNames(
  pairs: readonly CertificatePair[],
  fallback: 'first' | 'refuse',
): ReadonlyArray<readonly [name: string, group: Group]> {
  const byName = new Map<string, CertificatePair[]>();
  for (const pair of pairs) {
    for (const name of pair.names) {
      const group = byName.get(name) ?? [];
      if (!group.some((other) => kindOf(other) === kindOf(pair))) group.push(pair);
      byName.set(name, group);
    }
  }
  for (const group of byName.values()) group.sort((a, b) => rankOf(a) - rankOf(b));
  const first = pairs[0];
  if (fallback === 'refuse' || first === undefined) return [...byName];
  // Those that go with it for its first name go with it here.
  return [...byName, ['', byName.get(first.names[0] ?? '') ?? [first]]];
}

function kindOf({ keyType }: CertificatePair): string {
  return keyType.split(' ')[0] ?? '';
}

function rankOf(pair: CertificatePair): number {
  return kindOf(pair) === 'ECDSA' ? 0 : 1;
}
