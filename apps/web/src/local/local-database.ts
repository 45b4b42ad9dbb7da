import type { Answer, AuditFile } from '@truthline/audit';
import type { ChangeRequest, RefusedChange } from '@truthline/document';
import { Dexie, type EntityTable, type Table } from 'dexie';
import { answerOf, type Entry } from '../audits/entry.ts';
import type { OpenAudit, StartedAudit } from '../audits/open-audit.ts';
import type { Taken } from '../audits/files/taken.ts';
import type { Elapsed } from '../audits/timers/elapsed.ts';
import type { FileRefusal } from '../outbox/file-refusal.ts';
import type { Session } from '../app/session.ts';

/** A change of a blueprint that the server has not confirmed; `order` keeps the sequence in which they were made. */
export type PendingChange = {
  order: number;
  personId: string;
  blueprintId: string;
  changeId: string;
  request: ChangeRequest;
};

/** An audit as last seen from the server, so that it opens without a connection. */
export type KeptAudit = { personId: string; auditId: string; open: OpenAudit };

/** An audit begun on this device that the server does not know yet. */
export type PendingStart = { personId: string; auditId: string; start: StartedAudit };

/** What was entered for an item on this device, and the answer the server is known to hold for it. */
export type KeptEntry = {
  personId: string;
  auditId: string;
  /** The key of the answer (`answerKeyOf`): the item's id, and the instance where it repeats. */
  itemId: string;
  entry: Entry;
  held: Answer | null;
};

/** As entries were kept before: changes counted, and the last one sent. */
type CountedEntry = Omit<KeptEntry, 'held'> & { edit: number; sentEdit: number };

/** A change of a blueprint that was turned down, until someone has seen it; `order` as they were turned down. */
export type KeptRefusal = {
  order: number;
  personId: string;
  blueprintId: string;
  changeId: string;
  /** One kept by an older Truthline does not say what it was about. */
  refused: Omit<RefusedChange, 'subjects'> & Partial<Pick<RefusedChange, 'subjects'>>;
};

/** A timer that runs, as last read; its item's entry says that it does. */
export type KeptTimer = { personId: string; auditId: string; key: string; elapsed: Elapsed };

/** A file of an audit with its bytes: here until its audit is closed, so that it can be looked at without a connection. */
export type KeptFile = {
  personId: string;
  auditId: string;
  fileId: string;
  file: AuditFile;
  bytes: Blob;
  /** A small picture to show in a list; null for sound. */
  thumbnail: Blob | null;
  /**
   * `waiting`: the server has not all of it. `removed`: taken back here, the server is still to be told. `refused`: the
   * server does not take it, it stays here until somebody decides.
   */
  state: 'waiting' | 'arrived' | 'removed' | 'refused';
  /** Why it is refused; absent while it is not. */
  refusal?: FileRefusal;
};

/** A picture of the camera that is being made small; its id becomes that of the file. */
export type KeptOriginal = {
  personId: string;
  auditId: string;
  originalId: string;
  /** The answer key it was taken for. */
  key: string;
  picture: File;
  /** What the camera says of it, once that was read; null where it could not be read then, absent until somebody tried. */
  camera?: Taken | null;
};

/** A piece of a recording under way, written down as it comes: a crash loses no more than the last one. */
export type KeptPiece = {
  personId: string;
  auditId: string;
  recordingId: string;
  number: number;
  /** The answer key it is recorded for. */
  key: string;
  /** When the recording was begun, milliseconds since 1970. */
  begunAt: number;
  mediaType: string;
  bytes: Blob;
};

/** The last answer of the server to a call, as this person saw it. */
export type SeenAnswer = { personId: string; call: string; value: unknown };

/** What this device keeps: durable, per person, so that two people sharing a tablet never mix. */
export class LocalDatabase extends Dexie {
  declare changes: EntityTable<PendingChange, 'order'>;
  declare audits: Table<KeptAudit, [string, string]>;
  declare starts: Table<PendingStart, [string, string]>;
  declare entries: Table<KeptEntry, [string, string, string]>;
  declare refusals: EntityTable<KeptRefusal, 'order'>;
  declare timers: Table<KeptTimer, [string, string, string]>;
  declare files: Table<KeptFile, [string, string, string]>;
  declare pieces: Table<KeptPiece, [string, string, string, number]>;
  declare originals: Table<KeptOriginal, [string, string, string]>;
  declare seen: Table<SeenAnswer, [string, string]>;
  declare session: Table<{ key: 'last'; session: Session }, 'last'>;

  constructor(name = 'truthline') {
    super(name);
    this.version(1).stores({
      changes: '++order, [personId+blueprintId], &[personId+blueprintId+changeId]',
      audits: '[personId+auditId], personId',
      starts: '[personId+auditId], personId',
      entries: '[personId+auditId+itemId], [personId+auditId]',
      session: 'key',
    });
    this.version(2)
      .stores({ refusals: '++order, [personId+blueprintId], &[personId+blueprintId+changeId]' })
      .upgrade(transaction =>
        transaction
          .table<CountedEntry | KeptEntry>('entries')
          .toCollection()
          .modify((row, place) => {
            if (!('edit' in row)) return;
            const { edit, sentEdit, ...rest } = row;
            // What was not sent is sent again, whatever the server has by now.
            place.value = { ...rest, held: edit > sentEdit ? null : answerOf(row.itemId, row.entry) };
          }),
      );
    this.version(3).stores({ seen: '[personId+call], personId' });
    this.version(4).stores({
      timers: '[personId+auditId+key], [personId+auditId]',
      files: '[personId+auditId+fileId], [personId+auditId]',
      pieces: '[personId+auditId+recordingId+number], [personId+auditId]',
    });
    this.version(5).stores({ originals: '[personId+auditId+originalId], [personId+auditId]' });
  }
}

export const localDatabase = new LocalDatabase();
