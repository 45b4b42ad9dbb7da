import type { Refusal } from '@truthline/document';
import type { Say } from './messages.ts';

/** Why something was not done, as a sentence. */
export const refusalSentence = (refusal: Refusal, say: Say): string => {
  switch (refusal.reason) {
    case 'fieldInvalid':
      return say('refusal.fieldInvalid', { field: refusal.field });
    case 'limitReached':
      return say('refusal.limitReached', { limit: refusal.limit });
    case 'batchTooLong':
      return say('refusal.batchTooLong', { limit: refusal.limit });
    case 'invariantBroken':
      return say('refusal.invariantBroken', { rule: refusal.rule });
    case 'recordGone':
    case 'idTaken':
    case 'recordInUse':
    case 'changedSince':
    case 'cardsUndecided':
    case 'stepsUndecided':
    case 'moveToItself':
    case 'linkToItself':
    case 'linkExists':
    case 'notUnderstood':
    case 'readOnly':
    case 'notPermitted':
    case 'nothingToUndo':
    case 'nothingToRedo':
      return say(`refusal.${refusal.reason}`);
  }
};
