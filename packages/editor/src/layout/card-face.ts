import {
  actionPriority,
  cellCards,
  changedIds,
  momentNumbers,
  momentsByCard,
  readText,
  type Blueprint,
  type Card,
  type CardForm,
  type CardImage,
  type CardId,
  type FailurePoint,
  type FailurePointId,
  type LaneKind,
  type Language,
  type MomentId,
  type RoleId,
  type WaitPoint,
  type WaitPointId,
} from '@truthline/blueprint';
import { sameRows } from './same.ts';

/** `?` where severity, occurrence or detection is not judged yet. */
export type PrioritySign = 'H' | 'M' | 'L' | '?';

export type MomentSign = { readonly id: MomentId; readonly number: number; readonly proposed: boolean };
export type FailureSign = { readonly id: FailurePointId; readonly priority: PrioritySign };
export type WaitSign = {
  readonly id: WaitPointId;
  readonly seconds: number | null;
  readonly beyond: boolean;
};

/** All that a card shows, in one language. Two faces that show the same are the same object. */
export type CardFace = {
  readonly id: CardId;
  readonly kind: LaneKind;
  readonly form: CardForm;
  readonly text: string;
  /** Who does it, as the card shows it: null where the lane or the card above says it already. */
  readonly role: string | null;
  /** Who does it, for whoever hears the card alone. */
  readonly doneBy: string | null;
  readonly image: CardImage | null;
  readonly laneName: string;
  readonly stepName: string;
  readonly moments: readonly MomentSign[];
  readonly failures: readonly FailureSign[];
  readonly waits: readonly WaitSign[];
};

const priorityOf = (point: {
  severity: number | null;
  occurrence: number | null;
  detection: number | null;
}): PrioritySign =>
  point.severity === null || point.occurrence === null || point.detection === null
    ? '?'
    : actionPriority({
        severity: point.severity,
        occurrence: point.occurrence,
        detection: point.detection,
      });

/** The records of each card that has any, grouped once as long as the table stays the same. */
const byCard = <R extends { readonly cardId: CardId }>(
  grouped: WeakMap<object, ReadonlyMap<CardId, readonly R[]>>,
  table: { readonly [id: string]: R },
): ReadonlyMap<CardId, readonly R[]> => {
  const before = grouped.get(table);
  if (before !== undefined) return before;
  const made = Map.groupBy(Object.values(table), record => record.cardId);
  grouped.set(table, made);
  return made;
};

const faceOf = (
  blueprint: Blueprint,
  card: Card,
  roleAbove: RoleId | null,
  language: Language,
  signs: Pick<CardFace, 'moments' | 'failures' | 'waits'>,
): CardFace | null => {
  const lane = blueprint.lane[card.laneId];
  const step = blueprint.step[card.stepId];
  if (lane === undefined || step === undefined) return null;
  const role = card.roleId === null ? undefined : blueprint.role[card.roleId];
  const doneBy = role === undefined ? null : readText(role.name, language);
  const shown = card.roleId !== lane.roleId && card.roleId !== roleAbove;
  return {
    id: card.id,
    kind: lane.kind,
    form: card.form,
    text: readText(card.text, language),
    role: shown ? doneBy : null,
    doneBy,
    image: card.image,
    laneName: readText(lane.name, language),
    stepName: readText(step.name, language),
    ...signs,
  };
};

/** The card before it in its cell. */
const cardAbove = (blueprint: Blueprint, card: Card): Card | undefined => {
  const cell = cellCards(blueprint, card.laneId, card.stepId);
  return cell.length < 2 ? undefined : cell[cell.indexOf(card) - 1];
};

const sameFace = (one: CardFace, other: CardFace) =>
  one.kind === other.kind &&
  one.form === other.form &&
  one.text === other.text &&
  one.role === other.role &&
  one.doneBy === other.doneBy &&
  one.image === other.image &&
  one.laneName === other.laneName &&
  one.stepName === other.stepName &&
  sameRows(one.moments, other.moments) &&
  sameRows(one.failures, other.failures) &&
  sameRows(one.waits, other.waits);

export type CardFaces = {
  readonly blueprint: Blueprint;
  readonly language: Language;
  readonly numbers: ReadonlyMap<MomentId, number>;
  readonly faces: ReadonlyMap<CardId, CardFace>;
  /** Cards whose face is not the one of the previous faces, gone ones too; null where all may be. */
  readonly changed: ReadonlySet<string> | null;
};

const failuresOf = new WeakMap<object, ReadonlyMap<CardId, readonly FailurePoint[]>>();
const waitsOf = new WeakMap<object, ReadonlyMap<CardId, readonly WaitPoint[]>>();

/** Makes the faces of one drawing, one at a time. */
const faceMaker = (blueprint: Blueprint, language: Language, numbers: CardFaces['numbers']) => {
  const moments = momentsByCard(blueprint);
  const failures = byCard(failuresOf, blueprint.failurePoint);
  const waits = byCard(waitsOf, blueprint.waitPoint);
  return (card: Card): CardFace | null =>
    faceOf(blueprint, card, cardAbove(blueprint, card)?.roleId ?? null, language, {
      moments: (moments.get(card.id) ?? []).map(moment => ({
        id: moment.id,
        number: numbers.get(moment.id) ?? 0,
        proposed: moment.standard?.basis === 'proposed',
      })),
      failures: (failures.get(card.id) ?? []).map(point => ({ id: point.id, priority: priorityOf(point) })),
      waits: (waits.get(card.id) ?? []).map(point => ({
        id: point.id,
        seconds: point.expectedSeconds,
        beyond:
          point.expectedSeconds !== null &&
          point.toleratedSeconds !== null &&
          point.expectedSeconds > point.toleratedSeconds,
      })),
    });
};

type Numbers = CardFaces['numbers'];

/** The numbers of the moments, the same object where a card that changed has none or stands where it stood. */
const renumber = (before: CardFaces, blueprint: Blueprint, cards: ReadonlySet<string>): Numbers => {
  const kept = before.blueprint;
  if (kept.moment !== blueprint.moment) return momentNumbers(blueprint);
  const moments = momentsByCard(blueprint);
  for (const id of cards) {
    const old = kept.card[id];
    const now = blueprint.card[id];
    const card = old ?? now;
    if (card === undefined || !moments.has(card.id)) continue;
    if (
      old?.laneId !== now?.laneId ||
      old?.stepId !== now?.stepId ||
      (old !== undefined && now !== undefined && old.orderKey !== now.orderKey)
    )
      return momentNumbers(blueprint);
  }
  return before.numbers;
};

/** The cards that may show something else than before, where names stand; null where they are too many to tell. */
const touchedCards = (
  before: CardFaces,
  blueprint: Blueprint,
  numbers: Numbers,
): ReadonlySet<string> | null => {
  const kept = before.blueprint;
  const touched = new Set<string>();
  const cards = changedIds(kept.card, blueprint.card);
  if (cards === null) return null;
  for (const id of cards) {
    touched.add(id);
    // What stands below in its cell may say its role now, or no longer.
    for (const [drawing, card] of [
      [kept, kept.card[id]],
      [blueprint, blueprint.card[id]],
    ] as const)
      if (card !== undefined)
        for (const other of cellCards(drawing, card.laneId, card.stepId)) touched.add(other.id);
  }
  for (const name of ['moment', 'failurePoint', 'waitPoint'] as const) {
    const [old, now]: readonly { readonly [id: string]: { readonly id: string; readonly cardId: CardId } }[] =
      [kept[name], blueprint[name]];
    if (old === undefined || now === undefined) continue;
    const signs = changedIds(old, now);
    if (signs === null) return null;
    for (const id of signs)
      for (const sign of [old[id], now[id]]) if (sign !== undefined) touched.add(sign.cardId);
  }
  if (numbers !== before.numbers)
    for (const moment of Object.values(blueprint.moment))
      if (numbers.get(moment.id) !== before.numbers.get(moment.id)) touched.add(moment.cardId);
  return touched;
};

const facesAfter = (
  before: CardFaces,
  blueprint: Blueprint,
  touched: ReadonlySet<string>,
  numbers: Numbers,
): CardFaces => {
  const make = faceMaker(blueprint, before.language, numbers);
  const faces = new Map(before.faces);
  const changed = new Set<string>();
  for (const id of touched) {
    const card = blueprint.card[id];
    const gone = card ?? before.blueprint.card[id];
    if (gone === undefined) continue;
    const old = faces.get(gone.id);
    const face = card === undefined ? null : make(card);
    if (face !== null && old !== undefined && sameFace(old, face)) continue;
    changed.add(id);
    if (face === null) faces.delete(gone.id);
    else faces.set(face.id, face);
  }
  return { blueprint, language: before.language, numbers, faces, changed };
};

/** The faces of all cards. An untouched card keeps the face object of `previous`. */
export const cardFaces = (
  previous: CardFaces | null,
  blueprint: Blueprint,
  language: Language,
): CardFaces => {
  const before = previous?.language === language ? previous : null;
  const kept = before?.blueprint;
  const namesStand =
    kept !== undefined &&
    kept.lane === blueprint.lane &&
    kept.step === blueprint.step &&
    kept.stage === blueprint.stage &&
    kept.role === blueprint.role;
  const cards = before !== null && namesStand ? changedIds(before.blueprint.card, blueprint.card) : null;
  if (before !== null && cards !== null) {
    const numbers = renumber(before, blueprint, cards);
    const touched = touchedCards(before, blueprint, numbers);
    if (touched !== null) return facesAfter(before, blueprint, touched, numbers);
  }
  const numbers = momentNumbers(blueprint);
  const make = faceMaker(blueprint, language, numbers);
  const faces = new Map<CardId, CardFace>();
  for (const card of Object.values(blueprint.card)) {
    const face = make(card);
    const old = before?.faces.get(card.id);
    if (face !== null) faces.set(card.id, old && sameFace(old, face) ? old : face);
  }
  return { blueprint, language, numbers, faces, changed: null };
};
