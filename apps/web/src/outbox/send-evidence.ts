import { err, type Result } from '@truthline/kernel';
import { mayPass } from '../app/problem.ts';
import type { TakenFile } from '../audits/files/take-photo.ts';
import type { FileRefusal } from './file-refusal.ts';
import { serverFor } from './files-here.ts';
import { sendOne } from './send-files.ts';

/**
 * Sends one photo of an appeal, in pieces as every file goes: it is nothing this device keeps. `notSent`: nobody was reached or the
 * server is busy; nothing is named that is not there, and it may be taken again.
 */
export const sendEvidence = async (
  auditId: string,
  photo: TakenFile,
): Promise<Result<void, FileRefusal | 'notSent'>> => {
  try {
    return await sendOne(serverFor(auditId), photo);
  } catch (error) {
    if (!mayPass(error)) throw error;
    return err('notSent');
  }
};

/** Takes a photo back that the appeal will not name. Unanswered, it stays there unnamed, which harms nobody. */
export const dropEvidence = async (auditId: string, fileId: string): Promise<void> => {
  await serverFor(auditId)
    .remove(fileId)
    .catch(() => undefined);
};
