import {
  actionPriority,
  cellCards,
  momentNumbers,
  readText,
  type Blueprint,
  type Card,
  type CardForm,
  type CardImage,
  type CardId,
  type FailurePointId,
  type LaneKind,
  type Language,
  type MomentId,
  type RoleId,
  type WaitPointId,
} from '@truthline/blueprint';
import { compareOrderKeys } from '@truthline/kernel';
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

const group = <R extends { readonly cardId: CardId }>(table: { readonly [id: string]: R }) => {
  const groups = new Map<CardId, R[]>();
  for (const record of Object.values(table)) {
    const group = groups.get(record.cardId);
    if (group) group.push(record);
    else groups.set(record.cardId, [record]);
  }
  return groups;
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
};

const NO_SIGNS = { moments: [], failures: [], waits: [] } as const;

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
  const signsStand =
    namesStand &&
    kept.moment === blueprint.moment &&
    kept.failurePoint === blueprint.failurePoint &&
    kept.waitPoint === blueprint.waitPoint;
  if (before && signsStand && kept.card === blueprint.card) return { ...before, blueprint };

  const moments = group(blueprint.moment);
  const orderStands =
    before !== null &&
    signsStand &&
    [...moments.keys()].every(id => {
      const old = kept.card[id];
      const now = blueprint.card[id];
      return (
        old === now ||
        (old !== undefined &&
          now !== undefined &&
          old.laneId === now.laneId &&
          old.stepId === now.stepId &&
          old.orderKey === now.orderKey)
      );
    });
  const numbers = orderStands ? before.numbers : momentNumbers(blueprint);
  const failures = group(blueprint.failurePoint);
  const waits = group(blueprint.waitPoint);
  const faces = new Map<CardId, CardFace>();
  for (const card of Object.values(blueprint.card)) {
    const old = before?.faces.get(card.id);
    const above = cardAbove(blueprint, card)?.roleId ?? null;
    if (
      old &&
      orderStands &&
      kept?.card[card.id] === card &&
      (card.roleId === null || (cardAbove(kept, card)?.roleId ?? null) === above)
    ) {
      faces.set(card.id, old);
      continue;
    }
    const face = faceOf(blueprint, card, above, language, {
      ...NO_SIGNS,
      moments: (moments.get(card.id) ?? [])
        .sort((one, other) => compareOrderKeys(one.orderKey, other.orderKey))
        .map(moment => ({
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
    if (face !== null) faces.set(card.id, old && sameFace(old, face) ? old : face);
  }
  return { blueprint, language, numbers, faces };
};
