import type { KeptOriginal, LocalDatabase } from '../../local/local-database.ts';
import type { Taken } from './taken.ts';
import type { TakenFile } from './take-photo.ts';

/** Pictures as the camera gave them, for as long as they are made small: a page that is killed meanwhile loses none. */
export type OriginalStore = {
  /** On the disk when it resolves. */
  readonly keep: (original: Pick<KeptOriginal, 'originalId' | 'key' | 'picture'>) => Promise<void>;
  /** Writes down what the camera says of it, beside the picture; nothing where the picture had no room. */
  readonly note: (originalId: string, camera: Taken | null) => Promise<void>;
  readonly list: () => Promise<readonly KeptOriginal[]>;
  readonly drop: (originalId: string) => Promise<void>;
  /** Puts the small picture in the place of its original, once: all or nothing. */
  readonly finish: (originalId: string, taken: TakenFile) => Promise<void>;
};

export const originalStore = (database: LocalDatabase, personId: string, auditId: string): OriginalStore => {
  const originals = database.table('originals');
  return {
    keep: async original => {
      await originals.put({ personId, auditId, ...original });
    },
    note: (originalId, camera) =>
      database.write(['originals'], async table => {
        const row = await table('originals').get([personId, auditId, originalId]);
        if (row !== undefined) await table('originals').put({ ...row, camera });
      }),
    list: () => originals.under(personId, auditId),
    drop: originalId => originals.delete([personId, auditId, originalId]),
    finish: (originalId, taken) =>
      database.write(['originals', 'files'], async table => {
        const files = table('files');
        // Another window may have come first.
        if ((await files.get([personId, auditId, taken.fileId])) === undefined)
          await files.put({ personId, auditId, ...taken, state: 'waiting' });
        await table('originals').delete([personId, auditId, originalId]);
      }),
  };
};
