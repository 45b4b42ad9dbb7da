export { generateBenchDocument } from './bench/bench-document.ts';
export type { BenchDocument } from './bench/bench-document.ts';
export type { Bench } from './bench/bench-window.ts';
export { EditorBench } from './bench/EditorBench.tsx';
export { editorCatalogue } from './catalogue/editor-catalogue.ts';
export { useRefusalSentence } from './catalogue/use-refusal-sentence.ts';
export type { MomentOverlay, MomentScore } from './core/overlay.ts';
export { BlueprintEditor } from './shell/BlueprintEditor.tsx';
export type { BlueprintEditorProps } from './shell/BlueprintEditor.tsx';
