import { findPaths } from '../../path/find-paths.ts';
import { pathTimes } from '../../path/path-times.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import { DRAWING, type Observation, type Rule } from '../rule.ts';

const slowSteps = ({ steps }: DrawingIndex): readonly Observation[] =>
  steps.flatMap(step => {
    const { standardSeconds: standard, acceptableSeconds: acceptable } = step;
    if (standard === null || acceptable === null || standard <= acceptable) return [];
    return [
      {
        message: 'step',
        place: [{ table: 'step', id: step.id }],
        values: { step: step.name, standard, acceptable },
        fix: null,
      },
    ];
  });

/** The slowest path stands for all: mending it brings up the next. */
const slowPath = ({ blueprint }: DrawingIndex): readonly Observation[] => {
  const promised = Object.values(blueprint.journey)[0]?.promisedSeconds ?? null;
  if (promised === null) return [];
  const standard = Math.max(
    ...findPaths(blueprint).paths.map(path => pathTimes(blueprint, path).standardSeconds),
  );
  return standard <= promised
    ? []
    : [
        {
          message: 'path',
          place: [{ table: 'journey', id: 'journey' }],
          values: { standard, promised },
          fix: null,
        },
      ];
};

export const tooSlow: Rule = {
  id: 'L23',
  severity: 'error',
  needs: null,
  reads: ['journey', ...DRAWING],
  check: index => [...slowSteps(index), ...slowPath(index)],
};
