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
  const { originals, files } = database;
  const drop = (originalId: string) => originals.delete([personId, auditId, originalId]);
  return {
    keep: async original => {
      await originals.put({ personId, auditId, ...original });
    },
    note: async (originalId, camera) => {
      await originals.update([personId, auditId, originalId], { camera });
    },
    list: () => originals.where('[personId+auditId]').equals([personId, auditId]).toArray(),
    drop,
    finish: (originalId, taken) =>
      database.transaction('rw', [originals, files], async () => {
        // Another window may have come first.
        if ((await files.get([personId, auditId, taken.fileId])) === undefined)
          await files.put({ personId, auditId, ...taken, state: 'waiting' });
        await drop(originalId);
      }),
  };
};
