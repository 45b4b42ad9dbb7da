import { seededRandom } from '@truthline/kernel';
import { shuffled } from './chance.ts';
import { conflictOf, type Auditor, type ConflictRule, type KnownTies } from './conflict-of.ts';
import type { PlannedSlot } from './plan-slots.ts';

type Slot = Omit<PlannedSlot, 'within'>;

/** A slot and who could take it; null where everybody has a conflict. */
export type ProposedSlot = Slot & { readonly auditorId: string | null };

/**
 * Shares the slots out among the auditors: nobody with a conflict, whoever has least so far, of equals one by the seed.
 * Where the rule says so, visits to one dealer that follow each other go to different people also within the wave.
 */
export const proposeAuditors = (
  slots: readonly Slot[],
  auditors: readonly Auditor[],
  rule: ConflictRule,
  ties: KnownTies,
  seed: number,
): readonly ProposedSlot[] => {
  const order = shuffled(
    auditors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    seededRandom(seed),
  );
  const load = new Map(order.map(({ id }) => [id, 0]));
  const lastVisits = new Map(ties.lastVisits.map(visit => [visit.dealerId, visit]));
  return slots.map(slot => {
    const last = lastVisits.get(slot.dealerId);
    const known = { noted: ties.noted, lastVisits: last === undefined ? [] : [last] };
    const [free] = order
      .filter(auditor => conflictOf(rule, auditor, { id: slot.dealerId }, known) === null)
      .toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0));
    if (free === undefined) return { ...slot, auditorId: null };
    load.set(free.id, (load.get(free.id) ?? 0) + 1);
    lastVisits.set(slot.dealerId, { dealerId: slot.dealerId, auditorId: free.id });
    return { ...slot, auditorId: free.id };
  });
};
