import { err, ok, type Result } from '@truthline/kernel';
import { api } from '../app/api-client.ts';
import { CallRefused, problemOf } from '../app/problem.ts';
import { changeFile } from '../audits/files/change-file.ts';
import { exclusivelyOn } from '../audits/exclusively.ts';
import { localDatabase, type KeptFile } from '../local/local-database.ts';
import { refusalOf, type FileRefusal } from './file-refusal.ts';
import { sendFiles, type FileServer, type FileShelf } from './send-files.ts';
import { problemSaid, takenOf } from './upload-answer.ts';

/** A piece without an answer for so long is given up and sent again later, in milliseconds. */
const PATIENCE = 60_000;

/** Insufficient Storage (RFC 4918, 11.5). */
const NO_ROOM = 507;

/** A refusal for good is an answer; whatever else fails is thrown. */
const judged = async <T>(call: () => Promise<T>): Promise<Result<T, FileRefusal>> => {
  try {
    return ok(await call());
  } catch (error) {
    const refusal = refusalOf(problemOf(error));
    if (refusal === null) throw error;
    return err(refusal);
  }
};

/** The server as the files of one audit need it. */
export const serverFor = (auditId: string): FileServer => {
  const ask = (fileId: string, request: RequestInit) =>
    fetch(`/uploads/${auditId}/${fileId}`, { ...request, signal: AbortSignal.timeout(PATIENCE) });
  return {
    register: file =>
      judged(async () => (await api.auditFiles.register.mutate({ auditId, file })).receivedBytes),
    look: async fileId => {
      const answer = await ask(fileId, { method: 'HEAD' });
      // It does not say why: the next round sends what the server has thrown away, and hears it then.
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
      const said: unknown = await answer.json().catch(() => null);
      // Another place to go on from (409) is an answer too.
      const taken = takenOf(said);
      if (taken !== null) return ok(taken);
      const problem = problemSaid(said);
      const refusal = problem === null ? null : refusalOf(problem);
      if (refusal !== null) return err(refusal);
      throw answer.status === NO_ROOM
        ? new CallRefused('storageFull')
        : new Error(`the file was not taken: ${answer.status}`);
    },
    remove: fileId =>
      judged(async () => {
        await api.auditFiles.remove.mutate({ auditId, fileId });
      }),
  };
};

const shelfOf = (personId: string, auditId: string): FileShelf => {
  const files = localDatabase.table('files');
  // Taken back meanwhile, it stays so.
  const settle = (fileId: string, change: Pick<KeptFile, 'state' | 'refusal'>) =>
    changeFile(localDatabase, [personId, auditId, fileId], row =>
      row.state === 'waiting' ? { ...row, ...change } : row,
    );
  return {
    waiting: async () =>
      (await files.under(personId, auditId)).filter(
        ({ state }) => state === 'waiting' || state === 'removed',
      ),
    markArrived: fileId => settle(fileId, { state: 'arrived' }),
    markRefused: (fileId, refusal) => settle(fileId, { state: 'refused', refusal }),
    drop: async fileId => {
      await files.delete([personId, auditId, fileId]);
    },
  };
};

const browserLocks = () => ('locks' in navigator ? navigator.locks : undefined);

/**
 * Sends what this device has of an audit's files; windows of one browser take turns. Those of an audit the server has not
 * heard of wait with it: asked about them now, it would know nothing of either.
 */
export const sendFilesOf = (personId: string, auditId: string): Promise<void> =>
  exclusivelyOn(
    `files-${auditId}`,
    browserLocks(),
  )(async () => {
    if ((await localDatabase.table('starts').get([personId, auditId])) !== undefined) return;
    await sendFiles(shelfOf(personId, auditId), serverFor(auditId));
  });

/** Every file taken for an audit on this device and not taken back: what a submission promises. */
export const filesOf = async (personId: string, auditId: string): Promise<string[]> =>
  (await localDatabase.table('files').under(personId, auditId))
    .filter(({ state }) => state !== 'removed')
    .map(({ fileId }) => fileId);

/** The audit is closed with its files: this device need not keep them. */
export const forgetFiles = (personId: string, auditId: string): Promise<void> =>
  localDatabase.write(['files'], async table => {
    for (const { fileId, state } of await table('files').under(personId, auditId))
      if (state === 'arrived') await table('files').delete([personId, auditId, fileId]);
  });
