import { scoreValue, type Answer, type AuditKind, type ChecklistVersion, type Item } from '@truthline/audit';
import { momentIdSchema, readText } from '@truthline/blueprint';
import {
  findChecklistVersion,
  findDealer,
  findWave,
  listAnsweredVersions,
  listAnswersBehind,
  listWaves,
  readMeasured,
  readMomentTallies,
  type ItemKey,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { chooseKind } from './moment-scores.ts';
import { dealerLabel } from './overlay-service.ts';
import type {
  PresentedAnswersBehind,
  PresentedMeasured,
  PresentedMeasuredMoments,
} from './presented-overlays.ts';

/** As many answers as a panel can show. */
const ANSWERS_SHOWN = 60;

const keyOf = ({ checklistId, checklistVersion, itemId }: ItemKey) =>
  `${checklistId} ${checklistVersion} ${itemId}`;

type KnownItem = { readonly key: ItemKey; readonly item: Item; readonly version: ChecklistVersion };

/** The items of every checklist version this dealer was audited by, newest version first. */
const itemsOf = async (tx: Tx, dealerId: string): Promise<readonly KnownItem[]> => {
  const items: KnownItem[] = [];
  for (const { checklistId, checklistVersion } of await listAnsweredVersions(tx, dealerId)) {
    const version = await findChecklistVersion(tx, checklistId, checklistVersion);
    for (const item of version?.items ?? [])
      if (version !== null)
        items.push({ key: { checklistId, checklistVersion, itemId: item.id }, item, version });
  }
  return items;
};

/** What one answer was worth under the settings of its version; null where it left the sum. */
const worthOf = ({ item, version }: KnownItem, answer: Answer): number | null => {
  switch (answer.state) {
    case 'answered':
      return scoreValue(item.scale, answer.value)?.score ?? null;
    case 'notApplicable':
      return version.settings.notApplicable === 'fullScore' ? 1 : null;
    case 'notObserved':
      return version.settings.notObserved === 'zero' ? 0 : null;
  }
};

export type AnswersRequest = {
  readonly dealerId: string;
  readonly momentId: string;
  readonly waveIds?: readonly string[] | undefined;
  readonly kinds?: readonly AuditKind[] | undefined;
  readonly auditId?: string | undefined;
};

/** The answers a figure of the overlay was made of, newest visit first. Within the caller's own reach. */
export const answersBehind = (
  { ports, signedIn }: Work,
  { dealerId, momentId, waveIds, kinds, auditId }: AnswersRequest,
): Promise<Result<PresentedAnswersBehind, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    const items = (await itemsOf(tx, dealerId)).filter(({ item }) => item.momentId === momentId);
    const known = new Map(items.map(each => [keyOf(each.key), each]));
    const waves = new Map((await listWaves(tx)).map(({ id, name }) => [id, name]));
    const rows =
      items.length === 0
        ? []
        : await listAnswersBehind(tx, {
            dealerId,
            items: items.map(({ key }) => key),
            waveIds: waveIds ?? null,
            kinds: kinds ?? null,
            auditId: auditId ?? null,
            limit: ANSWERS_SHOWN + 1,
          });
    return ok({
      answers: rows.slice(0, ANSWERS_SHOWN).flatMap(row => {
        const found = known.get(keyOf(row));
        if (found === undefined) return [];
        const { id, question, scale } = found.item;
        return [
          {
            auditId: row.auditId,
            kind: row.kind,
            startedAt: row.startedAt,
            waveName: row.waveId === null ? null : (waves.get(row.waveId) ?? null),
            item: { id, question, scale },
            answer: row.answer,
            score: worthOf(found, row.answer),
          },
        ];
      }),
      more: rows.length > ANSWERS_SHOWN,
    });
  });

export type MeasuredRequest = {
  readonly dealerId: string;
  readonly waveId?: string | undefined;
  readonly kind?: AuditKind | undefined;
};

/** The times that were measured, moment by moment: the median of one kind of audit, its n, and what the standard asks for. */
export const measuredMoments = (
  { ports, signedIn }: Work,
  { dealerId, waveId, kind: wanted }: MeasuredRequest,
): Promise<Result<PresentedMeasuredMoments, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const dealer = await findDealer(tx, dealerId);
    if (dealer === null) return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    const wave = waveId === undefined ? null : await findWave(tx, waveId);
    if (waveId !== undefined && wave === null) return err(problem('waveUnknown'));
    const waveIds = wave === null ? null : [wave.id];
    const kind = chooseKind(await readMomentTallies(tx, { dealerId, waveIds }), wanted);
    const known = new Map<string, Item>();
    const items = (await itemsOf(tx, dealerId)).filter(({ item }) => {
      if (item.scale.type !== 'measure' || item.scale.quantity !== 'duration') return false;
      const newest = known.get(item.id) ?? item;
      known.set(item.id, newest);
      // An older version that measured otherwise cannot share a median.
      return JSON.stringify(newest.scale) === JSON.stringify(item.scale);
    });
    const measured =
      items.length === 0
        ? []
        : await readMeasured(tx, { dealerId, items: items.map(({ key }) => key), waveIds, kind });
    const moments = measured.flatMap((row): readonly PresentedMeasured[] => {
      const item = known.get(row.itemId);
      if (item?.scale.type !== 'measure') return [];
      const { bands, better, unit } = item.scale;
      return [
        {
          momentId: momentIdSchema.parse(item.momentId),
          itemId: item.id,
          median: row.median,
          n: row.n,
          unit,
          better,
          threshold: bands.find(({ score }) => score === 1)?.value ?? null,
        },
      ];
    });
    return ok({
      kind: measured.length === 0 ? null : kind,
      label:
        wave === null ? dealer.name : dealerLabel(dealer.name, language => readText(wave.name, language)),
      moments,
    });
  });
