export { editorCatalogue } from './catalogue/editor-catalogue.ts';
export type { MomentOverlay, MomentScore } from './core/overlay.ts';
export { BlueprintEditor } from './shell/BlueprintEditor.tsx';
export type { BlueprintEditorProps } from './shell/BlueprintEditor.tsx';
