import {
  BIAS_ALARM,
  LEAST_PAIRS,
  disagreeingMost,
  selfBias,
  tallyAgreement,
  type ChecklistVersion,
  type ScoredPairs,
  type SelfPair,
} from '@truthline/audit';
import { listDealers, listRegions, readSelfAgreement, type Dealer } from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import { uuidSchema } from '../../request/input.ts';
import type { Problem } from '../../request/problem.ts';
import { itemNamesOf } from '../../agreement/self-mystery.ts';
import { audienceOf, isChosen, type Selection } from '../selection.ts';
import { selectionSchema } from '../selection-schema.ts';
import { presentSpan, readSpan, type Span } from '../span/read-span.ts';
import type { PresentedHonesty } from './presented.ts';

export const honestySchema = selectionSchema
  .omit({ kinds: true })
  .extend({ dealerId: uuidSchema.nullable().default(null) });

/** Moments whose items both sides are asked: what only one side can see is no difference of judgement. */
const momentsOfBoth = ({ checklist, moments }: Span): Span['moments'] => {
  const oneSided = new Set(
    checklist.items
      .filter(({ auditKinds }) => !auditKinds.includes('self') || !auditKinds.includes('mystery'))
      .map(({ momentId }) => momentId),
  );
  return moments.filter(({ momentId }) => !oneSided.has(momentId));
};

/** Moments with several items have no verdict of their own: theirs is the mean of several. */
const judgeItems = (
  checklist: ChecklistVersion,
  verdicts: readonly (ScoredPairs & { readonly momentId: string })[],
): PresentedHonesty['items'] => {
  const names = itemNamesOf(checklist);
  const byMoment = Map.groupBy(verdicts, ({ momentId }) => momentId);
  const itemsOf = Map.groupBy(checklist.items, ({ momentId }) => momentId);
  return checklist.items.flatMap(item => {
    const name = names.get(item.id);
    const scored = byMoment.get(item.momentId);
    if (name === undefined || scored === undefined || itemsOf.get(item.momentId)?.length !== 1) return [];
    const found = tallyAgreement(item.scale, scored);
    return found === null ? [] : [{ ...name, ...found }];
  });
};

const byDealer = (pairs: readonly SelfPair[], dealers: readonly Dealer[]): PresentedHonesty['dealers'] => {
  const own = Map.groupBy(pairs, ({ dealerId }) => dealerId);
  return dealers.flatMap(({ id, code, name, regionId }) => {
    const found = own.get(id);
    return found === undefined ? [] : [{ ...selfBias(found), dealerId: id, code, name, regionId }];
  });
};

/**
 * Self-audits against mystery visits of the same dealer in the same wave, over a span of waves. It reads with the reach
 * of whoever asks, so a dealer compares the own pairs and is told no figure of the network.
 */
export const readHonesty = (
  { ports, signedIn }: Work,
  { dealerId, ...selection }: Selection & { readonly dealerId: string | null },
): Promise<Result<PresentedHonesty, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const read = await readSpan(tx, { ...selection, kinds: ['self', 'mystery'] });
    if (!read.ok) return read;
    const span = read.value;
    const moments = momentsOfBoth(span);
    const { checklistId, waveIds } = span.filter;
    const dealers = (await listDealers(tx)).filter(
      dealer => isChosen(dealer, selection) && (dealerId === null || dealer.id === dealerId),
    );
    const asked = {
      checklistId,
      versions: span.versions,
      moments,
      dealerIds: dealers.map(({ id }) => id),
      ...(waveIds === undefined ? {} : { waveIds }),
    };
    const { pairs, verdicts } = await readSelfAgreement(tx, asked);
    const items = judgeItems(span.checklist, verdicts);
    const rows = byDealer(pairs, dealers);
    const whole = audienceOf(signedIn).wholeNetwork && dealerId === null;
    const regionOf = new Map(dealers.map(({ id, regionId }) => [id, regionId]));
    const byRegion = Map.groupBy(pairs, pair => regionOf.get(pair.dealerId) ?? '');
    const waveNames = new Map(span.waves.map(({ id, name }, at) => [id, { name, at }]));
    const { kinds: _both, ...method } = presentSpan(span);
    const kept = new Set(moments.map(({ momentId }) => momentId));
    const compared = span.checklist.items.filter(({ momentId }) => kept.has(momentId)).length;
    return ok({
      method: {
        ...method,
        items: compared,
        oneSided: method.items - compared,
        pairs: pairs.length,
        dealers: rows.length,
        waves: new Set(pairs.map(({ waveId }) => waveId)).size,
        leastPairs: LEAST_PAIRS,
        alarmAbove: BIAS_ALARM,
      },
      network: whole ? selfBias(pairs) : null,
      regions: whole
        ? (await listRegions(tx)).flatMap(({ id, name }) => {
            const own = byRegion.get(id);
            return own === undefined ? [] : [{ ...selfBias(own), regionId: id, name }];
          })
        : [],
      dealers: rows,
      items,
      disagreeMost: disagreeingMost(items),
      pairs:
        rows.length !== 1
          ? null
          : pairs
              .map(({ waveId, self, mystery }) => ({
                waveId,
                waveName: waveNames.get(waveId)?.name ?? { zh: '', en: '' },
                self,
                mystery,
              }))
              .toSorted(
                (one, other) => (waveNames.get(one.waveId)?.at ?? 0) - (waveNames.get(other.waveId)?.at ?? 0),
              ),
    });
  });
