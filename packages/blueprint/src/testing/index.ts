export { LINT_EXAMPLES } from '../lint/examples/all.ts';
export { blueprintArbitrary, editArbitrary, editsArbitrary } from './arbitraries.ts';
export { drawBlueprint, withRecords } from './draw.ts';
export type { Drawing } from './draw.ts';
export { EDIT_KINDS, performEdit, performEdits } from './edits.ts';
export type { Edit, EditKind } from './edits.ts';
export {
  bothLanguages,
  makeCard,
  makeDeviation,
  makeFailurePoint,
  makeLane,
  makeLink,
  makeMoment,
  makeRole,
  makeStage,
  makeStep,
  makeSuppression,
  makeWaitPoint,
} from './make.ts';
export { printDrawing } from './print-drawing.ts';
