import {
  listPeople,
  listSavedReports,
  recordTrail,
  removeReport,
  saveReport,
  type ReportSchedule,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { z } from 'zod';
import { timeZoneSchema } from '../../dealers/time-zone.ts';
import type { Work } from '../../request/context.ts';
import { uuidSchema } from '../../request/input.ts';
import { isoInstant } from '../../request/instant.ts';
import { problem, type Problem } from '../../request/problem.ts';
import { REPORT_FORMATS, reportWishSchema, type ReportWish } from './report-wish.ts';
import { wishOf } from './saved-wish.ts';

const when = { hour: z.int().min(0).max(23), timeZone: timeZoneSchema, format: z.enum(REPORT_FORMATS) };

const scheduleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekly'), day: z.int().min(1).max(7), ...when }),
  z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(28), ...when }),
  z.strictObject({ kind: z.literal('waveEnd'), day: z.null(), ...when }),
]);

export const savedReportSchema = z.strictObject({
  /** Made by the client, so that a retry never makes a second one; saved again, it is changed. */
  id: uuidSchema,
  name: z.string().trim().min(1).max(120),
  wish: reportWishSchema,
  /** When it is mailed to whoever saves it; null: never. */
  schedule: scheduleSchema.nullable(),
});

export type PresentedSavedReport = {
  readonly id: string;
  readonly name: string;
  /** Null where it was saved of something that is no longer there. */
  readonly wish: ReportWish | null;
  readonly madeByName: string;
  readonly own: boolean;
  readonly savedAt: string;
  readonly schedule: ReportSchedule | null;
};

/** The reports that are kept in the network, the newest first. */
export const readSavedReports = ({ ports, signedIn }: Work): Promise<readonly PresentedSavedReport[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
    return (await listSavedReports(tx)).map(report => ({
      id: report.id,
      name: report.name,
      wish: wishOf(report),
      madeByName: names.get(report.madeBy) ?? '',
      own: report.madeBy === signedIn.actor.personId,
      savedAt: report.savedAt,
      schedule: report.schedule,
    }));
  });

type Kept = { readonly id: string };

/** Keeps a report, or changes an own one. */
export const keepReport = (
  { ports, signedIn }: Work,
  { id, name, wish, schedule }: z.infer<typeof savedReportSchema>,
): Promise<Result<Kept, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<Kept, Problem>> => {
    if (!(await saveReport(tx, { id, name, wish, schedule, savedAt: isoInstant(ports.clock) })))
      return err(problem('notFound'));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'report.save',
      subject: { kind: 'report', id },
      dealerId: null,
      details: { panels: wish.panels, schedule: schedule?.kind ?? null },
    });
    return ok({ id });
  });

/** Removes an own report; it is mailed no more. */
export const dropReport = ({ ports, signedIn }: Work, id: string): Promise<Result<Kept, Problem>> =>
  ports.store.attempt(signedIn.scope, async (tx): Promise<Result<Kept, Problem>> => {
    if (!(await removeReport(tx, id, isoInstant(ports.clock)))) return err(problem('notFound'));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'report.remove',
      subject: { kind: 'report', id },
      dealerId: null,
      details: {},
    });
    return ok({ id });
  });
