import { err, ok, type Result } from '@truthline/kernel';
import { canonicalJson } from './canonical-json.ts';
import { SCORING_VERSION, type ChecklistDraft, type ChecklistVersion } from './checklist.ts';
import { validateChecklist, type ChecklistProblem } from './validate-checklist.ts';

export type PublishRefusal =
  | { readonly reason: 'invalid'; readonly problems: readonly ChecklistProblem[] }
  | { readonly reason: 'otherChecklist'; readonly expected: string; readonly found: string }
  | { readonly reason: 'unchanged'; readonly version: number };

/**
 * The one text of a version: equal texts are equal versions, whatever order their keys came in. A store keeps
 * the SHA-256 of its UTF-8 bytes beside a published version and can prove later that nothing in it changed.
 */
export const canonicalChecklist = (checklist: ChecklistVersion | ChecklistDraft): string =>
  canonicalJson(checklist);

/** A version as a draft to go on from, or what is being written without what its writer has said of it. */
export const draftOf = ({
  checklistId,
  title,
  service,
  settings,
  sections,
  repeatGroups,
  items,
}: ChecklistDraft): ChecklistDraft => ({
  checklistId,
  title,
  service,
  settings,
  sections,
  repeatGroups,
  items,
});

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

/**
 * Turns a draft into the next version: checked, numbered, frozen. `latest` is the newest published version of the
 * same checklist, null for the first. The draft itself is left alone.
 */
export const publishChecklist = (
  draft: ChecklistDraft,
  latest: ChecklistVersion | null,
): Result<ChecklistVersion, PublishRefusal> => {
  const problems = validateChecklist(draft);
  if (problems.length > 0) return err({ reason: 'invalid', problems });
  if (latest !== null && latest.checklistId !== draft.checklistId)
    return err({ reason: 'otherChecklist', expected: latest.checklistId, found: draft.checklistId });
  if (latest !== null && canonicalChecklist(draftOf(latest)) === canonicalChecklist(draft))
    return err({ reason: 'unchanged', version: latest.version });
  return ok(
    deepFreeze({
      ...structuredClone(draft),
      version: (latest?.version ?? 0) + 1,
      scoringVersion: SCORING_VERSION,
    }),
  );
};
