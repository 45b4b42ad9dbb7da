import {
  emptyBlueprint,
  type Blueprint,
  type Language,
  type LocalText,
  type Service,
} from '@truthline/blueprint';
import { execute, pasteLines, type Pasted, type PasteProblem } from '@truthline/document';
import { err, ok, type IdSource, type Result } from '@truthline/kernel';

export type TextStart = { readonly blueprint: Blueprint; readonly added: Pasted['added'] };

/** The blueprint that lines of text make on an empty sheet, or the first line that cannot be read and why. */
export const readTextStart = (
  text: string,
  { title, service }: { readonly title: LocalText; readonly service: Service },
  options: { readonly ids: IdSource; readonly language: Language },
): Result<TextStart, PasteProblem> => {
  const sheet = emptyBlueprint(title, service);
  const pasted = pasteLines(sheet, text, null, options);
  if (!pasted.ok) return pasted;
  const executed = execute(sheet, pasted.value.command);
  // What a paste makes of an empty sheet breaks no rule; only a limit of a drawing can be in its way.
  if (!executed.ok)
    return err({ reason: 'tooManyCards', count: pasted.value.added.cards, limit: pasted.value.added.cards });
  return ok({ blueprint: executed.value.blueprint, added: pasted.value.added });
};
