import type { KeptFile, LocalDatabase } from '../../local/local-database.ts';
import type { TakenFile } from './take-photo.ts';
import { answerKeyOf } from '@truthline/audit';

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
  /** All but those taken back, in the order in which they were taken. */
  readonly list: () => Promise<readonly KeptFile[]>;
};

/** The answer key a file belongs to; null for one of the audit as a whole. */
export const keyOfFile = ({ file: { itemId, instance } }: Pick<KeptFile, 'file'>): string | null =>
  itemId === null ? null : answerKeyOf(instance === undefined ? { itemId } : { itemId, instance });

export const fileStore = (database: LocalDatabase, personId: string, auditId: string): FileStore => {
  const { files } = database;
  const add = async (file: TakenFile) => {
    await files.put({ personId, auditId, ...file, state: 'waiting' });
  };
  const remove = async (fileId: string) => {
    const row = await files.get([personId, auditId, fileId]);
    if (row !== undefined) await files.put({ ...row, bytes: new Blob(), thumbnail: null, state: 'removed' });
  };
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
    list: async () =>
      // Ids grow with time (UUID version 7), and the key sorts by them.
      (await files.where('[personId+auditId]').equals([personId, auditId]).toArray()).filter(
        ({ state }) => state !== 'removed',
      ),
  };
};
