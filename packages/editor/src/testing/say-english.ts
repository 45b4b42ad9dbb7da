import { createI18n } from '@truthline/ui';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import type { Say } from '../catalogue/messages.ts';
import type { EditorCore } from '../core/editor-core.ts';

const i18n = createI18n({ editor: editorCatalogue }, 'en');

const read = (key: string, values: object | undefined): string => i18n.read('editor', key, { ...values });

/** Reads the editor's words in English. */
export const sayEnglish: Say = (key, ...values) => read(key, values[0]);

/** What the editor said last, in English. */
export const lastSaid = (core: EditorCore): string => core.notice.get()?.read(sayEnglish) ?? '';
