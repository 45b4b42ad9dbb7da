import {
  orderedCards,
  orderedLanes,
  orderedSteps,
  stepIndexes,
  type Blueprint,
  type CardId,
} from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import type { Clip } from './clip.ts';
import { PASTE_CARD_LIMIT, type PasteProblem } from './paste-problem.ts';

/** Takes cards along, with all that hangs on them and the links among them. Refused where there is none, or too many. */
export const copyCards = (blueprint: Blueprint, cardIds: ReadonlySet<CardId>): Result<Clip, PasteProblem> => {
  const card = orderedCards(blueprint).filter(({ id }) => cardIds.has(id));
  if (card.length === 0) return err({ reason: 'nothingToPaste' });
  if (card.length > PASTE_CARD_LIMIT)
    return err({ reason: 'tooManyCards', count: card.length, limit: PASTE_CARD_LIMIT });
  const copied = new Set(card.map(({ id }) => id));
  const onCopied = <R extends { readonly cardId: CardId }>(table: { readonly [id: string]: R }) =>
    Object.values(table).filter(({ cardId }) => copied.has(cardId));
  const lanes = new Set(card.map(({ laneId }) => laneId));
  const lane = orderedLanes(blueprint).filter(({ id }) => lanes.has(id));
  const columns = card.map(({ stepId }) => stepIndexes(blueprint).get(stepId) ?? 0);
  const moment = onCopied(blueprint.moment);
  const failurePoint = onCopied(blueprint.failurePoint);
  const roles = new Set<string | null>([
    ...[...lane, ...card].map(({ roleId }) => roleId),
    ...moment.map(({ ownerRoleId }) => ownerRoleId),
    ...failurePoint.map(({ mitigation }) => mitigation?.ownerRoleId ?? null),
  ]);
  const touching = Object.values(blueprint.link).filter(
    ({ fromCardId, toCardId }) => copied.has(fromCardId) || copied.has(toCardId),
  );
  const link = touching.filter(({ fromCardId, toCardId }) => copied.has(fromCardId) && copied.has(toCardId));
  return ok({
    role: Object.values(blueprint.role).filter(({ id }) => roles.has(id)),
    lane,
    step: orderedSteps(blueprint).slice(Math.min(...columns), Math.max(...columns) + 1),
    card,
    link,
    moment,
    failurePoint,
    waitPoint: onCopied(blueprint.waitPoint),
    droppedLinks: touching.length - link.length,
  });
};
