/**
 * Who may have which host. A host belongs as a whole to whoever has it: to the file where an app of it names or covers it,
 * else to the user whose server attached it first, for as long as one of theirs is there. Decides and keeps nothing.
 */
import type { AppConfig } from '../../shared/config/generated/config-types.ts';
import { createError } from '../../shared/errors/windhover-error.ts';
import { normaliseHost } from '../routing/match-host.ts';
import { type AttachClaim, covers, formatClaim, isWildcard } from './claim.ts';

export interface OwnedClaim extends AttachClaim {
  readonly uid: number;
}

export interface ClaimRules {
  /** Of the file. */
  readonly apps: Readonly<Record<string, Pick<AppConfig, 'hosts'>>>;
  /** Of servers that are attached, or are about to be. */
  readonly attached: readonly OwnedClaim[];
  /** That the edge runs as. */
  readonly edgeUid: number;
}

/** Root and the edge's own user could do anything to it anyway. */
export function isOwnUser(uid: number, edgeUid: number): boolean {
  return uid === 0 || uid === edgeUid;
}

/** Why it cannot be; null: it can. The first claim that cannot be had decides. */
export function refusalOf(claims: readonly AttachClaim[], uid: number, rules: ClaimRules): Error | null {
  for (const claim of claims) {
    const refusal = refusalOfOne(claim, uid, rules);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOfOne(claim: AttachClaim, uid: number, { apps, attached, edgeUid }: ClaimRules): Error | null {
  const { host } = claim;
  if (isWildcard(host) && !isOwnUser(uid, edgeUid)) {
    const reason = 'wildcards are for the user of the edge; attach each host by its name';
    return createError('WINDHOVER_ATTACH_FORBIDDEN', { uid, what: formatClaim(claim), reason });
  }
  for (const [app, { hosts }] of Object.entries(apps)) {
    const pattern = hosts.map(normaliseHost).find((one) => covers(one, host));
    if (pattern !== undefined) return taken(claim, `the app "${app}" of the edge's file has ${pattern}`);
  }
  const other = attached.find((one) => one.uid !== uid && covers(one.host, host));
  return other === undefined ? null : taken(claim, `a server of the user ${other.uid} has ${other.host}`);
}

function taken(claim: AttachClaim, owner: string): Error {
  return createError('WINDHOVER_ATTACH_HOST_TAKEN', { claim: formatClaim(claim), owner });
}
