import { z } from 'zod';
import { cardAddSchema } from './commands/card-add.ts';
import { cardEditSchema } from './commands/card-edit.ts';
import { cardMoveSchema } from './commands/card-move.ts';
import { cardRemoveSchema } from './commands/card-remove.ts';
import { changeRevertSchema } from './commands/change-revert.ts';
import { deviationRecordSchema } from './commands/deviation-record.ts';
import { deviationRemoveSchema } from './commands/deviation-remove.ts';
import { failurePointEditSchema } from './commands/failure-point-edit.ts';
import { failurePointFlagSchema } from './commands/failure-point-flag.ts';
import { failurePointRemoveSchema } from './commands/failure-point-remove.ts';
import { journeyEditSchema } from './commands/journey-edit.ts';
import { laneAddSchema } from './commands/lane-add.ts';
import { laneEditSchema } from './commands/lane-edit.ts';
import { laneMoveSchema } from './commands/lane-move.ts';
import { laneRemoveSchema } from './commands/lane-remove.ts';
import { linkAddSchema } from './commands/link-add.ts';
import { linkEditSchema } from './commands/link-edit.ts';
import { linkRemoveSchema } from './commands/link-remove.ts';
import { momentAddSchema } from './commands/moment-add.ts';
import { momentEditSchema } from './commands/moment-edit.ts';
import { momentMoveSchema } from './commands/moment-move.ts';
import { momentRemoveSchema } from './commands/moment-remove.ts';
import { roleAddSchema } from './commands/role-add.ts';
import { roleEditSchema } from './commands/role-edit.ts';
import { roleRemoveSchema } from './commands/role-remove.ts';
import { stageAddSchema } from './commands/stage-add.ts';
import { stageEditSchema } from './commands/stage-edit.ts';
import { stageMoveSchema } from './commands/stage-move.ts';
import { stageRemoveSchema } from './commands/stage-remove.ts';
import { stepAddSchema } from './commands/step-add.ts';
import { stepEditSchema } from './commands/step-edit.ts';
import { stepMoveSchema } from './commands/step-move.ts';
import { stepRemoveSchema } from './commands/step-remove.ts';
import { suppressionAddSchema } from './commands/suppression-add.ts';
import { suppressionEditSchema } from './commands/suppression-edit.ts';
import { suppressionRemoveSchema } from './commands/suppression-remove.ts';
import { waitPointAddSchema } from './commands/wait-point-add.ts';
import { waitPointEditSchema } from './commands/wait-point-edit.ts';
import { waitPointRemoveSchema } from './commands/wait-point-remove.ts';
import { BATCH_LIMIT } from './limits.ts';

/** Every command that does one thing. */
export const singleCommandSchema = z.discriminatedUnion('type', [
  cardAddSchema,
  cardEditSchema,
  cardMoveSchema,
  cardRemoveSchema,
  changeRevertSchema,
  deviationRecordSchema,
  deviationRemoveSchema,
  failurePointEditSchema,
  failurePointFlagSchema,
  failurePointRemoveSchema,
  journeyEditSchema,
  laneAddSchema,
  laneEditSchema,
  laneMoveSchema,
  laneRemoveSchema,
  linkAddSchema,
  linkEditSchema,
  linkRemoveSchema,
  momentAddSchema,
  momentEditSchema,
  momentMoveSchema,
  momentRemoveSchema,
  roleAddSchema,
  roleEditSchema,
  roleRemoveSchema,
  stageAddSchema,
  stageEditSchema,
  stageMoveSchema,
  stageRemoveSchema,
  stepAddSchema,
  stepEditSchema,
  stepMoveSchema,
  stepRemoveSchema,
  suppressionAddSchema,
  suppressionEditSchema,
  suppressionRemoveSchema,
  waitPointAddSchema,
  waitPointEditSchema,
  waitPointRemoveSchema,
]);
export type SingleCommand = z.infer<typeof singleCommandSchema>;

/** Several commands as one: all of them or none, one undo step, one change in the log. */
export const batchSchema = z.strictObject({
  type: z.literal('batch'),
  commands: z.array(singleCommandSchema).min(1).max(BATCH_LIMIT).readonly(),
  /** What the gesture is called in history (`paste`, `align` …): a key, not a text. */
  label: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.]{0,39}$/)
    .exactOptional(),
});
export type Batch = z.infer<typeof batchSchema>;

/** A change someone asks for: plain, serialisable, the same value in the browser, on the wire and in the log. */
export const commandSchema = z.discriminatedUnion('type', [...singleCommandSchema.options, batchSchema]);
export type Command = SingleCommand | Batch;
export type CommandType = Command['type'];

/** The key under which history names the command. */
export const labelOf = (command: Command): string =>
  command.type === 'batch' ? (command.label ?? 'batch') : command.type;
