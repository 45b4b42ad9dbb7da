import { orderKeyBetween } from '@truthline/kernel';
import type { Blueprint, Table } from '../../blueprint.ts';
import type { BlueprintDiff } from '../../diff/diff.ts';
import { cellCards } from '../../reading/cells.ts';
import type { Card } from '../../records/card.ts';
import { KNOWN_TAGS } from '../../records/tag.ts';
import type { Observation, Rule } from '../rule.ts';

type Moments = readonly Table<'moment'>[string][];

/** Standards that go with the card. A moment that moved to another card still holds its standard. */
const lostStandards = (asIs: Blueprint, toBe: Blueprint, card: Card): Moments =>
  Object.values(asIs.moment).filter(
    moment => moment.cardId === card.id && moment.standard !== null && toBe.moment[moment.id] === undefined,
  );

/** Puts the card back at the end of its cell, with its standards; null where the cell is gone too. */
const putBack = (toBe: Blueprint, card: Card, moments: Moments): BlueprintDiff | null => {
  if (toBe.lane[card.laneId] === undefined || toBe.step[card.stepId] === undefined) return null;
  const isKnown = (roleId: Card['roleId']) => roleId !== null && toBe.role[roleId] !== undefined;
  const last = cellCards(toBe, card.laneId, card.stepId).at(-1)?.orderKey ?? null;
  const restored = {
    ...card,
    orderKey: orderKeyBetween(last, null),
    span: 1,
    roleId: isKnown(card.roleId) ? card.roleId : null,
  };
  const owned = moments.map(moment => ({
    ...moment,
    ownerRoleId: isKnown(moment.ownerRoleId) ? moment.ownerRoleId : null,
  }));
  return {
    card: { added: { [card.id]: restored } },
    ...(owned.length === 0
      ? {}
      : { moment: { added: Object.fromEntries(owned.map(moment => [moment.id, moment] as const)) } }),
  };
};

export const neededCardRemoved: Rule = {
  id: 'L30',
  severity: 'error',
  needs: 'asIs',
  reads: ['card', 'moment', 'role', 'lane', 'step', 'stage'],
  check: ({ blueprint }, { asIs }) =>
    Object.values(asIs?.card ?? {}).flatMap((card): readonly Observation[] => {
      if (asIs === undefined || blueprint.card[card.id] !== undefined) return [];
      const lost = lostStandards(asIs, blueprint, card);
      const isDuty = card.tags.includes(KNOWN_TAGS.legalDuty);
      if (lost.length === 0 && !isDuty) return [];
      return [
        {
          message: isDuty ? 'legalDuty' : 'standard',
          place: [
            { table: 'card', id: card.id },
            ...lost.map(moment => ({ table: 'moment', id: moment.id }) as const),
          ],
          values: { card: card.text, count: lost.length },
          fix: putBack(blueprint, card, lost),
        },
      ];
    }),
};
