import type { RandomFrom, TrueEffects } from './demo-network.ts';
import { itemsById } from '../checklists/library.ts';
import { normal, pick } from './draw.ts';
import { demoDealers, demoRegions } from './network-places.ts';

/** Dealers that opened with the fifth wave: too little evidence to rank, and the product must say so. */
export const lateOpeners: ReadonlySet<string> = new Set(['dealer-hn10', 'dealer-xn10', 'dealer-db05']);

/** The demo people's own dealers stay ordinary, so that their pages show an ordinary week. */
const ordinary = new Set(['dealer-hb01', 'dealer-hd01']);

const regionDeviation = 0.12;
const dealerDeviation = 0.33;
const momentDeviation = 0.55;
const plantedCount = 3;

/** Draws the truth behind the answers. Planted dealers lie more than three dealer deviations off. */
export const drawTrueEffects = (seed: number, randomFrom: RandomFrom): TrueEffects => {
  const random = randomFrom(seed);
  const regions = demoRegions.map(region => ({
    regionId: region.id,
    effect: regionDeviation * normal(random),
  }));
  const candidates = demoDealers
    .map(dealer => dealer.id)
    .filter(id => !lateOpeners.has(id) && !ordinary.has(id));
  const planted = new Map<string, 'good' | 'bad' | 'failure'>();
  const plant = (as: 'good' | 'bad' | 'failure') => {
    const free = candidates.filter(id => !planted.has(id));
    planted.set(pick(random, free), as);
  };
  for (let count = 0; count < plantedCount; count += 1) {
    plant('good');
    plant('bad');
  }
  plant('failure');

  const dealers = demoDealers.map(dealer => {
    const region = regions.find(({ regionId }) => regionId === dealer.regionId)?.effect ?? 0;
    const chance = dealerDeviation * normal(random);
    const mark = planted.get(dealer.id);
    const effect = mark === 'good' ? 1.25 : mark === 'bad' ? -1.3 : chance;
    return {
      dealerId: dealer.id,
      effect,
      quality: effect + region,
      planted: mark === 'good' || mark === 'bad' ? mark : null,
    };
  });
  const moments = [...itemsById.values()].map(item => ({
    momentId: item.momentId,
    effect: momentDeviation * normal(random),
  }));
  const readyWhenPromised = itemsById.get('A4-01')?.momentId;
  const failing = [...planted].find(([, mark]) => mark === 'failure')?.[0];
  if (readyWhenPromised === undefined || failing === undefined) throw new Error('the library has no A4-01');
  return {
    intercept: 1.45,
    visitDeviation: 0.45,
    selfAuditBias: 0.45,
    regions,
    dealers,
    moments,
    failures: [{ dealerId: failing, momentId: readyWhenPromised, effect: -4 }],
  };
};
