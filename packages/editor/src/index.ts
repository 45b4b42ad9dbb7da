export { generateBenchDocument } from './bench/bench-document.ts';
export type { BenchDocument } from './bench/bench-document.ts';
export type { Bench } from './bench/bench-window.ts';
export { EditorBench } from './bench/EditorBench.tsx';
export type { Folds, FoldsPort } from './core/folds.ts';
export { editorCatalogue } from './catalogue/editor-catalogue.ts';
export { useRefusalSentence } from './catalogue/use-refusal-sentence.ts';
export type {
  DrawingOverlay,
  MeasuredMoment,
  MomentOverlay,
  MomentPair,
  MomentScore,
  MomentSpread,
} from './overlays/overlay.ts';
export type {
  CommentPlace,
  CommentThread,
  CommentsPort,
  Discusser,
  Discussion,
  NewComment,
} from './comments/comments-port.ts';
export { createStore } from './core/store.ts';
export type { Readable, Store } from './core/store.ts';
export { BlueprintDrawing } from './history/BlueprintDrawing.tsx';
export type { BlueprintDrawingProps } from './history/BlueprintDrawing.tsx';
export { createCameraLink } from './history/camera-link.ts';
export { drawInStep, drawTogether } from './history/draw-together.ts';
export { markDifferences, spotOf } from './history/drawn-differences.ts';
export { SIGNS as DIFFERENCE_SIGNS } from './history/signs.ts';
export type { ImagePort } from './images/image-port.ts';
export type { Here, Peer, PresencePort } from './presence/presence-port.ts';
export { BlueprintEditor } from './shell/BlueprintEditor.tsx';
export type { BlueprintEditorProps } from './shell/BlueprintEditor.tsx';
