import type { AuditFile } from '@truthline/audit';
import type { KeptFile, LocalDatabase } from '../../local/local-database.ts';
import type { TakenFile } from './take-photo.ts';

/** The files of one person's audit on this device. */
export type FileStore = {
  /** On the disk when it resolves. */
  readonly add: (file: TakenFile) => Promise<void>;
  /** Takes a file back: its bytes leave this device at once, the server is told when it can be. */
  readonly remove: (fileId: string) => Promise<void>;
  /** Puts a file in the place of another, all or nothing. */
  readonly replace: (fileId: string, file: TakenFile) => Promise<void>;
  /** A refused file is sent once more; any other stays as it is. */
  readonly tryAgain: (fileId: string) => Promise<void>;
  /** Takes back a file this device has no bytes of. */
  readonly removeElsewhere: (file: AuditFile) => Promise<void>;
  /** All but those taken back, in the order in which they were taken. */
  readonly list: () => Promise<readonly KeptFile[]>;
  /** Those taken back as well. */
  readonly all: () => Promise<readonly KeptFile[]>;
};

export const fileStore = (database: LocalDatabase, personId: string, auditId: string): FileStore => {
  const { files } = database;
  const add = async (file: TakenFile) => {
    await files.put({ personId, auditId, ...file, state: 'waiting' });
  };
  const remove = async (fileId: string) => {
    const row = await files.get([personId, auditId, fileId]);
    if (row !== undefined) await files.put({ ...row, bytes: new Blob(), thumbnail: null, state: 'removed' });
  };
  // Ids grow with time (UUID version 7), and the key sorts by them.
  const all = () => files.where('[personId+auditId]').equals([personId, auditId]).toArray();
  return {
    add,
    remove,
    replace: (fileId, file) =>
      database.transaction('rw', files, async () => {
        await remove(fileId);
        await add(file);
      }),
    tryAgain: async fileId => {
      await files
        .where('[personId+auditId+fileId]')
        .equals([personId, auditId, fileId])
        .filter(({ state }) => state === 'refused')
        .modify(row => {
          row.state = 'waiting';
          delete row.refusal;
        });
    },
    removeElsewhere: async file => {
      await files.put({
        personId,
        auditId,
        fileId: file.id,
        file,
        bytes: new Blob(),
        thumbnail: null,
        state: 'removed',
      });
    },
    list: async () => (await all()).filter(({ state }) => state !== 'removed'),
    all,
  };
};
