import type { LinkKind } from '../../records/link.ts';
import { drawBlueprint, withRecords, type Drawing } from '../../testing/draw.ts';
import { bothLanguages, makeCard, makeLink } from '../../testing/make.ts';
import type { LintExample } from './example.ts';

type Links = readonly (readonly [from: string, to: string, kind: LinkKind])[];

const steps = ['Arrive', 'Diagnose', 'Leave'];
const lanes: Drawing['lanes'] = [
  ['customer', [['Ask for help'], ['Approve the work'], ['Pay']]],
  ['frontstage', [['Greet'], ['Explain the quotation'], ['Hand over the key']]],
  ['backstage', [['Look up the order'], ['Examine the car'], []]],
  ['support', [['Order system'], [], []]],
];
const [ask, approve, pay] = ['customer-s1-1', 'customer-s2-1', 'customer-s3-1'] as const;
const [greet, explain] = ['frontstage-s1-1', 'frontstage-s2-1'] as const;
const [lookUp, examine, orders] = ['backstage-s1-1', 'backstage-s2-1', 'support-s1-1'] as const;

const garage = (links: Links) => drawBlueprint({ steps, lanes, links });

const journey: Links = [
  [ask, approve, 'sequence'],
  [approve, pay, 'sequence'],
];

export const unreceivedFrontstages: readonly LintExample[] = [
  {
    wrong: garage([...journey, [lookUp, greet, 'sequence']]),
    right: garage([...journey, [lookUp, greet, 'sequence'], [ask, greet, 'interaction']]),
    finds: ['unreceived'],
  },
  {
    wrong: garage([...journey, [lookUp, greet, 'sequence'], [greet, ask, 'rework']]),
    right: garage([...journey, [greet, explain, 'sequence'], [explain, approve, 'sequence']]),
    finds: ['unreceived'],
  },
];

export const unsupportedFrontstages: readonly LintExample[] = [
  {
    wrong: garage([...journey, [greet, ask, 'interaction']]),
    right: garage([
      ...journey,
      [greet, ask, 'interaction'],
      [orders, lookUp, 'support'],
      [lookUp, greet, 'support'],
    ]),
    finds: ['unsupported'],
  },
  {
    // The backstage behind another frontstage card, met over the customer, does not count.
    wrong: garage([
      [greet, ask, 'interaction'],
      [ask, explain, 'interaction'],
      [examine, explain, 'support'],
    ]),
    right: garage([
      [greet, explain, 'sequence'],
      [examine, greet, 'support'],
    ]),
    finds: ['unsupported'],
  },
];

export const idleBackstages: readonly LintExample[] = [
  {
    wrong: garage([...journey, [lookUp, examine, 'sequence']]),
    right: garage([...journey, [lookUp, examine, 'sequence'], [examine, explain, 'support']]),
    finds: ['idle'],
  },
  {
    wrong: garage([[explain, examine, 'sequence']]),
    right: garage([[explain, examine, 'information']]),
    finds: ['idle'],
  },
];

export const unusedSupports: readonly LintExample[] = [
  {
    wrong: garage(journey),
    right: garage([...journey, [orders, lookUp, 'support']]),
    finds: ['unused'],
  },
];

export const linesJumped: readonly LintExample[] = [
  {
    wrong: garage([[ask, lookUp, 'interaction']]),
    right: garage([
      [ask, greet, 'interaction'],
      [greet, lookUp, 'support'],
    ]),
    finds: ['jumped'],
  },
];

export const backwardsLinks: readonly LintExample[] = [
  {
    wrong: garage([[approve, ask, 'sequence']]),
    right: garage([[approve, ask, 'rework']]),
    finds: ['backwards'],
  },
  {
    wrong: garage([[pay, explain, 'interaction']]),
    right: garage([
      [approve, explain, 'interaction'],
      [ask, approve, 'sequence'],
    ]),
    finds: ['backwards'],
  },
];

export const unmarkedCycles: readonly LintExample[] = [
  {
    wrong: garage([...journey, [pay, ask, 'sequence']]),
    right: garage([...journey, [pay, ask, 'rework']]),
    finds: ['cycle'],
  },
  {
    wrong: garage([
      [ask, greet, 'sequence'],
      [greet, ask, 'interaction'],
    ]),
    right: garage([
      [ask, greet, 'interaction'],
      [greet, ask, 'interaction'],
    ]),
    finds: ['cycle'],
  },
];

const form = (id: string, step: string, text: string, chosen: 'trigger' | 'outcome' | 'decision') =>
  makeCard({ id, laneId: 'customer', stepId: step, text: bothLanguages(text), form: chosen });

const walked = drawBlueprint({
  steps,
  lanes: [['customer', [['Ask for help'], ['Approve the work'], ['Pay']]]],
  links: journey,
});
const declared = withRecords(walked, 'card', [
  form(ask, 's1', 'Ask for help', 'trigger'),
  form(pay, 's3', 'Pay', 'outcome'),
]);
const lonely = withRecords(declared, 'card', [
  makeCard({ id: 'lonely', laneId: 'customer', stepId: 's2', orderKey: 'k', text: bothLanguages('Wonder') }),
]);

export const undeclaredStarts: readonly LintExample[] = [
  { wrong: walked, right: declared, finds: ['start'] },
  { wrong: lonely, right: declared, finds: ['isolated'] },
];

/** Answering is not the end of a path: only a sequence link leads to a dead end. */
const answered = withRecords(
  drawBlueprint({
    steps,
    lanes: [
      ['customer', [['Ask for help'], ['Approve the work'], ['Pay']]],
      ['frontstage', [['Greet'], [], []]],
    ],
    links: [...journey, [ask, greet, 'interaction']],
  }),
  'card',
  [form(pay, 's3', 'Pay', 'outcome')],
);

export const deadEnds: readonly LintExample[] = [
  { wrong: walked, right: declared, finds: ['deadEnd'] },
  { wrong: walked, right: answered, finds: ['deadEnd'] },
];

const exit = (id: string, toCardId: string, label: string | null, probability: number | null) =>
  makeLink({
    id,
    fromCardId: approve,
    toCardId,
    label: label === null ? null : bothLanguages(label),
    probability,
  });

const decision = (exits: readonly ReturnType<typeof exit>[]) =>
  withRecords(
    withRecords(
      drawBlueprint({
        steps,
        lanes: [['customer', [['Ask for help'], [], ['Pay', 'Leave without repair']]]],
      }),
      'card',
      [form(approve, 's2', 'Approves?', 'decision')],
    ),
    'link',
    [makeLink({ id: 'in', fromCardId: ask, toCardId: approve }), ...exits],
  );
const leave = 'customer-s3-2';
const proper = decision([exit('yes', pay, 'yes', 0.9), exit('no', leave, 'no', 0.1)]);

export const decisions: readonly LintExample[] = [
  { wrong: decision([exit('yes', pay, 'yes', null)]), right: proper, finds: ['exits'] },
  {
    wrong: decision([exit('yes', pay, 'yes', null), exit('no', leave, null, null)]),
    right: decision([exit('yes', pay, 'yes', null), exit('no', leave, 'no', null)]),
    finds: ['label'],
  },
  {
    wrong: decision([exit('yes', pay, 'yes', 0.9), exit('no', leave, 'no', null)]),
    right: proper,
    finds: ['shareMissing'],
  },
  {
    wrong: decision([exit('yes', pay, 'yes', 0.9), exit('no', leave, 'no', 0.3)]),
    right: decision([exit('yes', pay, 'yes', 0.67), exit('no', leave, 'no', 0.33)]),
    finds: ['sum'],
  },
];
