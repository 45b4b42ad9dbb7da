import {
  LEAST_PAIRS,
  sideBySide,
  tallySelfMystery,
  type ChecklistVersion,
  type ComparedAudit,
} from '@truthline/audit';
import {
  answersOfAudits,
  findWave,
  listAuditsOfWave,
  listChecklists,
  listComparedVersions,
  listDealers,
  type AuditOfWave,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedItemName, PresentedSelfMystery } from './presented.ts';

export type SelfMysteryWish = {
  readonly waveId: string;
  /** Null: all dealers in reach. */
  readonly dealerId: string | null;
  /** Null: what most dealers of the wave were audited by. */
  readonly checklist: { readonly checklistId: string; readonly version: number } | null;
};

/** How the items of a version are called. */
export const itemNamesOf = (checklist: ChecklistVersion): ReadonlyMap<string, PresentedItemName> => {
  const sections = new Map(checklist.sections.map(({ id, name }) => [id, name]));
  return new Map(
    checklist.items.map(({ id, momentName, question, sectionId }) => [
      id,
      { itemId: id, name: momentName, question, sectionName: sections.get(sectionId) ?? { zh: '', en: '' } },
    ]),
  );
};

/** Dealers whose answers are held at once. */
const AT_ONCE = 150;

const withAnswers = async (tx: Tx, audits: readonly AuditOfWave[]): Promise<readonly ComparedAudit[]> => {
  const answers = await answersOfAudits(
    tx,
    audits.map(({ auditId }) => auditId),
  );
  return audits.map(audit => ({ ...audit, answers: answers.get(audit.auditId) ?? [] }));
};

/** Some dealers after the other: of a wave of the whole network no more is in memory than what was counted. */
const compareInParts = async (tx: Tx, checklist: ChecklistVersion, audits: readonly AuditOfWave[]) => {
  const tally = tallySelfMystery(checklist);
  const dealers = [...Map.groupBy(audits, ({ dealerId }) => dealerId).values()];
  // Whoever has one of the two is counted, and not read.
  tally.add(dealers.flatMap(own => (own.length > 1 ? [] : own.map(audit => ({ ...audit, answers: [] })))));
  const pairs = dealers.filter(own => own.length > 1);
  for (let from = 0; from < pairs.length; from += AT_ONCE)
    tally.add(await withAnswers(tx, pairs.slice(from, from + AT_ONCE).flat()));
  return tally.found();
};

const present = async (
  tx: Tx,
  checklist: ChecklistVersion,
  audits: readonly AuditOfWave[],
): Promise<NonNullable<PresentedSelfMystery['compared']>> => {
  const names = itemNamesOf(checklist);
  const dealers = new Map((await listDealers(tx)).map(({ id, name }) => [id, name]));
  const nameOf = (dealerId: string) => dealers.get(dealerId) ?? { zh: '', en: '' };
  const { items, points, ...found } = await compareInParts(tx, checklist, audits);
  const one = new Set(audits.map(({ dealerId }) => dealerId)).size === 1 ? audits[0]?.dealerId : undefined;
  const sides = one === undefined ? null : sideBySide(checklist, await withAnswers(tx, audits));
  return {
    ...found,
    checklistId: checklist.checklistId,
    version: checklist.version,
    leastPairs: LEAST_PAIRS,
    items: items.flatMap(item => {
      const name = names.get(item.itemId);
      return name === undefined ? [] : [{ ...name, ...item }];
    }),
    points: points.map(point => ({ ...point, name: nameOf(point.dealerId) })),
    sides:
      one === undefined || sides === null
        ? null
        : {
            ...sides,
            dealerId: one,
            name: nameOf(one),
            items: sides.items.flatMap(item => {
              const name = names.get(item.itemId);
              return name === undefined ? [] : [{ ...name, ...item }];
            }),
          },
  };
};

/**
 * Self-audits against mystery visits of a wave, by final audits alone. It reads with the reach of whoever asks, so a dealer
 * compares the own visits and is told no figure of the network: bias and agreement over all dealers, held against the
 * means that the network page tells, would give away the dealers that have only one of the two kinds.
 */
export const readSelfMystery = (
  { ports, signedIn }: Work,
  { waveId, dealerId, checklist: wished }: SelfMysteryWish,
): Promise<Result<PresentedSelfMystery, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<PresentedSelfMystery, Problem>> => {
    const wave = await findWave(tx, waveId);
    if (wave === null) return err(problem('waveUnknown'));
    const titles = new Map((await listChecklists(tx)).map(({ id, title }) => [id, title]));
    const versions = (await listComparedVersions(tx, waveId)).map(version => ({
      ...version,
      title: titles.get(version.checklistId) ?? { zh: '', en: '' },
    }));
    const chosen = wished ?? versions[0];
    if (chosen === undefined) return ok({ waveName: wave.name, versions, compared: null });
    const checklist = await readChecklist(tx, chosen);
    if (!checklist.ok) return checklist;
    const audits = await listAuditsOfWave(tx, {
      waveId,
      checklistId: chosen.checklistId,
      version: chosen.version,
      dealerId,
    });
    return ok({ waveName: wave.name, versions, compared: await present(tx, checklist.value, audits) });
  });
