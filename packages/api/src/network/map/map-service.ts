import {
  centreOf,
  coverageOf,
  LEAST_VISITS,
  neighbourhoodsPaced,
  projectPlace,
  type Place,
} from '@truthline/audit';
import { listDealers, readVisitCounts, type Dealer } from '@truthline/db';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import { othersTurn } from '../../request/others-turn.ts';
import type { Problem } from '../../request/problem.ts';
import { ownScore, type OwnScore } from '../own-score.ts';
import { audienceOf, isChosen, selectAudits, type Selection } from '../selection.ts';
import type { PresentedMap, PresentedMapDealer } from './presented.ts';

const NEAREST = 3;

type Placed = Dealer & { readonly place: Place };

/** A quarter is told only of scores with evidence enough. */
const marking = (scores: readonly OwnScore[]) => {
  const isThin = ({ audits }: OwnScore) => audits < LEAST_VISITS;
  const told = scores
    .flatMap(score => (score.score === null || isThin(score) ? [] : [score.score]))
    .sort((one, other) => one - other);
  const low = told[Math.floor((told.length - 1) / 4)] ?? -1;
  const high = told[Math.ceil((3 * (told.length - 1)) / 4)] ?? 101;
  return (own: OwnScore): Pick<PresentedMapDealer, 'isThin' | 'quarter'> => {
    const isTold = own.score !== null && !isThin(own) && low < high;
    return {
      isThin: isThin(own),
      quarter:
        !isTold || own.score === null
          ? 'middle'
          : own.score <= low
            ? 'lowest'
            : own.score >= high
              ? 'highest'
              : 'middle',
    };
  };
};

const layOut = async (
  centre: Place,
  placed: readonly Placed[],
  scoreOf: (dealerId: string) => OwnScore,
): Promise<Pick<PresentedMap, 'dealers' | 'overlappingPairs' | 'frame'>> => {
  const served = placed.map(({ place, serviceRadiusKm }) => ({ place, radiusKm: serviceRadiusKm }));
  const around = await neighbourhoodsPaced(served, NEAREST, othersTurn);
  await othersTurn();
  const frame = coverageOf(centre, served);
  await othersTurn();
  const mark = marking(placed.map(({ id }) => scoreOf(id)));
  return {
    dealers: placed.map(({ id, code, name, city, regionId, place, serviceRadiusKm }, at) => ({
      dealerId: id,
      code,
      name,
      city,
      regionId,
      place,
      ...projectPlace(centre, place),
      radiusKm: serviceRadiusKm,
      ...scoreOf(id),
      ...mark(scoreOf(id)),
      nearest: (around[at]?.nearest ?? []).map(({ at: dealer, km, overlaps }) => ({ dealer, km, overlaps })),
      overlaps: around[at]?.overlaps ?? 0,
    })),
    // Each pair is met from both sides.
    overlappingPairs: around.reduce((sum, { overlaps }) => sum + overlaps, 0) / 2,
    frame,
  };
};

/** The dealers of the selection where they stand, with their scores, and how their service radii lie to each other. */
export const mapDealers = (work: Work, selection: Selection): Promise<Result<PresentedMap, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const selected = await selectAudits(tx, selection);
    if (!selected.ok) return selected;
    const { checklist, filter, joining } = selected.value;
    const audience = audienceOf(work.signedIn);
    const dealers = (await listDealers(tx)).filter(
      dealer => audience.shows(dealer.id) && isChosen(dealer, selection),
    );
    const placed = dealers.flatMap(dealer =>
      dealer.place === null ? [] : [{ ...dealer, place: dealer.place }],
    );
    const visits = new Map((await readVisitCounts(tx, filter)).map(read => [read.dealerId, read]));
    const centre = centreOf(placed.map(({ place }) => place));
    return ok({
      method: {
        version: checklist.version,
        joining,
        kinds: filter.kinds,
        intervalLevel: 0.95,
        leastAudits: LEAST_VISITS,
      },
      centre,
      unplaced: dealers.length - placed.length,
      ...(centre === null
        ? { dealers: [], overlappingPairs: 0, frame: null }
        : await layOut(centre, placed, id => ownScore(visits.get(id)))),
    });
  });
