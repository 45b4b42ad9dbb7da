import type { AuditKind } from '@truthline/audit';
import { momentIdSchema, readText } from '@truthline/blueprint';
import {
  findDealer,
  listWaves,
  readMomentTallies,
  type Dealer,
  type MomentTally,
  type Tx,
  type Wave,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { readAsked } from './asked-of-moments.ts';
import { byMoment, chooseKind, presentScore } from './moment-scores.ts';
import { dealerLabel } from './overlay-service.ts';
import type { PresentedPair, PresentedPairs } from './presented-overlays.ts';

export type PairsRequest = {
  readonly dealerId: string;
  readonly compare: 'waves' | 'kinds';
  readonly waveId?: string | undefined;
  readonly kind?: AuditKind | undefined;
};

/**
 * Moment by moment, both sides over what was asked of both in the same way. Where there is nothing of the kind, nothing
 * can be compared: the first side keeps its own figure and the other is none.
 */
const pairUp = (
  one: readonly MomentTally[],
  other: readonly MomentTally[],
  asked: (tally: MomentTally) => string,
): readonly PresentedPair[] => {
  const [ones, others] = [byMoment(one), byMoment(other)];
  return [...new Set([...ones.keys(), ...others.keys()])].map(momentId => {
    const left = ones.get(momentId) ?? [];
    const right = others.get(momentId) ?? [];
    const there = new Set(right.map(asked));
    const shared = new Set(left.map(asked).filter(items => there.has(items)));
    const side = (tallies: readonly MomentTally[], mayStandAlone: boolean) => {
      const kept = tallies.filter(tally => shared.has(asked(tally)));
      const counted = kept.length > 0 || !mayStandAlone ? kept : tallies;
      return counted.length === 0 ? null : presentScore(counted);
    };
    const bare = left.length === 0;
    return {
      momentId: momentIdSchema.parse(momentId),
      one: side(left, true),
      other: side(right, bare),
    };
  });
};

/** The wave asked for, else the newest in which this dealer was audited at all; and the one before it. */
const chooseWaves = async (
  tx: Tx,
  dealer: Dealer,
  waveId: string | undefined,
): Promise<Result<readonly [Wave | null, Wave | null], Problem>> => {
  const waves = await listWaves(tx);
  if (waveId !== undefined) {
    const at = waves.findIndex(({ id }) => id === waveId);
    return at < 0 ? err(problem('waveUnknown')) : ok([waves[at] ?? null, waves[at + 1] ?? null]);
  }
  const tallies = await readMomentTallies(tx, { dealerId: dealer.id, waveIds: waves.map(({ id }) => id) });
  const at = waves.findIndex(({ id }) => tallies.some(tally => tally.waveId === id));
  return ok([waves[Math.max(0, at)] ?? null, waves[Math.max(0, at) + 1] ?? null]);
};

const compareWaves = async (
  tx: Tx,
  dealer: Dealer,
  { waveId, kind: wanted }: PairsRequest,
): Promise<Result<PresentedPairs, Problem>> => {
  const chosen = await chooseWaves(tx, dealer, waveId);
  if (!chosen.ok) return chosen;
  const [now, before] = chosen.value;
  const tallies = await readMomentTallies(tx, {
    dealerId: dealer.id,
    waveIds: chosen.value.flatMap(wave => (wave === null ? [] : [wave.id])),
  });
  const kind = chooseKind(
    tallies.filter(tally => tally.waveId === now?.id),
    wanted,
  );
  const of = (wave: Wave | null) =>
    tallies.filter(tally => wave !== null && tally.waveId === wave.id && tally.kind === kind);
  return ok({
    compare: 'waves',
    kind: tallies.length === 0 ? null : kind,
    label: dealer.name,
    waveIds: chosen.value.flatMap(wave => (wave === null ? [] : [wave.id])),
    oneLabel: now?.name ?? null,
    otherLabel: before?.name ?? null,
    moments: pairUp(of(now), of(before), await readAsked(tx, tallies)).filter(({ one }) => one !== null),
  });
};

const compareKinds = async (
  tx: Tx,
  dealer: Dealer,
  { waveId }: PairsRequest,
): Promise<Result<PresentedPairs, Problem>> => {
  const wave = waveId === undefined ? null : ((await listWaves(tx)).find(({ id }) => id === waveId) ?? null);
  if (waveId !== undefined && wave === null) return err(problem('waveUnknown'));
  const tallies = await readMomentTallies(tx, {
    dealerId: dealer.id,
    waveIds: wave === null ? null : [wave.id],
  });
  const of = (kind: AuditKind) => tallies.filter(tally => tally.kind === kind);
  return ok({
    compare: 'kinds',
    kind: null,
    waveIds: wave === null ? [] : [wave.id],
    label: wave === null ? dealer.name : dealerLabel(dealer.name, language => readText(wave.name, language)),
    oneLabel: null,
    otherLabel: null,
    moments: pairUp(of('self'), of('mystery'), await readAsked(tx, tallies)),
  });
};

/** Two figures a moment, to be drawn as a difference: this wave and the one before, or self-audit and mystery visit. */
export const overlayPairs = (
  { ports, signedIn }: Work,
  request: PairsRequest,
): Promise<Result<PresentedPairs, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const dealer = await findDealer(tx, request.dealerId);
    if (dealer === null) return err(problem('notFound', {}, [{ kind: 'dealer', id: request.dealerId }]));
    return request.compare === 'waves'
      ? compareWaves(tx, dealer, request)
      : compareKinds(tx, dealer, request);
  });
