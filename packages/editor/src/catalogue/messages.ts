import { messagesOf, type MessageKey, type ReadMessage } from '@truthline/ui';
import { editorCatalogue } from './editor-catalogue.ts';

type English = typeof editorCatalogue.en;

/** Reads a message of the editor in the language of the screen; keys and variables are checked by the compiler. */
export type Say = ReadMessage<English>;
export type EveryMessageName = MessageKey<English>;

type Plain<Key> = Key extends keyof English
  ? English[Key] extends `${string}{{${string}`
    ? never
    : Key
  : never;

/** The names of messages without variables: labels. */
export type MessageName = Plain<EveryMessageName>;

export const useSay: () => Say = messagesOf('editor', editorCatalogue.en);
