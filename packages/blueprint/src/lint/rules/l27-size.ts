import { cellCards } from '../../reading/cells.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { GRID, type Observation, type Rule } from '../rule.ts';

const FEWEST_STEPS = 3;
const MOST_STEPS = 12;
const MOST_CARDS_IN_A_CELL = 7;

const stepCount = ({ steps }: DrawingIndex): readonly Observation[] => {
  const message = steps.length < FEWEST_STEPS ? 'few' : steps.length > MOST_STEPS ? 'many' : null;
  return message === null
    ? []
    : [
        {
          message,
          place: [{ table: 'journey', id: 'journey' }],
          values: { count: steps.length },
          fix: null,
        },
      ];
};

const crowdedCells = ({ blueprint, steps, lanes }: DrawingIndex): readonly Observation[] =>
  steps.flatMap(step =>
    lanes.flatMap(lane => {
      const [first, ...others] = cellCards(blueprint, lane.id, step.id);
      if (first === undefined || others.length < MOST_CARDS_IN_A_CELL) return [];
      return [
        {
          message: 'crowded',
          place: [
            { table: 'card', id: first.id },
            { table: 'lane', id: lane.id },
            { table: 'step', id: step.id },
          ] as const,
          values: { lane: lane.name, step: step.name, count: others.length + 1 },
          fix: null,
        },
      ];
    }),
  );

export const size: Rule = {
  id: 'L27',
  severity: 'info',
  needs: null,
  reads: GRID,
  check: index => [...stepCount(index), ...crowdedCells(index)],
};
