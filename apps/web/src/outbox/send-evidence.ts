import type { Result } from '@truthline/kernel';
import type { TakenFile } from '../audits/files/take-photo.ts';
import type { FileRefusal } from './file-refusal.ts';
import { serverFor } from './files-here.ts';
import { sendOne } from './send-files.ts';

/** Sends one photo of an appeal, in pieces as every file goes: it is nothing this device keeps. */
export const sendEvidence = (auditId: string, photo: TakenFile): Promise<Result<void, FileRefusal>> =>
  sendOne(serverFor(auditId), photo);

/** Takes a photo back that the appeal will not name. Unanswered, it stays there unnamed, which harms nobody. */
export const dropEvidence = async (auditId: string, fileId: string): Promise<void> => {
  await serverFor(auditId)
    .remove(fileId)
    .catch(() => undefined);
};
