import { momentIdSchema } from '@truthline/blueprint';
import type { SavedAction } from '@truthline/db';
import type { Action } from '@truthline/improvement';

/** An action as the rules see it. */
export const actionOf = ({
  momentId,
  withdrawnReason: _reason,
  ownerName: _name,
  auditInReach: _reach,
  ...action
}: SavedAction): Action => ({ ...action, momentId: momentIdSchema.parse(momentId) });
