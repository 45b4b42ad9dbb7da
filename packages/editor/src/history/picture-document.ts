import type { Blueprint } from '@truthline/blueprint';
import { memoryOutbox, openDocument, type BlueprintDocument } from '@truthline/document';
import type { IdSource } from '@truthline/kernel';
import { createStore } from '../core/store.ts';

/** A document that nobody edits and that can be shown another state of itself. */
export type PictureDocument = {
  readonly document: BlueprintDocument;
  readonly show: (blueprint: Blueprint) => void;
};

export const openPicture = (blueprint: Blueprint, ids: IdSource): PictureDocument => {
  const document = openDocument({ blueprint, revision: 0, ids, outbox: memoryOutbox(), readOnly: true });
  const shown = createStore(document.state());
  return {
    document: { ...document, state: shown.get, subscribe: shown.subscribe },
    show: next => {
      if (shown.get().blueprint !== next) shown.set({ ...shown.get(), blueprint: next });
    },
  };
};
