import type { Blueprint } from '../blueprint.ts';
import { cellCards } from '../reading/cells.ts';
import { orderedMoments } from '../reading/moment-numbers.ts';
import { orderedLanes, orderedSteps } from '../reading/ordered.ts';
import type { Card, CardForm } from '../records/card.ts';
import type { FailurePoint } from '../records/failure-point.ts';
import type { LocalText } from '../records/local-text.ts';
import { readText } from '../records/read-text.ts';
import type { Moment } from '../records/moment.ts';

const read = (text: LocalText | null) => (text === null ? '' : readText(text, 'en'));

const FORM_MARKS: { readonly [Form in CardForm]: string } = {
  action: '',
  trigger: '▷ ',
  decision: '◇ ',
  outcome: '◻ ',
};

const printCard = (blueprint: Blueprint, card: Card) =>
  [
    FORM_MARKS[card.form],
    read(card.text),
    card.roleId === null ? '' : ` @${read(blueprint.role[card.roleId]?.name ?? null)}`,
    card.span > 1 ? ` (${card.span} steps)` : '',
    card.tags.length > 0 ? ` [${card.tags.join(', ')}]` : '',
    card.priceCents === null ? '' : ` (price ${card.priceCents / 100})`,
    card.costCents === null ? '' : ` (cost ${card.costCents / 100})`,
  ].join('');

const printGrid = (blueprint: Blueprint): readonly string[] => {
  const steps = orderedSteps(blueprint);
  const rows = [
    ['', ...steps.map(step => read(step.name))],
    ...orderedLanes(blueprint).map(lane => [
      lane.kind,
      ...steps.map(step =>
        cellCards(blueprint, lane.id, step.id)
          .map(card => printCard(blueprint, card))
          .join('; '),
      ),
    ]),
  ];
  const widths = steps.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(' | ')
      .trimEnd(),
  );
};

const printMoment = (blueprint: Blueprint, { name, standard, ownerRoleId }: Moment) => {
  const measure =
    standard?.measure?.type === 'threshold'
      ? ` (${standard.measure.comparison} ${standard.measure.value} ${standard.measure.unit})`
      : ' (no measure)';
  const owner =
    ownerRoleId === null ? 'no owner' : `owner: ${read(blueprint.role[ownerRoleId]?.name ?? null)}`;
  return `★ ${read(name)} — ${standard === null ? 'no standard' : `${read(standard.text)}${measure}`}; ${owner}`;
};

const printFailurePoint = (blueprint: Blueprint, point: FailurePoint) => {
  const rating = (value: number | null) => (value === null ? '–' : String(value));
  const guard = (name: string, text: LocalText | null) => (text === null ? [] : [`${name}: ${read(text)}`]);
  const { mitigation } = point;
  const owner = mitigation?.ownerRoleId ?? null;
  return [
    `! ${read(point.mode)} — S ${rating(point.severity)}, O ${rating(point.occurrence)}, D ${rating(point.detection)}`,
    ...guard('prevention', point.prevention),
    ...guard('detection', point.detectionMethod),
    ...guard('recovery', point.recovery),
    ...guard('action', mitigation?.text ?? null),
    ...(owner === null ? [] : [`owner: ${read(blueprint.role[owner]?.name ?? null)}`]),
    ...(mitigation?.dueDate === null || mitigation === null ? [] : [`due ${mitigation.dueDate}`]),
  ].join('; ');
};

const seconds = (value: number | null) => (value === null ? '–' : `${value} s`);

const printTimes = (blueprint: Blueprint): readonly string[] => [
  ...orderedSteps(blueprint)
    .filter(step => step.standardSeconds !== null)
    .map(
      step =>
        `${read(step.name)}: standard ${seconds(step.standardSeconds)}, acceptable ${seconds(step.acceptableSeconds)}`,
    ),
  ...Object.values(blueprint.journey)
    .filter(journey => journey.promisedSeconds !== null)
    .map(journey => `Promised for the whole journey: ${seconds(journey.promisedSeconds)}`),
];

const printLinks = (blueprint: Blueprint): readonly string[] =>
  Object.values(blueprint.link).map(link => {
    const name = (id: string) => read(blueprint.card[id]?.text ?? null) || `[${id}, gone]`;
    const label = link.label === null ? '' : `, "${read(link.label)}"`;
    const share = link.probability === null ? '' : `, share ${link.probability}`;
    return `${name(link.fromCardId)} → ${name(link.toCardId)} (${link.kind}${label}${share})`;
  });

const printWaits = (blueprint: Blueprint): readonly string[] =>
  Object.values(blueprint.waitPoint).map(
    point =>
      `⏳ ${read(blueprint.card[point.cardId]?.text ?? null)} — expected ${seconds(point.expectedSeconds)}, tolerated ${seconds(point.toleratedSeconds)}`,
  );

/** Cards whose lane or step is gone. A valid blueprint has none. */
const printOutside = (blueprint: Blueprint): readonly string[] =>
  Object.values(blueprint.card)
    .filter(card => blueprint.lane[card.laneId] === undefined || blueprint.step[card.stepId] === undefined)
    .map(card => `outside: ${read(card.text)} (lane ${card.laneId}, step ${card.stepId})`);

/** The drawing as plain text, in English: the grid, then what stands on it, one line each. For pages and failing tests. */
export const printDrawing = (blueprint: Blueprint): string =>
  [
    ...printGrid(blueprint),
    ...printOutside(blueprint),
    ...printLinks(blueprint),
    ...orderedMoments(blueprint).map(moment => printMoment(blueprint, moment)),
    ...Object.values(blueprint.failurePoint).map(point => printFailurePoint(blueprint, point)),
    ...printWaits(blueprint),
    ...printTimes(blueprint),
  ].join('\n');
