import { findPaths } from '../../path/find-paths.ts';
import { pathTimes } from '../../path/path-times.ts';
import type { DrawingIndex } from '../drawing-index.ts';
import type { Observation, Rule } from '../rule.ts';

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
  const slowest = findPaths(blueprint)
    .paths.map(path => pathTimes(blueprint, path))
    .toSorted((one, other) => other.standardSeconds - one.standardSeconds)[0];
  if (slowest === undefined || slowest.promisedSeconds === null) return [];
  const { standardSeconds: standard, promisedSeconds: promised } = slowest;
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
  check: index => [...slowSteps(index), ...slowPath(index)],
};
