import { momentHeat, type MomentTotal } from '@truthline/audit';
import { momentIdSchema, type MomentId } from '@truthline/blueprint';
import { listDealers, readMomentSums, type MomentSum } from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedHeatmap } from './presented.ts';
import { audienceOf, isChosen, selectAudits, type Selected, type Selection } from './selection.ts';

/** The moments a checklist judges, in its order, each once; of joined versions those that all of them judge alike. */
const momentsOf = ({ checklist: { items }, filter: { joined } }: Selected): PresentedHeatmap['moments'] => {
  const shared = joined === undefined ? null : new Set(joined.moments.map(({ momentId }) => momentId));
  const seen = new Map<MomentId, PresentedHeatmap['moments'][number]>();
  for (const { momentId, momentName, sectionId } of items)
    if (!seen.has(momentId) && shared?.has(momentId) !== false)
      seen.set(momentId, { momentId, name: momentName, sectionId });
  return [...seen.values()];
};

const totalOf = (sum: MomentSum): MomentTotal => ({
  dealerId: sum.dealerId,
  momentId: momentIdSchema.parse(sum.momentId),
  weightedScore: sum.weightedScore,
  weight: sum.weight,
  counted: sum.counted,
  passed: sum.passed,
});

/** Dealers × moments of the waves selected. Read within the person's own reach: a dealer sees its own row. */
export const mapHeat = (work: Work, selection: Selection): Promise<Result<PresentedHeatmap, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const selected = await selectAudits(tx, selection);
    if (!selected.ok) return selected;
    const audience = audienceOf(work.signedIn);
    const dealers = (await listDealers(tx)).filter(
      dealer => audience.shows(dealer.id) && isChosen(dealer, selection),
    );
    const moments = momentsOf(selected.value);
    const heat = momentHeat(
      dealers.map(({ id }) => id),
      moments.map(({ momentId }) => momentId),
      (await readMomentSums(tx, selected.value.filter)).map(totalOf),
    );
    return ok({
      joining: selected.value.joining,
      moments,
      dealers: dealers.map(({ id, name, code }) => ({ dealerId: id, code, name })),
      cells: heat.cells,
    });
  });
