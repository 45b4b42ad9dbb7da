import { addWaves, listWaves, recordTrail, type Wave } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import type { Work } from '../request/context.ts';
import { nameSchema, sharesName } from '../request/name.ts';
import { problem, type Problem } from '../request/problem.ts';

const daySchema = z.iso.date().refine(day => day >= '2000-01-01' && day < '2100-01-01');

/** A period to plan. The last day is not before the first. */
export const newWaveSchema = z
  .strictObject({ name: nameSchema, startsOn: daySchema, endsOn: daySchema })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'] });

/** Adds a period in which audits are to be done. Waves are told apart by name, so no two share one. */
export const addWave = (
  { ports, signedIn }: Work,
  wanted: Omit<Wave, 'id'>,
): Promise<Result<{ readonly waveId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await listWaves(tx)).some(wave => sharesName(wave.name, wanted.name)))
      return err(problem('nameTaken', {}, [{ kind: 'field', id: 'name' }]));
    const id = ports.ids.next();
    await addWaves(tx, [{ ...wanted, id }]);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'wave.add',
      subject: { kind: 'wave', id },
      dealerId: null,
      details: { startsOn: wanted.startsOn, endsOn: wanted.endsOn },
    });
    return ok({ waveId: id });
  });
