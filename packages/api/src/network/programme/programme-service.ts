import { judgeProgramme, visitTime } from '@truthline/audit';
import {
  listActions,
  listDealers,
  listVisits,
  readAuditTotals,
  readMomentScores,
  type Dealer,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import type { Work } from '../../request/context.ts';
import { keySchema, uuidSchema } from '../../request/input.ts';
import { problem, type Problem } from '../../request/problem.ts';
import type { Selection } from '../selection.ts';
import { selectionSchema } from '../selection-schema.ts';
import { presentSpan, readSpan, type Span } from '../span/read-span.ts';
import type { PresentedActedItem, PresentedProgramme, Programme } from './presented.ts';

export const programmeSchema = selectionSchema.extend({
  programme: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('training'),
      on: z.iso.date(),
      dealerIds: z.array(uuidSchema).min(1).max(5000),
    }),
    z.strictObject({ kind: z.literal('actions'), itemId: keySchema }),
  ]),
});

/** The day from which on a dealer is after the programme, for each dealer in it. */
const startsOf = async (
  tx: Tx,
  programme: Programme,
  checklistId: string,
  zones: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  if (programme.kind === 'training')
    return new Map(programme.dealerIds.flatMap(id => (zones.has(id) ? [[id, programme.on]] : [])));
  const starts = new Map<string, string>();
  for (const { dealerId, itemId, openedAt } of await listActions(tx, { checklistId })) {
    const timeZone = zones.get(dealerId);
    if (itemId !== programme.itemId || timeZone === undefined) continue;
    const { day } = visitTime(timeZone, openedAt);
    const known = starts.get(dealerId);
    // The first action counts: what is opened again later stands on what it did.
    if (known === undefined || day < known) starts.set(dealerId, day);
  }
  return starts;
};

/** The day in the middle: so the others are cut where half of the dealers in the programme are. */
const middleOf = (days: readonly string[]): string | null =>
  days.toSorted()[Math.floor(days.length / 2)] ?? null;

/** Scores of the audits of the span, whole or at the moment of the item. */
const readScores = async (
  tx: Tx,
  span: Span,
  programme: Programme,
): Promise<Result<readonly Scored[], Problem>> => {
  const totals = await readAuditTotals(tx, span.filter);
  if (programme.kind === 'training') return ok(totals);
  const item = span.checklist.items.find(({ id }) => id === programme.itemId);
  const shared = span.moments.some(({ momentId }) => momentId === item?.momentId);
  if (item === undefined || !shared) return err(problem('itemUnknown'));
  const scores = await readMomentScores(tx, span.filter, item.momentId);
  return ok(totals.map(total => ({ ...total, overall: scores.get(total.auditId) ?? null })));
};

type Scored = { readonly auditId: string; readonly dealerId: string; readonly overall: number | null };

const sideOf = (scores: readonly number[]) => ({
  n: scores.length,
  mean: scores.length === 0 ? null : scores.reduce((total, score) => total + score, 0) / scores.length,
});

const presentDealers = (
  dealers: readonly Dealer[],
  starts: ReadonlyMap<string, string>,
  audits: readonly { readonly dealerId: string; readonly waveId: string; readonly overall: number | null }[],
): PresentedProgramme['dealers'] => {
  const own = Map.groupBy(audits, ({ dealerId }) => dealerId);
  return dealers.flatMap(({ id, code, name }) => {
    const on = starts.get(id);
    if (on === undefined) return [];
    const scores = (side: string) =>
      (own.get(id) ?? []).flatMap(({ waveId, overall }) =>
        waveId !== side || overall === null ? [] : [overall],
      );
    return [
      { dealerId: id, code, name, on, before: sideOf(scores('before')), after: sideOf(scores('after')) },
    ];
  });
};

/**
 * Whether a programme changed anything, judged beside what regression to the mean and the other dealers' own change explain
 * (`judgeProgramme`). It takes the whole network: a comparison with dealers who were not in it.
 */
export const readProgramme = (
  { ports, signedIn }: Work,
  { programme, ...selection }: Selection & { readonly programme: Programme },
): Promise<Result<PresentedProgramme, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedProgramme, Problem>> => {
    const span = await readSpan(tx, selection);
    if (!span.ok) return span;
    const dealers = await listDealers(tx);
    const zones = new Map(dealers.map(({ id, timeZone }) => [id, timeZone]));
    const starts = await startsOf(tx, programme, selection.checklistId, zones);
    const middle = middleOf([...starts.values()]);
    const scored = await readScores(tx, span.value, programme);
    if (!scored.ok) return scored;
    const visits = new Map(
      (await listVisits(tx, span.value.filter)).map(({ auditId, startedAt }) => [auditId, startedAt]),
    );
    const audits = scored.value.flatMap(({ auditId, dealerId, overall }) => {
      const startedAt = visits.get(auditId);
      const timeZone = zones.get(dealerId);
      const from = starts.get(dealerId) ?? middle;
      if (startedAt === undefined || timeZone === undefined || from === null) return [];
      const waveId = visitTime(timeZone, startedAt).day < from ? 'before' : 'after';
      return [{ dealerId, waveId, overall }];
    });
    return ok({
      method: {
        ...presentSpan(span.value),
        measured: programme.kind === 'training' ? 'overall' : 'moment',
        audits: audits.filter(({ overall }) => overall !== null).length,
      },
      programme,
      on: middle,
      outcome: judgeProgramme(audits, {
        dealerIds: [...starts.keys()],
        before: ['before'],
        after: ['after'],
      }),
      dealers: presentDealers(dealers, starts, audits),
    });
  });

/** Items of the checklist for which actions were opened, those at most dealers first. */
export const listActedItems = (
  { ports, signedIn }: Work,
  selection: Selection,
): Promise<Result<readonly PresentedActedItem[], Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const span = await readSpan(tx, selection);
    if (!span.ok) return span;
    const dealersOf = new Map<string, Set<string>>();
    for (const { itemId, dealerId } of await listActions(tx, { checklistId: selection.checklistId })) {
      const known = dealersOf.get(itemId) ?? new Set<string>();
      dealersOf.set(itemId, known.add(dealerId));
    }
    return ok(
      span.value.checklist.items
        .flatMap(({ id, momentName, question }) => {
          const dealers = dealersOf.get(id)?.size ?? 0;
          return dealers === 0 ? [] : [{ itemId: id, name: momentName, question, dealers }];
        })
        .toSorted((one, other) => other.dealers - one.dealers),
    );
  });
