import { momentIdSchema, readText, type Language, type LocalText } from '@truthline/blueprint';
import { percentOf } from '@truthline/audit';
import {
  findAuditHeader,
  findDealer,
  findWave,
  readMomentSums,
  readOverlay,
  type Dealer,
  type MomentSum,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { selectAudits, type Selection } from '../network/selection.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedOverlay, PresentedOverlayMoment } from './presented.ts';

export type OverlayRequest = {
  readonly dealerId: string;
  readonly waveId?: string | undefined;
  readonly auditId?: string | undefined;
  readonly selection?: Selection | undefined;
};

const present = (sum: Omit<MomentSum, 'dealerId'>): PresentedOverlayMoment => ({
  momentId: momentIdSchema.parse(sum.momentId),
  score: percentOf(sum.weightedScore, sum.weight),
  n: sum.counted,
  failed: sum.counted - sum.passed,
});

type Sums = readonly Omit<MomentSum, 'dealerId'>[];

type Chosen = {
  readonly sums: Sums;
  readonly auditId: string | null;
  readonly label: PresentedOverlay['label'];
};

/** Dealer and period in both languages, whichever of them were written. */
const label = (dealerName: LocalText, period: (language: Language) => string): LocalText => ({
  zh: `${readText(dealerName, 'zh')} · ${period('zh')}`,
  en: `${readText(dealerName, 'en')} · ${period('en')}`,
});

const chooseAudit = async (tx: Tx, dealer: Dealer, auditId: string): Promise<Result<Chosen, Problem>> => {
  const audit = await findAuditHeader(tx, auditId);
  // The policy was asked about the dealer, so the audit must be that dealer's.
  if (audit === null || audit.dealerId !== dealer.id)
    return err(problem('notFound', {}, [{ kind: 'audit', id: auditId }]));
  const day = audit.startedAt.slice(0, 10);
  return ok({
    sums: await readOverlay(tx, { auditId }),
    auditId,
    label: label(dealer.name, () => day),
  });
};

const chooseWave = async (tx: Tx, dealer: Dealer, waveId: string): Promise<Result<Chosen, Problem>> => {
  const wave = await findWave(tx, waveId);
  if (wave === null) return err(problem('waveUnknown'));
  return ok({
    sums: await readOverlay(tx, { dealerId: dealer.id, waveId }),
    auditId: null,
    label: label(dealer.name, language => readText(wave.name, language)),
  });
};

/** What a cell of the network page was made of, so that the drawing says the same. */
const chooseSelection = async (
  tx: Tx,
  dealer: Dealer,
  selection: Selection,
): Promise<Result<Chosen, Problem>> => {
  const selected = await selectAudits(tx, selection);
  if (!selected.ok) return selected;
  const { checklist, filter } = selected.value;
  const [waveId] = selection.waveIds ?? [];
  const wave = waveId === undefined ? null : await findWave(tx, waveId);
  return ok({
    sums: await readMomentSums(tx, { ...filter, dealerId: dealer.id }),
    auditId: null,
    label: label(dealer.name, language =>
      [checklist.title, ...(wave === null ? [] : [wave.name])]
        .map(text => readText(text, language))
        .join(' · '),
    ),
  });
};

const choose = async (tx: Tx, dealer: Dealer, request: OverlayRequest): Promise<Result<Chosen, Problem>> => {
  if (request.selection !== undefined) return chooseSelection(tx, dealer, request.selection);
  if (request.auditId !== undefined) return chooseAudit(tx, dealer, request.auditId);
  if (request.waveId !== undefined) return chooseWave(tx, dealer, request.waveId);
  return ok({
    sums: await readOverlay(tx, { dealerId: dealer.id, waveId: null }),
    auditId: null,
    label: dealer.name,
  });
};

/** The scores that light up a drawing: of one audit, or of one dealer in one wave or altogether. */
export const overlayMoments = (
  { ports, signedIn }: Work,
  request: OverlayRequest,
): Promise<Result<PresentedOverlay, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const dealer = await findDealer(tx, request.dealerId);
    if (dealer === null) return err(problem('notFound', {}, [{ kind: 'dealer', id: request.dealerId }]));
    const chosen = await choose(tx, dealer, request);
    if (!chosen.ok) return chosen;
    return ok({
      moments: chosen.value.sums.map(present),
      auditId: chosen.value.auditId,
      label: chosen.value.label,
    });
  });
