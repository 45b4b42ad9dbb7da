import type { CardId, LaneId, StageId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import type { Focus } from '../core/session.ts';
import { updateHeads } from './heads.ts';

type Covers = { readonly lanes: readonly LaneId[]; readonly stages: readonly StageId[] };

const coversOf = (core: EditorCore, focus: Focus): Covers => {
  const { blueprint } = core.layout.get();
  const overCards = (cardIds: readonly (CardId | undefined)[]): Covers => {
    const cards = cardIds.flatMap(id => blueprint.card[id ?? ''] ?? []);
    return {
      lanes: cards.map(card => card.laneId),
      stages: cards.flatMap(card => blueprint.step[card.stepId]?.stageId ?? []),
    };
  };
  switch (focus.kind) {
    case 'card':
      return overCards([focus.cardId]);
    case 'link': {
      const link = blueprint.link[focus.linkId];
      return overCards([link?.fromCardId, link?.toCardId]);
    }
    case 'cell':
      return {
        lanes: [focus.laneId],
        stages: [blueprint.step[focus.stepId]?.stageId].filter(id => id !== undefined),
      };
    case 'step':
      return { lanes: [], stages: [blueprint.step[focus.stepId]?.stageId].filter(id => id !== undefined) };
    // Their headers stand even while they are folded.
    case 'lane':
    case 'stage':
      return { lanes: [], stages: [] };
  }
};

/** Unfolds the lanes and stages that hide a place, so that one can be led to it. */
export const uncover = (core: EditorCore, focus: Focus): void => {
  const { collapsedLanes, collapsedStages } = core.session.get().heads;
  const { lanes, stages } = coversOf(core, focus);
  const left = <Id>(all: ReadonlySet<Id>, gone: readonly Id[]) =>
    new Set([...all].filter(id => !gone.includes(id)));
  // The layout stays as it is while nothing is unfolded.
  if (lanes.some(id => collapsedLanes.has(id)))
    updateHeads(core, { collapsedLanes: left(collapsedLanes, lanes) });
  if (stages.some(id => collapsedStages.has(id)))
    updateHeads(core, { collapsedStages: left(collapsedStages, stages) });
};
