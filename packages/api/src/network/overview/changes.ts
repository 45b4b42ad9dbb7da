import { changedDealersPaced, type AuditInTime, type DealerChange } from '@truthline/audit';
import { readAuditTotals, type AuditTotal, type Dealer, type Tx, type Wave } from '@truthline/db';
import type { Result } from '@truthline/kernel';
import { ok } from '@truthline/kernel';
import { othersTurn } from '../../request/others-turn.ts';
import type { Problem } from '../../request/problem.ts';
import { selectAudits, type Selected, type Selection } from '../selection.ts';
import type { PresentedChange, PresentedChanges } from './presented.ts';

/** The screen lists so many of either direction; the trend view has all. */
const CHANGES_SHOWN = 50;

type Sides = { readonly before: readonly string[]; readonly after: readonly string[] };

/**
 * The waves chosen and as many right before them; where none are chosen, the last one with audits and the one before.
 * Null where there is nothing before.
 */
export const sidesOf = (
  waves: readonly Wave[],
  chosen: readonly string[] | undefined,
  withAudits: ReadonlySet<string>,
): Sides | null => {
  const inOrder = waves
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
    .map(({ id }) => id)
    .filter(id => withAudits.has(id) || chosen?.includes(id) === true);
  const last = inOrder.at(-1);
  if (last === undefined) return null;
  const wanted = chosen === undefined || chosen.length === 0 ? [last] : chosen;
  const after = inOrder.filter(id => wanted.includes(id));
  const from = inOrder.findIndex(id => wanted.includes(id));
  const before = inOrder.slice(Math.max(0, from - after.length), Math.max(0, from));
  return before.length === 0 ? null : { before, after };
};

const present =
  (dealers: ReadonlyMap<string, Dealer>) =>
  ({ dealerId, value, interval, n }: DealerChange): readonly PresentedChange[] => {
    const dealer = dealers.get(dealerId);
    if (dealer === undefined) return [];
    const { low, high } = interval;
    return [{ dealerId, code: dealer.code, name: dealer.name, value, interval: { low, high }, n }];
  };

/** The audits of some dealers that belong to a wave, one by one: a network has hundreds of thousands. */
function* inTime(totals: readonly AuditTotal[], chosen: ReadonlyMap<string, Dealer>): Generator<AuditInTime> {
  for (const { dealerId, waveId, overall } of totals)
    if (waveId !== null && chosen.has(dealerId)) yield { dealerId, waveId, overall };
}

/** Audits of all waves: how much audits scatter is known the better, the longer the history. */
const readHistory = async (
  tx: Tx,
  { waveIds, ...selection }: Selection,
  current: { readonly selected: Selected; readonly totals: readonly AuditTotal[] },
): Promise<Result<{ readonly selected: Selected; readonly totals: readonly AuditTotal[] }, Problem>> => {
  if (waveIds === undefined || waveIds.length === 0) return ok(current);
  const selected = await selectAudits(tx, selection);
  if (!selected.ok) return selected;
  return ok({ selected: selected.value, totals: await readAuditTotals(tx, selected.value.filter) });
};

/** Who of the dealers given changed beyond noise since the waves before. */
export const readChanges = async (
  tx: Tx,
  selection: Selection,
  current: { readonly selected: Selected; readonly totals: readonly AuditTotal[] },
  waves: readonly Wave[],
  chosen: ReadonlyMap<string, Dealer>,
): Promise<Result<PresentedChanges, Problem>> => {
  const history = await readHistory(tx, selection, current);
  if (!history.ok) return history;
  const { selected, totals } = history.value;
  await othersTurn();
  const judged = new Set<string>();
  for (const { waveId } of totals) if (waveId !== null) judged.add(waveId);
  const sides = sidesOf(waves, selection.waveIds, judged);
  if (sides === null) return ok({ kind: 'noEarlier' });
  const found = await changedDealersPaced(inTime(totals, chosen), sides, othersTurn);
  if (found.kind === 'noiseUnknown') return ok(found);
  const called = found.dealers.filter(change => change.called);
  const shown = (changes: readonly DealerChange[]) =>
    changes
      .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))
      .slice(0, CHANGES_SHOWN)
      .flatMap(present(chosen));
  return ok({
    kind: 'compared',
    ...sides,
    up: shown(called.filter(({ value }) => value > 0)),
    down: shown(called.filter(({ value }) => value < 0)),
    called: found.called,
    compared: found.dealers.length,
    missing: found.missing,
    deviation: found.deviation,
    falseDiscoveryRate: found.falseDiscoveryRate,
    joining: selected.joining,
  });
};
