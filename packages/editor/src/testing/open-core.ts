import { type Blueprint, type CardId, type Language } from '@truthline/blueprint';
import { memoryOutbox, openDocument } from '@truthline/document';
import { countingIdSource } from '@truthline/kernel';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import type { FoldsPort } from '../core/folds.ts';
import { createEditorCore, type DrawCounter, type EditorCore } from '../core/editor-core.ts';

/** A real document with a running editor core over it; ids are `n1`, `n2` … in the order they are asked for. */
export const openCore = (
  blueprint: Blueprint = blueprintOfBench(generateBenchDocument(24)),
  options: {
    readonly language?: Language;
    readonly readOnly?: boolean;
    readonly counted?: DrawCounter;
    readonly folds?: FoldsPort;
    readonly shown?: CardId;
  } = {},
): EditorCore => {
  const document = openDocument({
    blueprint,
    revision: 0,
    ids: countingIdSource('change'),
    outbox: memoryOutbox(),
    readOnly: options.readOnly ?? false,
  });
  const core = createEditorCore(document, countingIdSource('n'), {
    language: options.language ?? 'en',
    overlay: null,
    ...(options.counted === undefined ? {} : { counted: options.counted }),
    ...(options.folds === undefined ? {} : { folds: options.folds, shown: options.shown ?? null }),
  });
  core.start();
  return core;
};
