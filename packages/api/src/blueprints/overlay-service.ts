import type { AuditKind } from '@truthline/audit';
import { momentIdSchema, readText, type Language, type LocalText } from '@truthline/blueprint';
import {
  findAuditHeader,
  findBlueprintHeader,
  findDealer,
  findLastFinalAudit,
  findWave,
  readMomentSums,
  readMomentTallies,
  readOverlay,
  type AuditHeader,
  type Dealer,
  type MomentSum,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { selectAudits, type Selection } from '../network/selection.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { chooseKind, presentScore, scoresOf } from './moment-scores.ts';
import type { PresentedOverlay, PresentedOverlayMoment } from './presented-overlays.ts';

export type OverlayRequest = {
  readonly blueprintId: string;
  readonly dealerId: string;
  readonly waveId?: string | undefined;
  readonly auditId?: string | undefined;
  readonly kind?: AuditKind | undefined;
  /** The newest final audit of the service that is drawn. */
  readonly last?: boolean | undefined;
  readonly selection?: Selection | undefined;
};

const present = (sum: Omit<MomentSum, 'dealerId'>): PresentedOverlayMoment => ({
  momentId: momentIdSchema.parse(sum.momentId),
  ...presentScore([sum]),
});

/** Dealer and period in both languages, whichever of them were written. */
export const dealerLabel = (dealerName: LocalText, period: (language: Language) => string): LocalText => ({
  zh: `${readText(dealerName, 'zh')} · ${period('zh')}`,
  en: `${readText(dealerName, 'en')} · ${period('en')}`,
});

const ofAudit = async (tx: Tx, dealer: Dealer, audit: AuditHeader): Promise<PresentedOverlay> => ({
  moments: (await readOverlay(tx, { auditId: audit.id })).map(present),
  auditId: audit.id,
  kind: audit.kind,
  label: dealerLabel(dealer.name, () => audit.startedAt.slice(0, 10)),
});

const chooseAudit = async (
  tx: Tx,
  dealer: Dealer,
  auditId: string,
): Promise<Result<PresentedOverlay, Problem>> => {
  const audit = await findAuditHeader(tx, auditId);
  // The policy was asked about the dealer, so the audit must be that dealer's.
  return audit === null || audit.dealerId !== dealer.id
    ? err(problem('notFound', {}, [{ kind: 'audit', id: auditId }]))
    : ok(await ofAudit(tx, dealer, audit));
};

const chooseLast = async (
  tx: Tx,
  dealer: Dealer,
  { blueprintId, kind }: OverlayRequest,
): Promise<Result<PresentedOverlay, Problem>> => {
  const blueprint = await findBlueprintHeader(tx, blueprintId);
  if (blueprint === null) return err(problem('notFound', {}, [{ kind: 'blueprint', id: blueprintId }]));
  const audit = await findLastFinalAudit(tx, {
    dealerId: dealer.id,
    service: blueprint.service,
    ...(kind === undefined ? {} : { kind }),
  });
  return ok(
    audit === null
      ? { moments: [], auditId: null, kind: null, label: dealer.name }
      : await ofAudit(tx, dealer, audit),
  );
};

/** One kind of audit of a dealer, in a wave or in all. */
const chooseDealer = async (
  tx: Tx,
  dealer: Dealer,
  { waveId, kind: wanted }: OverlayRequest,
): Promise<Result<PresentedOverlay, Problem>> => {
  const wave = waveId === undefined ? null : await findWave(tx, waveId);
  if (waveId !== undefined && wave === null) return err(problem('waveUnknown'));
  const tallies = await readMomentTallies(tx, {
    dealerId: dealer.id,
    waveIds: wave === null ? null : [wave.id],
  });
  const kind = chooseKind(tallies, wanted);
  return ok({
    moments: scoresOf(tallies.filter(tally => tally.kind === kind)),
    auditId: null,
    kind: tallies.length === 0 ? null : kind,
    label: wave === null ? dealer.name : dealerLabel(dealer.name, language => readText(wave.name, language)),
  });
};

/** What a cell of the network page was made of, so that the drawing says the same. */
const chooseSelection = async (
  tx: Tx,
  dealer: Dealer,
  selection: Selection,
): Promise<Result<PresentedOverlay, Problem>> => {
  const selected = await selectAudits(tx, selection);
  if (!selected.ok) return selected;
  const { checklist, filter } = selected.value;
  const [waveId] = selection.waveIds ?? [];
  const wave = waveId === undefined ? null : await findWave(tx, waveId);
  return ok({
    moments: (await readMomentSums(tx, { ...filter, dealerId: dealer.id })).map(present),
    auditId: null,
    // Of several kinds asked for at once the network page speaks itself.
    kind: filter.kinds.length === 1 ? (filter.kinds[0] ?? null) : null,
    label: dealerLabel(dealer.name, language =>
      [checklist.title, ...(wave === null ? [] : [wave.name])]
        .map(text => readText(text, language))
        .join(' · '),
    ),
  });
};

const choose = async (
  tx: Tx,
  dealer: Dealer,
  request: OverlayRequest,
): Promise<Result<PresentedOverlay, Problem>> => {
  if (request.selection !== undefined) return chooseSelection(tx, dealer, request.selection);
  if (request.auditId !== undefined) return chooseAudit(tx, dealer, request.auditId);
  if (request.last === true) return chooseLast(tx, dealer, request);
  return chooseDealer(tx, dealer, request);
};

/** The scores that light up a drawing: of one audit, or of one dealer in one wave or altogether. */
export const overlayMoments = (
  { ports, signedIn }: Work,
  request: OverlayRequest,
): Promise<Result<PresentedOverlay, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const dealer = await findDealer(tx, request.dealerId);
    return dealer === null
      ? err(problem('notFound', {}, [{ kind: 'dealer', id: request.dealerId }]))
      : choose(tx, dealer, request);
  });
