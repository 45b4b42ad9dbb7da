import type { Blueprint, RecordTypes, Table, TableName } from './blueprint.ts';
import type { BlueprintDiff, TableDiff } from './diff/diff.ts';

/** Builds a blueprint table by table, each keeping the type of its own records. */
export const assembleBlueprint = (make: <Name extends TableName>(name: Name) => Table<Name>): Blueprint => ({
  journey: make('journey'),
  stage: make('stage'),
  step: make('step'),
  role: make('role'),
  lane: make('lane'),
  card: make('card'),
  link: make('link'),
  moment: make('moment'),
  failurePoint: make('failurePoint'),
  waitPoint: make('waitPoint'),
  suppression: make('suppression'),
  deviation: make('deviation'),
});

/** Builds a diff table by table; a table for which nothing is made stays absent. */
export const assembleDiff = (
  make: <Name extends TableName>(name: Name) => TableDiff<RecordTypes[Name]> | undefined,
): BlueprintDiff => {
  const journey = make('journey');
  const stage = make('stage');
  const step = make('step');
  const role = make('role');
  const lane = make('lane');
  const card = make('card');
  const link = make('link');
  const moment = make('moment');
  const failurePoint = make('failurePoint');
  const waitPoint = make('waitPoint');
  const suppression = make('suppression');
  const deviation = make('deviation');
  return {
    ...(journey && { journey }),
    ...(stage && { stage }),
    ...(step && { step }),
    ...(role && { role }),
    ...(lane && { lane }),
    ...(card && { card }),
    ...(link && { link }),
    ...(moment && { moment }),
    ...(failurePoint && { failurePoint }),
    ...(waitPoint && { waitPoint }),
    ...(suppression && { suppression }),
    ...(deviation && { deviation }),
  };
};
