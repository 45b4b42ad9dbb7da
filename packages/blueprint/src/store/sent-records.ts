import { z } from 'zod';
import { cardSchema } from '../records/card.ts';
import { laneSchema } from '../records/lane.ts';
import { stepSchema } from '../records/step.ts';
import { ARRIVED_FIELDS } from './arrived-fields.ts';

const hasArrivedFields = (table: string): table is keyof typeof ARRIVED_FIELDS => table in ARRIVED_FIELDS;

/**
 * A record out of a command or diff that an older Truthline wrote (in a change log, in the outbox of a browser that was
 * offline over an update), with the fields that have come since. Anything else is returned as it is, the same object.
 */
export const upgradeSentRecord = (table: string, record: unknown): unknown => {
  if (!hasArrivedFields(table) || typeof record !== 'object' || record === null) return record;
  const arrived = ARRIVED_FIELDS[table];
  return Object.keys(arrived).every(field => Object.hasOwn(record, field))
    ? record
    : { ...arrived, ...record };
};

/** The records that have gained fields, as any version since 1 sends them: read as the present version writes them. */
export const sentStepSchema = z.preprocess(step => upgradeSentRecord('step', step), stepSchema);
export const sentLaneSchema = z.preprocess(lane => upgradeSentRecord('lane', lane), laneSchema);
export const sentCardSchema = z.preprocess(card => upgradeSentRecord('card', card), cardSchema);
