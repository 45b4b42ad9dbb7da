import {
  CHECKLIST_CONTENT_VERSION,
  readChecklistContent,
  validateChecklist,
  type ChecklistContentProblem,
  type ChecklistProblem,
  type ChecklistVersion,
} from '@truthline/audit';
import { err, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readEnvelope, writeEnvelope, type EnvelopeProblem } from './envelope.ts';

/** Why a file is not a checklist. */
export type ChecklistFileProblem =
  | EnvelopeProblem
  | ChecklistContentProblem
  | { readonly reason: 'rules'; readonly problems: readonly ChecklistProblem[] };

const FORMAT = 'truthline/checklist';

/** Files written before the content had a version are of the first. */
const contentSchema = z.object({
  contentVersion: z.number().int().min(1).default(1),
  checklist: z.unknown(),
});

/** One version of a checklist as a JSON file. */
export const writeChecklistFile = (checklist: ChecklistVersion): string =>
  writeEnvelope(FORMAT, { contentVersion: CHECKLIST_CONTENT_VERSION, checklist });

/** Reads what `writeChecklistFile` wrote and holds it to the rules of publishing. */
export const readChecklistFile = (text: string): Result<ChecklistVersion, ChecklistFileProblem> => {
  const envelope = readEnvelope(text, FORMAT, contentSchema);
  if (!envelope.ok) return envelope;
  const { checklist, contentVersion } = envelope.value;
  const read = readChecklistContent(checklist, contentVersion);
  if (!read.ok) return read;
  const problems = validateChecklist(read.value);
  return problems.length === 0 ? read : err({ reason: 'rules', problems });
};
