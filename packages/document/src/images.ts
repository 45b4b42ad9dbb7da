import type { Blueprint, RecordTypes, Table, TableName } from '@truthline/blueprint';

export type Tables = { [Name in TableName]: { [id: string]: RecordTypes[Name] } };

/** What records were before they were touched, by table and id; null for those that did not exist. */
export type Images = { readonly [Name in TableName]: Map<string, RecordTypes[Name] | null> };

export const noImages = (): Images => ({
  journey: new Map(),
  stage: new Map(),
  step: new Map(),
  role: new Map(),
  lane: new Map(),
  card: new Map(),
  link: new Map(),
  moment: new Map(),
  failurePoint: new Map(),
  waitPoint: new Map(),
  suppression: new Map(),
  deviation: new Map(),
});

type Find = <Name extends TableName>(table: Name, id: string) => RecordTypes[Name] | null;

/** A blueprint of nothing but the records that have an image, as `find` gives them. */
export const recordsOf = (images: Images, find: Find): Blueprint => {
  const part = <Name extends TableName>(table: Name, ids: Iterable<string>): Table<Name> => {
    const records: { [id: string]: RecordTypes[Name] } = {};
    for (const id of ids) {
      const record = find(table, id);
      if (record !== null) records[id] = record;
    }
    return records;
  };
  return {
    journey: part('journey', images.journey.keys()),
    stage: part('stage', images.stage.keys()),
    step: part('step', images.step.keys()),
    role: part('role', images.role.keys()),
    lane: part('lane', images.lane.keys()),
    card: part('card', images.card.keys()),
    link: part('link', images.link.keys()),
    moment: part('moment', images.moment.keys()),
    failurePoint: part('failurePoint', images.failurePoint.keys()),
    waitPoint: part('waitPoint', images.waitPoint.keys()),
    suppression: part('suppression', images.suppression.keys()),
    deviation: part('deviation', images.deviation.keys()),
  };
};
