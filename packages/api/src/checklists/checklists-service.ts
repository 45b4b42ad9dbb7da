import { AUDIT_KINDS, type ChecklistVersion } from '@truthline/audit';
import {
  findChecklistVersion,
  listChecklists as listSavedChecklists,
  sealedChecklist,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedChecklist } from './presented.ts';

export type ChecklistKey = { readonly checklistId: string; readonly version: number };

const present = (content: ChecklistVersion): PresentedChecklist => ({
  checklistId: content.checklistId,
  version: content.version,
  title: content.title,
  service: content.service,
  itemCount: content.items.length,
  auditKinds: AUDIT_KINDS.filter(kind => content.items.some(item => item.auditKinds.includes(kind))),
});

/** Every checklist in its newest published version. */
export const listChecklists = ({ ports, signedIn }: Work): Promise<readonly PresentedChecklist[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const presented: PresentedChecklist[] = [];
    for (const header of await listSavedChecklists(tx)) {
      const content = await findChecklistVersion(tx, header.id, header.version);
      if (content !== null) presented.push(present(content));
    }
    return presented;
  });

/** A published version inside a transaction, or the problem to answer with. Its seal, where it is known, spares asking. */
export const readChecklist = async (
  tx: Tx,
  key: ChecklistKey,
  sha256: string | null = null,
): Promise<Result<ChecklistVersion, Problem>> => {
  const known = sha256 === null ? null : sealedChecklist(sha256);
  const content = known ?? (await findChecklistVersion(tx, key.checklistId, key.version));
  return content === null
    ? err(problem('checklistUnknown', { checklistId: key.checklistId, version: key.version }))
    : ok(content);
};

export const getChecklist = (
  { ports, signedIn }: Work,
  key: ChecklistKey,
): Promise<Result<ChecklistVersion, Problem>> =>
  ports.store.attempt(signedIn.scope, tx => readChecklist(tx, key));

/** The newest published version of a checklist. */
export const readNewestChecklist = async (
  tx: Tx,
  checklistId: string,
): Promise<Result<ChecklistVersion, Problem>> => {
  const header = (await listSavedChecklists(tx)).find(({ id }) => id === checklistId);
  return header === undefined
    ? err(problem('checklistUnknown', { checklistId, version: 0 }))
    : readChecklist(tx, { checklistId, version: header.version });
};
