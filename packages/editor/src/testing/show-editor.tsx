import { render } from '@testing-library/react';
import type { Blueprint } from '@truthline/blueprint';
import { memoryOutbox, openDocument } from '@truthline/document';
import { countingIdSource } from '@truthline/kernel';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import type { DrawCounter, EditorCore } from '../core/editor-core.ts';
import { BlueprintEditor } from '../shell/BlueprintEditor.tsx';
import { visit } from './visit.ts';

/** The whole editor on a page, over a real document; the visit where nothing else is given. */
export const showEditor = (
  blueprint: Blueprint = visit,
  locale: 'en' | 'zh-CN' = 'en',
  readOnly = false,
  counted: DrawCounter | null = null,
): EditorCore => {
  const document = openDocument({
    blueprint,
    revision: 0,
    ids: countingIdSource('change'),
    outbox: memoryOutbox(),
    readOnly,
  });
  let core: EditorCore | null = null;
  const onReady = (ready: EditorCore) => {
    core = ready;
  };
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, locale)}>
      <BlueprintEditor
        document={document}
        language={locale === 'en' ? 'en' : 'zh'}
        overlay={null}
        focusMomentId={null}
        onReady={onReady}
        {...(counted === null ? {} : { counted })}
      />
    </TruthlineProvider>,
  );
  if (core === null) throw new Error('the editor hands out its core once it runs');
  return core;
};
