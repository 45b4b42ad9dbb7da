import {
  checklistVersionSchema,
  validateChecklist,
  type ChecklistProblem,
  type ChecklistVersion,
} from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readEnvelope, writeEnvelope, type EnvelopeProblem } from './envelope.ts';

/** Why a file is not a checklist. */
export type ChecklistFileProblem =
  | EnvelopeProblem
  /** A value that its field does not take. `path` leads to it; `code` is zod's issue code. */
  | { readonly reason: 'shape'; readonly path: readonly (string | number)[]; readonly code: string }
  | { readonly reason: 'rules'; readonly problems: readonly ChecklistProblem[] };

const FORMAT = 'truthline/checklist';

/** One version of a checklist as a JSON file. */
export const writeChecklistFile = (checklist: ChecklistVersion): string =>
  writeEnvelope(FORMAT, { checklist });

/** Reads what `writeChecklistFile` wrote and holds it to the rules of publishing. */
export const readChecklistFile = (text: string): Result<ChecklistVersion, ChecklistFileProblem> => {
  const envelope = readEnvelope(text, FORMAT, z.object({ checklist: z.unknown() }));
  if (!envelope.ok) return envelope;
  const parsed = checklistVersionSchema.safeParse(envelope.value.checklist);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).map(part => (typeof part === 'symbol' ? String(part) : part));
    return err({ reason: 'shape', path, code: issue?.code ?? 'custom' });
  }
  const problems = validateChecklist(parsed.data);
  return problems.length === 0 ? ok(parsed.data) : err({ reason: 'rules', problems });
};
