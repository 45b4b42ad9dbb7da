import {
  TEXT_LIMIT,
  type CardId,
  type Lane,
  type Language,
  type LocalText,
  type StepId,
} from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { saysWait, type CardText, type FailureText } from './card-text.ts';
import type { PasteProblem } from './paste-problem.ts';
import type { Sheet } from './sheet.ts';

/** A text in the language in which it was pasted. */
export const inLanguage = (text: string, language: Language): LocalText => ({
  zh: '',
  en: '',
  [language]: text,
});

/** Lays pasted cards out on a sheet, with the flags that stood before them. */
export type CardLayer = {
  readonly put: (
    lane: Lane,
    stepId: StepId,
    card: CardText,
    more: { readonly line: number; readonly span: number },
  ) => Result<CardId, PasteProblem>;
  readonly fail: (cardId: CardId, failure: FailureText, line: number) => Result<null, PasteProblem>;
  readonly proposedWaits: () => readonly CardId[];
};

export const layCards = (sheet: Sheet, language: Language): CardLayer => {
  const proposed: CardId[] = [];
  const tooLong = (line: number) => err({ reason: 'textTooLong', line, limit: TEXT_LIMIT } as const);
  return {
    put: (lane, stepId, { text, form, isMoment, isFailure, isWait }, { line, span }) => {
      if (text.length > TEXT_LIMIT) return tooLong(line);
      const cardId = sheet.putCard(lane.id, stepId, {
        span,
        form,
        text: inLanguage(text, language),
      });
      if (isMoment) sheet.addMoment(cardId, inLanguage(text, language));
      // What goes wrong nobody has said yet.
      if (isFailure) sheet.addFailure(cardId, { zh: '', en: '' }, null);
      if (isWait) sheet.addWait(cardId);
      else if (lane.kind === 'customer' && saysWait(text)) proposed.push(cardId);
      return ok(cardId);
    },
    fail: (cardId, { mode, prevention }, line) => {
      if (mode.length > TEXT_LIMIT || prevention.length > TEXT_LIMIT) return tooLong(line);
      sheet.addFailure(
        cardId,
        inLanguage(mode, language),
        prevention === '' ? null : inLanguage(prevention, language),
      );
      return ok(null);
    },
    proposedWaits: () => proposed,
  };
};
