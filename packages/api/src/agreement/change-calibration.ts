import {
  addCalibration as storeCalibration,
  closeCalibration as storeClosing,
  findCalibration,
  findDealer,
  recordTrail,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { readChecklist } from '../checklists/checklists-service.ts';
import type { Work } from '../request/context.ts';
import { checklistKeySchema, uuidSchema } from '../request/input.ts';
import { isoInstant } from '../request/instant.ts';
import { nameSchema } from '../request/name.ts';
import { problem, type Problem } from '../request/problem.ts';
import { calibrationKind } from './begin-calibrated.ts';

export const newCalibrationSchema = checklistKeySchema.extend({
  /** Made by the client, so that a retry never makes a second one. */
  id: uuidSchema,
  name: nameSchema,
  /** Where the recorded visit was made. */
  dealerId: uuidSchema,
  /** What is recorded, and where to find it. */
  about: z.string().trim().max(2000),
});

type Made = { readonly calibrationId: string };

/** Puts a recorded visit before the auditors. */
export const addCalibration = (
  { ports, signedIn }: Work,
  { id, name, checklistId, version, dealerId, about }: z.infer<typeof newCalibrationSchema>,
): Promise<Result<Made, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<Made, Problem>> => {
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    const checklist = await readChecklist(tx, { checklistId, version });
    if (!checklist.ok) return checklist;
    if (calibrationKind(checklist.value) === null)
      return err(problem('kindNotOnChecklist', { kind: 'mystery' }));
    const madeAt = isoInstant(ports.clock);
    const calibration = { id, name, checklistId, checklistVersion: version, dealerId, about, madeAt };
    if (await storeCalibration(tx, calibration))
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'calibration.add',
        subject: { kind: 'calibration', id },
        dealerId: null,
        details: { checklistId, version },
      });
    return ok({ calibrationId: id });
  });

/** Closes a calibration: nobody begins it any more, and what is submitted later changes no figure. */
export const closeCalibration = (
  { ports, signedIn }: Work,
  calibrationId: string,
): Promise<Result<Made, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<Made, Problem>> => {
    if ((await findCalibration(tx, calibrationId)) === null) return err(problem('notFound'));
    if (await storeClosing(tx, calibrationId, isoInstant(ports.clock)))
      await recordTrail(tx, {
        actorName: signedIn.name,
        action: 'calibration.close',
        subject: { kind: 'calibration', id: calibrationId },
        dealerId: null,
        details: {},
      });
    return ok({ calibrationId });
  });
