import { z } from 'zod';
import { api } from '../app/api-client.ts';
import { exclusivelyOn } from '../audits/exclusively.ts';
import { localDatabase } from '../local/local-database.ts';
import { sendFiles, type FileServer, type FileShelf } from './send-files.ts';

/** A piece without an answer for so long is given up and sent again later, in milliseconds. */
const PATIENCE = 60_000;

const takenSchema = z.object({ receivedBytes: z.number(), arrived: z.boolean() });

const serverFor = (auditId: string): FileServer => {
  const ask = (fileId: string, request: RequestInit) =>
    fetch(`/uploads/${auditId}/${fileId}`, { ...request, signal: AbortSignal.timeout(PATIENCE) });
  return {
    register: async file => (await api.auditFiles.register.mutate({ auditId, file })).receivedBytes,
    look: async fileId => {
      const answer = await ask(fileId, { method: 'HEAD' });
      if (!answer.ok) throw new Error(`the file was refused: ${answer.status}`);
      return {
        receivedBytes: Number(answer.headers.get('upload-offset')),
        arrived: answer.headers.get('upload-complete') === '?1',
      };
    },
    append: async (fileId, offset, piece) => {
      const answer = await ask(fileId, {
        method: 'PATCH',
        headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        body: await piece.arrayBuffer(),
      });
      // Another place to go on from (409) is an answer too.
      if (!answer.ok && answer.status !== 409) throw new Error(`the file was refused: ${answer.status}`);
      return takenSchema.parse(await answer.json());
    },
    remove: async fileId => {
      await api.auditFiles.remove.mutate({ auditId, fileId });
    },
  };
};

const shelfOf = (personId: string, auditId: string): FileShelf => {
  const { files } = localDatabase;
  return {
    waiting: () =>
      files
        .where('[personId+auditId]')
        .equals([personId, auditId])
        .filter(({ state }) => state !== 'arrived')
        .toArray(),
    markArrived: async fileId => {
      // Taken back meanwhile, it stays so.
      await files
        .where('[personId+auditId+fileId]')
        .equals([personId, auditId, fileId])
        .filter(({ state }) => state === 'waiting')
        .modify({ state: 'arrived' });
    },
    drop: async fileId => {
      await files.delete([personId, auditId, fileId]);
    },
  };
};

const browserLocks = () => ('locks' in navigator ? navigator.locks : undefined);

/** Sends what this device has of an audit's files; windows of one browser take turns. */
export const sendFilesOf = (personId: string, auditId: string): Promise<void> =>
  exclusivelyOn(
    `files-${auditId}`,
    browserLocks(),
  )(() => sendFiles(shelfOf(personId, auditId), serverFor(auditId)));

/** Every file taken for an audit on this device and not taken back: what a submission promises. */
export const filesOf = async (personId: string, auditId: string): Promise<string[]> =>
  (await localDatabase.files.where('[personId+auditId]').equals([personId, auditId]).toArray())
    .filter(({ state }) => state !== 'removed')
    .map(({ fileId }) => fileId);

/** The audit is closed with its files: this device need not keep them. */
export const forgetFiles = async (personId: string, auditId: string): Promise<void> => {
  await localDatabase.files
    .where('[personId+auditId]')
    .equals([personId, auditId])
    .filter(({ state }) => state === 'arrived')
    .delete();
};
