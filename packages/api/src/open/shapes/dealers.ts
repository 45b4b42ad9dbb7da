import { dealerSizeSchema, placeSchema } from '@truthline/audit';
import { z } from 'zod';
import type { ListedDealer, PresentedDealer } from '../../dealers/presented.ts';
import type { PresentedWave } from '../../waves/presented.ts';
import { count, dayShape, idShape, textShape } from './parts.ts';

export const dealerShape = z.object({
  id: idShape,
  code: z.string(),
  name: textShape,
  city: textShape,
  regionId: idShape,
  regionName: textShape,
  timeZone: z.string().describe('IANA name'),
  size: dealerSizeSchema.nullable(),
  place: placeSchema.nullable(),
  serviceRadiusKm: z.number().nullable(),
}) satisfies z.ZodType<PresentedDealer>;
export const dealersShape = z.array(
  dealerShape.extend({ tags: z.array(z.string()).describe('what the network calls it by') }),
) satisfies z.ZodType<readonly ListedDealer[]>;

export const wavesShape = z.array(
  z.object({ id: idShape, name: textShape, startsOn: dayShape, endsOn: dayShape, auditCount: count }),
) satisfies z.ZodType<readonly PresentedWave[]>;

export const exportableShape = z.array(
  z.object({
    checklistId: z.string(),
    title: textShape,
    version: z.number().int(),
    waveId: idShape.nullable(),
    waveName: textShape.nullable(),
    audits: count,
  }),
);

/** A file of results is taken in whole, or not at all and with everything that is wrong in it. */
export const importShape = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('imported'),
    audits: count,
    unchanged: count,
    alreadyImported: z.boolean(),
  }),
  z.object({
    status: z.literal('refused'),
    problems: z.array(
      z.object({
        row: z.number().int().nullable(),
        column: z.string().nullable(),
        code: z.string(),
        messageKey: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  }),
]);
