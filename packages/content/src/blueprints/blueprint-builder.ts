import {
  blueprintSchema,
  emptyBlueprint,
  type Blueprint,
  type LocalText,
  type TableName,
} from '@truthline/blueprint';
import { itemsById } from '../checklists/library.ts';
import type {
  BlueprintSketch,
  CardExtras,
  CardSketch,
  FailureSketch,
  SilenceSketch,
  StepSketch,
  Text,
} from './sketch.ts';
import { standardOfItem } from './standard-of-item.ts';

const digits = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The place of number `index` of `count`: two digits of base 61 without the zero, spread evenly. */
const orderKeyAt = (index: number, count: number): string => {
  const place = Math.floor(((index + 1) * digits.length ** 2) / (count + 1));
  return `${digits[Math.floor(place / digits.length)] ?? ''}${digits[place % digits.length] ?? ''}`;
};

const toText = ([zh, en]: Text): LocalText => ({ zh, en });
const textOrNull = (text: Text | undefined): LocalText | null => (text === undefined ? null : toText(text));

type Draft = { [Name in TableName]: { [id: string]: unknown } };

const put = (
  table: { [id: string]: unknown },
  record: { readonly id: string; readonly [field: string]: unknown },
) => {
  if (table[record.id] !== undefined) throw new RangeError(`${record.id} is drawn twice`);
  table[record.id] = record;
};

const drawMoments = (draft: Draft, cardId: string, ownerRoleId: string | null, extras: CardExtras) => {
  const itemIds = extras.moments ?? [];
  const bare = extras.bareMoments ?? [];
  const count = itemIds.length + bare.length;
  itemIds.forEach((itemId, index) => {
    const item = itemsById.get(itemId);
    if (item === undefined)
      throw new RangeError(`${cardId} names item ${itemId}, which is not in the library`);
    put(draft.moment, {
      id: item.momentId,
      cardId,
      orderKey: orderKeyAt(index, count),
      name: item.momentName,
      dimension: item.dimension,
      ownerRoleId,
      standard: standardOfItem(item),
    });
  });
  bare.forEach((name, index) => {
    put(draft.moment, {
      id: `mot-${cardId}-${index + 1}`,
      cardId,
      orderKey: orderKeyAt(itemIds.length + index, count),
      name: toText(name),
      dimension: 'reliability',
      ownerRoleId,
      standard: null,
    });
  });
};

const drawFailure = (draft: Draft, cardId: string, failure: FailureSketch, index: number) => {
  const { mitigation } = failure;
  put(draft.failurePoint, {
    id: `fail-${cardId.replace(/^card-/, '')}-${index + 1}`,
    cardId,
    mode: toText(failure.mode),
    effect: textOrNull(failure.effect),
    cause: textOrNull(failure.cause),
    prevention: textOrNull(failure.prevention),
    detectionMethod: textOrNull(failure.detection),
    recovery: textOrNull(failure.recovery),
    severity: failure.rating?.[0] ?? null,
    occurrence: failure.rating?.[1] ?? null,
    detection: failure.rating?.[2] ?? null,
    mitigation:
      mitigation === undefined
        ? null
        : {
            text: toText(mitigation.text),
            ownerRoleId: `role-${mitigation.owner}`,
            dueDate: mitigation.due,
          },
  });
};

const drawCard = (
  draft: Draft,
  stepId: string,
  [lane, key, text, extras = {}]: CardSketch,
  orderKey: string,
  laneRole: string | undefined,
) => {
  const id = `card-${key}`;
  const role = extras.role ?? laneRole;
  const roleId = role === undefined ? null : `role-${role}`;
  put(draft.card, {
    id,
    laneId: `lane-${lane}`,
    stepId,
    orderKey,
    span: extras.span ?? 1,
    form: extras.form ?? 'action',
    text: toText(text),
    roleId,
    durationSeconds: extras.seconds ?? null,
    costCents: extras.costCents ?? null,
    priceCents: extras.priceCents ?? null,
    note: textOrNull(extras.note),
    tags: extras.tags ?? [],
    image: null,
  });
  drawMoments(draft, id, roleId, extras);
  if (extras.wait !== undefined)
    put(draft.waitPoint, {
      id: `wait-${key}`,
      cardId: id,
      expectedSeconds: extras.wait.expected,
      toleratedSeconds: extras.wait.tolerated,
      brokenPrinciples: extras.wait.breaks,
    });
  extras.fails?.forEach((failure, index) => {
    drawFailure(draft, id, failure, index);
  });
};

const drawStep = (
  draft: Draft,
  stageId: string,
  step: StepSketch,
  orderKey: string,
  laneRoles: ReadonlyMap<string, string | undefined>,
) => {
  const id = `step-${step.key}`;
  put(draft.step, {
    id,
    stageId,
    name: toText(step.name),
    orderKey,
    standardSeconds: step.standardSeconds ?? null,
    acceptableSeconds: step.acceptableSeconds ?? null,
    // Nobody has asked a customer yet, and no source gives a number: the curves of what ships begin empty.
    emotion: null,
    expectation: null,
    perception: null,
    width: null,
  });
  for (const cards of Map.groupBy(step.cards, ([lane]) => lane).values())
    cards.forEach((card, index) => {
      drawCard(draft, id, card, orderKeyAt(index, cards.length), laneRoles.get(card[0]));
    });
};

const drawLinks = (draft: Draft, stages: BlueprintSketch['stages']) => {
  const join = (
    from: string,
    to: string,
    more: { kind: string; label: LocalText | null; probability: number | null },
  ) => {
    put(draft.link, {
      id: `link-${from}.${to}`,
      fromCardId: `card-${from}`,
      toCardId: `card-${to}`,
      ...more,
    });
  };
  for (const stage of stages) {
    for (const [kind, ...keys] of stage.chains ?? [])
      keys.slice(1).forEach((to, index) => {
        join(keys[index] ?? '', to, { kind, label: null, probability: null });
      });
    for (const { from, to, label, probability, kind = 'sequence' } of stage.exits ?? [])
      join(from, to, { kind, label: toText(label), probability });
  }
};

const drawSilences = (draft: Draft, silences: readonly SilenceSketch[]) => {
  for (const { rule, at, reason } of silences) {
    const places =
      at === 'journey'
        ? [{ table: 'journey', id: 'journey' }]
        : at.map(key => ({ table: 'card', id: `card-${key}` }));
    for (const place of places)
      put(draft.suppression, { id: `silence-${rule}-${place.id}`, rule, place, reason: toText(reason) });
  }
};

/**
 * Turns a sketch into records: keys become ids (`card-<key>`, `step-<key>` …), places become order keys.
 * @throws RangeError where a key is used twice or an item is unknown; ZodError where a record is out of its limits.
 */
export const buildBlueprint = (sketch: BlueprintSketch): Blueprint => {
  const draft: Draft = {
    ...emptyBlueprint(toText(sketch.title), sketch.service),
    journey: {
      journey: {
        id: 'journey',
        title: toText(sketch.title),
        service: sketch.service,
        promisedSeconds: sketch.promisedSeconds ?? null,
        centsPerMinute: null,
        severities: {},
      },
    },
  };
  for (const [key, name] of Object.entries(sketch.roles))
    put(draft.role, { id: `role-${key}`, name: toText(name) });
  for (const lanes of Map.groupBy(sketch.lanes, ([kind]) => kind).values())
    lanes.forEach(([kind, key, name, role], index) => {
      put(draft.lane, {
        id: `lane-${key}`,
        kind,
        name: toText(name),
        roleId: role === undefined ? null : `role-${role}`,
        orderKey: orderKeyAt(index, lanes.length),
        height: null,
      });
    });
  const laneRoles = new Map(sketch.lanes.map(([, key, , role]) => [key, role]));
  sketch.stages.forEach((stage, stageIndex) => {
    const stageId = `stage-${stage.key}`;
    put(draft.stage, {
      id: stageId,
      name: toText(stage.name),
      orderKey: orderKeyAt(stageIndex, sketch.stages.length),
    });
    stage.steps.forEach((step, index) => {
      drawStep(draft, stageId, step, orderKeyAt(index, stage.steps.length), laneRoles);
    });
  });
  drawLinks(draft, sketch.stages);
  drawSilences(draft, sketch.silences ?? []);
  return blueprintSchema.parse(draft);
};
