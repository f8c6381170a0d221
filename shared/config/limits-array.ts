/**
 * Limits as the engine takes them: one Float64Array, a cell for each limit in the order of the schema and one for each part of
 * a rate. Infinity: there is no such limit; a rate that is absent is 0 in all its parts.
 */
import type { Limits } from './generated/config-types.ts';
import { limitsSchema } from './schema/limits.schema.ts';

export interface LimitCell {
  readonly name: keyof Limits;
  /** Of a rate. */
  readonly part: string | null;
  /** Of a choice: its number is the position here. */
  readonly choices: readonly string[] | null;
}

export const limitCells: readonly LimitCell[] = Object.entries(limitsSchema.properties).flatMap(
  ([key, node]): LimitCell[] => {
    const name = key as keyof Limits;
    const choices = node.enum ?? null;
    if (node.properties === undefined) return [{ name, part: null, choices }];
    return Object.keys(node.properties).map((part) => ({ name, part, choices }));
  },
);

export function limitsToArray(limits: Limits): Float64Array {
  return Float64Array.from(limitCells, ({ name, part, choices }) => {
    const value: unknown = limits[name];
    if (part !== null) return (value as Readonly<Record<string, number>> | null)?.[part] ?? 0;
    if (choices !== null) return choices.indexOf(String(value));
    return (value as number | null | undefined) ?? Number.POSITIVE_INFINITY;
  });
}
