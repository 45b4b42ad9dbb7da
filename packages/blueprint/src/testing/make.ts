import type { z } from 'zod';
import { cardSchema, type Card } from '../records/card.ts';
import { deviationIdOf, deviationSchema, type Deviation } from '../records/deviation.ts';
import { failurePointSchema, type FailurePoint } from '../records/failure-point.ts';
import { laneSchema, type Lane } from '../records/lane.ts';
import { linkSchema, type Link } from '../records/link.ts';
import type { LocalText } from '../records/local-text.ts';
import { momentSchema, type Moment } from '../records/moment.ts';
import { roleSchema, type Role } from '../records/role.ts';
import { stageSchema, type Stage } from '../records/stage.ts';
import { stepSchema, type Step } from '../records/step.ts';
import { suppressionSchema, type Place, type Suppression } from '../records/suppression.ts';
import { waitPointSchema, type WaitPoint } from '../records/wait-point.ts';

/** The same words in both languages. */
export const bothLanguages = (text: string): LocalText => ({ zh: text, en: text });

/** The fields a caller must give, the others optional. Ids are plain strings here; the schema brands them. */
type Fields<Schema extends z.ZodType, Needed extends keyof z.input<Schema>> = Pick<z.input<Schema>, Needed> &
  Partial<z.input<Schema>>;

export const makeStage = (fields: Fields<typeof stageSchema, 'id'>): Stage =>
  stageSchema.parse({ name: bothLanguages(fields.id), orderKey: 'V', ...fields });

export const makeStep = (fields: Fields<typeof stepSchema, 'id' | 'stageId'>): Step =>
  stepSchema.parse({
    name: bothLanguages(fields.id),
    orderKey: 'V',
    standardSeconds: null,
    acceptableSeconds: null,
    emotion: null,
    expectation: null,
    perception: null,
    width: null,
    ...fields,
  });

export const makeRole = (fields: Fields<typeof roleSchema, 'id'>): Role =>
  roleSchema.parse({ name: bothLanguages(fields.id), ...fields });

export const makeLane = (fields: Fields<typeof laneSchema, 'id' | 'kind'>): Lane =>
  laneSchema.parse({ name: bothLanguages(fields.id), roleId: null, orderKey: 'V', height: null, ...fields });

export const makeCard = (fields: Fields<typeof cardSchema, 'id' | 'laneId' | 'stepId'>): Card =>
  cardSchema.parse({
    orderKey: 'V',
    span: 1,
    form: 'action',
    text: bothLanguages(fields.id),
    roleId: null,
    durationSeconds: null,
    costCents: null,
    priceCents: null,
    note: null,
    tags: [],
    image: null,
    ...fields,
  });

export const makeLink = (fields: Fields<typeof linkSchema, 'id' | 'fromCardId' | 'toCardId'>): Link =>
  linkSchema.parse({ kind: 'sequence', label: null, probability: null, ...fields });

export const makeMoment = (fields: Fields<typeof momentSchema, 'id' | 'cardId'>): Moment =>
  momentSchema.parse({
    orderKey: 'V',
    name: bothLanguages(fields.id),
    dimension: 'reliability',
    ownerRoleId: null,
    standard: null,
    ...fields,
  });

export const makeFailurePoint = (fields: Fields<typeof failurePointSchema, 'id' | 'cardId'>): FailurePoint =>
  failurePointSchema.parse({
    mode: bothLanguages(fields.id),
    effect: null,
    cause: null,
    prevention: null,
    detectionMethod: null,
    recovery: null,
    severity: null,
    occurrence: null,
    detection: null,
    mitigation: null,
    ...fields,
  });

export const makeWaitPoint = (fields: Fields<typeof waitPointSchema, 'id' | 'cardId'>): WaitPoint =>
  waitPointSchema.parse({ expectedSeconds: null, toleratedSeconds: null, brokenPrinciples: [], ...fields });

export const makeSuppression = (
  fields: Fields<typeof suppressionSchema, 'id' | 'rule' | 'place'>,
): Suppression => suppressionSchema.parse({ reason: bothLanguages('known'), ...fields });

export const makeDeviation = (place: Place, reason = bothLanguages('our way')): Deviation =>
  deviationSchema.parse({ id: deviationIdOf(place), place, reason });
