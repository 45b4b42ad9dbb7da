import { LEAST_WAVES, scoreTrend } from '@truthline/audit';
import { listDealers, listRegions, readAuditTotals, type Dealer, type Tx } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { onDealer, onNetwork, type Ask } from '../../policy/authorised.ts';
import type { Work } from '../../request/context.ts';
import { uuidSchema } from '../../request/input.ts';
import { problem, type Problem } from '../../request/problem.ts';
import { isChosen, type Selection } from '../selection.ts';
import { selectionSchema } from '../selection-schema.ts';
import { presentSpan, readSpan } from '../span/read-span.ts';
import type { PresentedTrend, TrendOf } from './presented.ts';

export const trendSchema = selectionSchema.extend({
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('network') }),
    z.strictObject({ kind: z.literal('region'), regionId: uuidSchema }),
    z.strictObject({ kind: z.literal('dealer'), dealerId: uuidSchema }),
  ]),
});

/** A dealer asks for its own series; those of regions and of the network are the network's. */
export const askTrend = ({ of }: { readonly of: TrendOf }): Ask =>
  of.kind === 'dealer' ? onDealer('comparison.read', of.dealerId) : onNetwork('comparison.read');

/** The dealers a series stands on, and what it is called. */
const findDealers = async (
  tx: Tx,
  of: TrendOf,
  selection: Selection,
): Promise<
  Result<{ readonly dealers: readonly Dealer[]; readonly name: PresentedTrend['name'] }, Problem>
> => {
  const every = await listDealers(tx);
  switch (of.kind) {
    case 'network':
      return ok({ dealers: every.filter(dealer => isChosen(dealer, selection)), name: null });
    case 'region': {
      const region = (await listRegions(tx)).find(({ id }) => id === of.regionId);
      return region === undefined
        ? err(problem('regionUnknown'))
        : ok({ dealers: every.filter(({ regionId }) => regionId === region.id), name: region.name });
    }
    case 'dealer': {
      const dealer = every.find(({ id }) => id === of.dealerId);
      return dealer === undefined ? err(problem('notFound')) : ok({ dealers: [dealer], name: dealer.name });
    }
  }
};

/** Read with the reach of whoever asks: a dealer's series leans on no other dealer. */
export const readTrend = (
  { ports, signedIn }: Work,
  { of, ...selection }: Selection & { readonly of: TrendOf },
): Promise<Result<PresentedTrend, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const span = await readSpan(tx, selection);
    if (!span.ok) return span;
    const found = await findDealers(tx, of, selection);
    if (!found.ok) return found;
    const { dealers, name } = found.value;
    const { waves, filter } = span.value;
    const ids = new Set(dealers.map(({ id }) => id));
    const totals = await readAuditTotals(
      tx,
      of.kind === 'dealer' ? { ...filter, dealerId: of.dealerId } : filter,
    );
    const audits = totals.flatMap(({ dealerId, waveId, overall, counted, passed }) =>
      waveId === null || !ids.has(dealerId)
        ? []
        : [{ dealerId, waveId, overall, findings: counted - passed }],
    );
    const { points, watch, findings } = scoreTrend(
      audits,
      waves.map(({ id }) => id),
    );
    const named = new Map(waves.map(wave => [wave.id, wave]));
    return ok({
      method: {
        ...presentSpan(span.value),
        dealers: new Set(audits.map(({ dealerId }) => dealerId)).size,
        audits: audits.length,
        leastWaves: LEAST_WAVES,
      },
      of,
      name,
      points: points.flatMap(point => {
        const wave = named.get(point.waveId);
        if (wave === undefined) return [];
        const { name: waveName, startsOn, endsOn } = wave;
        return [{ ...point, name: waveName, startsOn, endsOn }];
      }),
      watch,
      findings,
    });
  });
