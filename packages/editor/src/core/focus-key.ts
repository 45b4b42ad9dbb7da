import type { Focus } from './session.ts';

/** One text for one place: two that are equal stand for the same. */
export const focusKey = (focus: Focus | null): string => {
  switch (focus?.kind) {
    case undefined:
      return '';
    case 'card':
      return `card ${focus.cardId}`;
    case 'cell':
      return `cell ${focus.laneId} ${focus.stepId}`;
    case 'link':
      return `link ${focus.linkId}`;
    case 'lane':
      return `lane ${focus.laneId}`;
    case 'step':
      return `step ${focus.stepId}`;
    case 'stage':
      return `stage ${focus.stageId}`;
  }
};
