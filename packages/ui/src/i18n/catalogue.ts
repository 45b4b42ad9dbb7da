/** The two languages of every screen. Content (cards, items) has its own pair, `zh` and `en`. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The content language a screen of this locale reads first. */
export const contentLanguage = (locale: Locale): 'zh' | 'en' => (locale === 'zh-CN' ? 'zh' : 'en');

/** Flat keys with dots (`audit.next`), values with `{{variables}}`, plurals as `_one` / `_other` (zh: `_other` alone). */
export type Messages = { readonly [key: string]: string };

/** One namespace in both languages. */
export type Catalogue = { readonly [L in Locale]: Messages };

type PluralBase<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** The keys a caller may ask for: plural forms fold into their base. */
export type MessageKey<M extends Messages> = PluralBase<Extract<keyof M, string>>;

type VariablesIn<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | VariablesIn<Rest>
  : never;

type TextOf<M extends Messages, Key extends string> = Key extends keyof M
  ? M[Key]
  : `${Key}_other` extends keyof M
    ? M[`${Key}_other`]
    : never;

type Variables<M extends Messages, Key extends string> = VariablesIn<TextOf<M, Key>>;

/** What must be handed in with a key: exactly the variables its English text names (`count` as a number). */
export type MessageValues<M extends Messages, Key extends string> = [Variables<M, Key>] extends [never]
  ? []
  : [values: { readonly [Name in Variables<M, Key>]: Name extends 'count' ? number : string | number }];

/** Reads a message of one catalogue in the current language. */
export type ReadMessage<M extends Messages> = <Key extends MessageKey<M>>(
  key: Key,
  ...values: MessageValues<M, Key>
) => string;
