export { adoptStandard } from './compose/adopt-standard.ts';
export type { AdoptedStandard, Adoption } from './compose/adopt-standard.ts';
export { alignCards } from './compose/align-cards.ts';
export type { Alignment } from './compose/align-cards.ts';
export { duplicateCards } from './compose/duplicate-cards.ts';
export type { Duplication } from './compose/duplicate-cards.ts';
export { mergeLanes } from './compose/merge-lanes.ts';
export { mergeSteps } from './compose/merge-steps.ts';
export { holdsCards, removeLane, removeStage, removeStep } from './compose/remove-with-decision.ts';
export type { CardsDecision } from './compose/remove-with-decision.ts';
export { restoreBlueprint } from './compose/restore-blueprint.ts';
export { splitLane } from './compose/split-lane.ts';
export { splitStep } from './compose/split-step.ts';
export { pasteProblemCatalogue } from './clipboard/catalogue/catalogue.ts';
export type { Clip } from './clipboard/clip.ts';
export { copyCards } from './clipboard/copy-cards.ts';
export { describePasteProblem } from './clipboard/describe-paste-problem.ts';
export { parseClip } from './clipboard/parse-clip.ts';
export { pasteClip } from './clipboard/paste-clip.ts';
export { pasteLines } from './clipboard/paste-lines.ts';
export { PASTE_CARD_LIMIT, PASTE_TEXT_LIMIT } from './clipboard/paste-problem.ts';
export type { PasteProblem, PasteProblemReason } from './clipboard/paste-problem.ts';
export { pasteTable } from './clipboard/paste-table.ts';
export type { Pasted, PasteCell, PasteOptions } from './clipboard/pasted.ts';
export { readTable } from './clipboard/read-table.ts';
export { pasteRecognised, recognisePaste } from './clipboard/recognise-paste.ts';
export type { Recognised } from './clipboard/recognise-paste.ts';
export type { PastedTable, TableCell } from './clipboard/table.ts';
export { writeClip } from './clipboard/write-clip.ts';
export { batchSchema, commandSchema, labelOf, singleCommandSchema } from './command.ts';
export type { Batch, Command, CommandType, SingleCommand } from './command.ts';
export type { BlueprintDocument } from './document/blueprint-document.ts';
export type { DocumentState, RefusedChange, SaveState } from './document/document-state.ts';
export { openDocument } from './document/open-document.ts';
export type { DocumentSource } from './document/open-document.ts';
export { memoryOutbox } from './document/outbox.ts';
export type { Outbox } from './document/outbox.ts';
export { memoryRefusalShelf } from './document/refusal-shelf.ts';
export type { RefusalShelf } from './document/refusal-shelf.ts';
export { driveDocument } from './driver/drive-document.ts';
export type { DocumentDriver, DriverPorts, Transport } from './driver/drive-document.ts';
export { systemTimers } from './driver/timers.ts';
export type { Timers } from './driver/timers.ts';
export { execute } from './execute.ts';
export type { Executed } from './execute.ts';
export { BATCH_LIMIT, HISTORY_LIMIT, PUSH_LIMIT, RECORD_LIMITS } from './limits.ts';
export { insistOn } from './insist-on.ts';
export { keyBefore, siblingsOf } from './order.ts';
export type { OrderedTable } from './order.ts';
export { refusalSchema } from './refusal.ts';
export type { RecordRef, Refusal, RefusalReason } from './refusal.ts';
export { serverApply } from './server-apply.ts';
export type { Authorship, ServerApplied, ServerLog } from './server-apply.ts';
export type { Subject } from './subjects.ts';
export { withBase } from './with-base.ts';
export {
  changeIdSchema,
  changeRequestSchema,
  committedChangeSchema,
  pushOutcomeSchema,
  revisionSchema,
} from './wire/change.ts';
export type { ChangeRequest, CommittedChange, PushOutcome } from './wire/change.ts';
export { blueprintDiffSchema } from './wire/diff-schema.ts';
