import { orderKeysBetween } from '@truthline/kernel';
import type { Blueprint, TableName, Table } from '../blueprint.ts';
import { emptyBlueprint } from '../empty-blueprint.ts';
import type { Journey } from '../records/journey.ts';
import type { LaneKind } from '../records/lane.ts';
import type { LinkKind } from '../records/link.ts';
import { bothLanguages, makeCard, makeLane, makeLink, makeStage, makeStep } from './make.ts';

/** A drawing as a table: step names, and per lane one list of card texts for each step. */
export type Drawing = {
  readonly title?: string;
  readonly service?: Journey['service'];
  readonly steps: readonly string[];
  readonly lanes: readonly (readonly [kind: LaneKind, cells: readonly (readonly string[])[]])[];
  /** From, to (card ids) and kind. */
  readonly links?: readonly (readonly [from: string, to: string, kind: LinkKind])[];
};

const byId = <R extends { readonly id: string }>(records: readonly R[]): { readonly [id: string]: R } =>
  Object.fromEntries(records.map(record => [record.id, record] as const));

/**
 * Draws the table. Ids follow from the place: steps `s1`, `s2` …; lanes are called by their kind, a second one of a kind
 * `customer2`; the first card of the customer lane in the second step is `customer-s2-1`; links are `from>to` with `--`.
 */
export const drawBlueprint = ({
  title = 'A service',
  service = 'other',
  steps,
  lanes,
  links = [],
}: Drawing): Blueprint => {
  const stepKeys = orderKeysBetween(null, null, steps.length);
  const laneKeys = orderKeysBetween(null, null, lanes.length);
  const named = lanes.map(([kind, cells], index) => {
    const earlier = lanes.slice(0, index).filter(([other]) => other === kind).length;
    return {
      id: earlier === 0 ? kind : `${kind}${earlier + 1}`,
      kind,
      cells,
      orderKey: laneKeys[index] ?? '1',
    };
  });
  return {
    ...emptyBlueprint(bothLanguages(title), service),
    stage: byId([makeStage({ id: 'stage' })]),
    step: byId(
      steps.map((name, index) =>
        makeStep({
          id: `s${index + 1}`,
          stageId: 'stage',
          name: bothLanguages(name),
          orderKey: stepKeys[index] ?? '1',
        }),
      ),
    ),
    lane: byId(named.map(({ id, kind, orderKey }) => makeLane({ id, kind, orderKey }))),
    card: byId(
      named.flatMap(lane =>
        lane.cells.flatMap((texts, column) => {
          const keys = orderKeysBetween(null, null, texts.length);
          return texts.map((text, row) =>
            makeCard({
              id: `${lane.id}-s${column + 1}-${row + 1}`,
              laneId: lane.id,
              stepId: `s${column + 1}`,
              text: bothLanguages(text),
              orderKey: keys[row] ?? '1',
            }),
          );
        }),
      ),
    ),
    link: byId(
      links.map(([fromCardId, toCardId, kind]) =>
        makeLink({ id: `${fromCardId}--${toCardId}`, fromCardId, toCardId, kind }),
      ),
    ),
  };
};

/** The blueprint with these records added to (or put in place of those with the same id in) one table. */
export const withRecords = <Name extends TableName>(
  blueprint: Blueprint,
  table: Name,
  records: readonly Table<Name>[string][],
): Blueprint => ({ ...blueprint, [table]: { ...blueprint[table], ...byId(records) } });
