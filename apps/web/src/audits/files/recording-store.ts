import type { KeptPiece, LocalDatabase } from '../../local/local-database.ts';

/** A recording as its pieces are on this device. */
export type Recorded = {
  readonly recordingId: string;
  readonly key: string;
  readonly begunAt: number;
  readonly mediaType: string;
  readonly bytes: Blob;
  readonly pieces: number;
};

export type RecordingStore = {
  /** On the disk when it resolves. */
  readonly keepPiece: (piece: Omit<KeptPiece, 'personId' | 'auditId'>) => Promise<void>;
  /** Recordings that were not made files of: the one under way, or what a crash has left. */
  readonly list: () => Promise<readonly Recorded[]>;
  readonly drop: (recordingId: string) => Promise<void>;
};

export const recordingStore = (
  database: LocalDatabase,
  personId: string,
  auditId: string,
): RecordingStore => {
  return {
    keepPiece: async piece => {
      await database.table('pieces').put({ personId, auditId, ...piece });
    },
    list: async () => {
      const pieces = (await database.table('pieces').under(personId, auditId)).toSorted(
        (one, other) => one.number - other.number,
      );
      return [...Map.groupBy(pieces, ({ recordingId }) => recordingId)].flatMap(([recordingId, own]) => {
        const [first] = own;
        if (first === undefined) return [];
        const { key, begunAt, mediaType } = first;
        const bytes = new Blob(
          own.map(piece => piece.bytes),
          { type: mediaType },
        );
        return [{ recordingId, key, begunAt, mediaType, bytes, pieces: own.length }];
      });
    },
    drop: recordingId =>
      database.write(['pieces'], async table => {
        for (const { number } of await table('pieces').under(personId, auditId, recordingId))
          await table('pieces').delete([personId, auditId, recordingId, number]);
      }),
  };
};
