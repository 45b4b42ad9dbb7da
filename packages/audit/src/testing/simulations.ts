import { changedDealers } from '../trend/changed-dealers.ts';
import type { AuditInTime } from '../trend/audit-in-time.ts';
import { judgeProgramme } from '../trend/judge-programme.ts';
import { compareDealers } from '../compare-dealers.ts';
import { funnel } from '../funnel.ts';
import { seededNormal, seededPasses, simulateNetwork } from './simulate-network.ts';

const add = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Funnels of networks of 600 dealers with 60 to 528 items each that pass at .8, but for the first `planted` of them, which
 * pass at .8 + `shift`. Shares 0–1.
 */
export const simulateFunnels = ({
  networks,
  seed,
  planted = 0,
  shift = 0,
}: {
  readonly networks: number;
  readonly seed: number;
  readonly planted?: number;
  readonly shift?: number;
}) => {
  const passes = seededPasses(seed);
  let beyond = 0;
  let flaggedNetworks = 0;
  let found = 0;
  let wrongShare = 0;
  for (let network = 0; network < networks; network += 1) {
    const made = funnel(
      Array.from({ length: 600 }, (_, index) => {
        const n = 60 + 12 * ((index * 7) % 40);
        return { dealerId: String(index), n, passed: passes(n, index < planted ? 0.8 + shift : 0.8) };
      }),
      { gridSize: 2 },
    );
    const points = made?.points ?? [];
    beyond += points.filter(({ p }) => p < 0.002).length;
    const flagged = points.filter(({ flagged }) => flagged);
    flaggedNetworks += Math.min(1, flagged.length);
    const right = flagged.filter(({ dealerId }) => Number(dealerId) < planted).length;
    found += right;
    wrongShare += (flagged.length - right) / Math.max(1, flagged.length);
  }
  return {
    /** Dealers outside the two-sided 0.2 % by mid-p. */
    alertRate: beyond / (networks * 600),
    /** Networks with anybody called under the false discovery rate. */
    flaggedNetworks: flaggedNetworks / networks,
    power: planted === 0 ? 0 : found / (networks * planted),
    /** Share of the called that were not planted, averaged over networks: what the false discovery rate is about. */
    falseDiscoveries: wrongShare / networks,
  };
};

/** Networks with 6 to 12 audits a dealer, σ 6 points between dealers and 8 within: how often ranks and scores hold. */
export const simulateRanks = ({
  networks,
  dealers,
  draws,
  seed,
}: {
  readonly networks: number;
  readonly dealers: number;
  readonly draws: number;
  readonly seed: number;
}) => {
  let held = 0;
  let ranked = 0;
  let raw = 0;
  let shrunk = 0;
  let shrunkBetter = 0;
  for (let network = 0; network < networks; network += 1) {
    const { totals, truths } = simulateNetwork({
      seed: seed + network,
      dealers,
      auditsOf: dealer => 6 + (dealer % 7),
      between: 6,
      within: 8,
    });
    const compared = compareDealers(totals, { draws }).dealers;
    const off = (of: (dealer: (typeof compared)[number]) => number | null) =>
      add(compared.map(dealer => ((of(dealer) ?? 0) - (truths.get(dealer.dealerId) ?? 0)) ** 2));
    const [ownRaw, ownShrunk] = [off(({ mean }) => mean), off(({ shrunk }) => shrunk)];
    raw += ownRaw / dealers;
    shrunk += ownShrunk / dealers;
    if (ownShrunk < ownRaw) shrunkBetter += 1;
    const rows = compared.filter(({ rank }) => 'rank' in rank);
    const sorted = Float64Array.from(rows, ({ dealerId }) => truths.get(dealerId) ?? 0).sort();
    for (const { dealerId, rank } of rows) {
      if (!('rank' in rank)) continue;
      const trueRank = sorted.length - sorted.indexOf(truths.get(dealerId) ?? 0);
      ranked += 1;
      if (rank.low <= trueRank && trueRank <= rank.high) held += 1;
    }
  }
  return {
    coverage: held / ranked,
    ranked,
    rawSquaredError: raw / networks,
    shrunkSquaredError: shrunk / networks,
    shrunkBetter: shrunkBetter / networks,
  };
};

/**
 * 200 dealers, two audits in each of two waves; in between a dealer's truth moves by as much as its number and its being
 * among the 30 lowest of the first wave say.
 */
const twoWaves = (normal: () => number, moveOf: (isLow: boolean, dealer: number) => number) => {
  const visit = (truth: number): readonly number[] => [truth + 8 * normal(), truth + 8 * normal()];
  const dealers = Array.from({ length: 200 }, (_, dealer) => {
    const truth = 75 + 6 * normal();
    return { dealer, dealerId: String(dealer).padStart(3, '0'), truth, before: visit(truth) };
  });
  const lowest = dealers.toSorted((a, b) => add(a.before) - add(b.before)).slice(0, 30);
  const low = new Set(lowest.map(({ dealerId }) => dealerId));
  const audits = dealers.flatMap(({ dealer, dealerId, truth, before }): readonly AuditInTime[] => [
    ...before.map(overall => ({ dealerId, waveId: 'before', overall })),
    ...visit(truth + moveOf(low.has(dealerId), dealer)).map(overall => ({
      dealerId,
      waveId: 'after',
      overall,
    })),
  ]);
  return { audits, chosen: [...low] };
};

/** A programme for the 30 dealers that were worst before, which moves them by `effect` points. Shares 0–1. */
export const simulateProgrammes = ({
  runs,
  seed,
  effect,
}: {
  readonly runs: number;
  readonly seed: number;
  readonly effect: number;
}) => {
  let better = 0;
  let worse = 0;
  let rawChange = 0;
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    // Known only when everybody was seen: the 30 lowest. The whole network changes by a point.
    const { audits, chosen } = twoWaves(
      seededNormal(seed + run),
      inProgramme => 1 + (inProgramme ? effect : 0),
    );
    const judged = judgeProgramme(audits, {
      dealerIds: chosen,
      before: ['before'],
      after: ['after'],
    });
    if (judged.kind !== 'judged') continue;
    if (judged.verdict === 'better') better += 1;
    if (judged.verdict === 'worse') worse += 1;
    rawChange += judged.rawChange;
    found += judged.effect;
  }
  return { better: better / runs, worse: worse / runs, rawChange: rawChange / runs, effect: found / runs };
};

/** Wave to wave, where the first 20 of 200 dealers move by `shift` points. Shares 0–1. */
export const simulateChanges = ({
  runs,
  seed,
  shift,
}: {
  readonly runs: number;
  readonly seed: number;
  readonly shift: number;
}) => {
  let found = 0;
  let wrongShare = 0;
  let networksWithAny = 0;
  for (let run = 0; run < runs; run += 1) {
    const { audits } = twoWaves(seededNormal(seed + run), (_, dealer) => (dealer < 20 ? shift : 0));
    const compared = changedDealers(audits, { before: ['before'], after: ['after'] });
    if (compared.kind !== 'compared') continue;
    const calls = compared.dealers.filter(dealer => dealer.called);
    const right = shift === 0 ? 0 : calls.filter(({ dealerId }) => Number(dealerId) < 20).length;
    found += right;
    wrongShare += (calls.length - right) / Math.max(1, calls.length);
    networksWithAny += Math.min(1, calls.length);
  }
  return {
    power: found / (20 * runs),
    falseDiscoveries: wrongShare / runs,
    networksWithAny: networksWithAny / runs,
  };
};
