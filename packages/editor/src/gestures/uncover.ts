import { coversOfCards, uncovered, type Covers } from '../core/folds.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { Focus } from '../core/session.ts';
import { sameFolding } from '../layout/layout.ts';
import { updateHeads } from './heads.ts';

const coversOf = (core: EditorCore, focus: Focus): Covers => {
  const { blueprint } = core.layout.get();
  switch (focus.kind) {
    case 'card':
      return coversOfCards(blueprint, [focus.cardId]);
    case 'link': {
      const link = blueprint.link[focus.linkId];
      return coversOfCards(blueprint, [link?.fromCardId, link?.toCardId]);
    }
    case 'cell':
      return {
        lanes: [focus.laneId],
        steps: [focus.stepId],
        stages: [blueprint.step[focus.stepId]?.stageId].filter(id => id !== undefined),
      };
    // Its own header stands even while it is folded; so do those of lanes and stages.
    case 'step':
      return {
        lanes: [],
        steps: [],
        stages: [blueprint.step[focus.stepId]?.stageId].filter(id => id !== undefined),
      };
    case 'lane':
    case 'stage':
      return { lanes: [], steps: [], stages: [] };
  }
};

/** Unfolds the lanes, steps and stages that hide a place, so that one can be led to it. */
export const uncover = (core: EditorCore, focus: Focus): void => {
  const { heads } = core.session.get();
  const shown = uncovered(heads, coversOf(core, focus));
  // The layout stays as it is while nothing is unfolded.
  if (!sameFolding(shown, heads)) updateHeads(core, shown);
};
