import type { AuditFile } from '@truthline/audit';
import type { KeptFile, LocalDatabase } from '../../local/local-database.ts';
import { changeFile } from './change-file.ts';
import { removedFile } from './removed-file.ts';
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
  const waiting = (file: TakenFile): KeptFile => ({ personId, auditId, ...file, state: 'waiting' });
  const files = database.table('files');
  // Ids grow with time (UUID version 7), and the key sorts by them.
  const all = () => files.under(personId, auditId);
  return {
    add: file => files.put(waiting(file)),
    remove: fileId => changeFile(database, [personId, auditId, fileId], removedFile),
    replace: (fileId, file) =>
      database.write(['files'], async table => {
        const row = await table('files').get([personId, auditId, fileId]);
        if (row !== undefined) await table('files').put(removedFile(row));
        await table('files').put(waiting(file));
      }),
    tryAgain: fileId =>
      changeFile(database, [personId, auditId, fileId], row => {
        if (row.state !== 'refused') return row;
        const { refusal: _, ...rest } = row;
        return { ...rest, state: 'waiting' };
      }),
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
