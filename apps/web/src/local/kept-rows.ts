import type { Answer, AuditFile } from '@truthline/audit';
import type { ChangeRequest, RefusedChange } from '@truthline/document';
import type { DBSchema } from 'idb';
import type { Entry } from '../audits/entry.ts';
import type { OpenAudit, StartedAudit } from '../audits/open-audit.ts';
import type { Taken } from '../audits/files/taken.ts';
import type { Elapsed } from '../audits/timers/elapsed.ts';
import type { FileRefusal } from '../outbox/file-refusal.ts';
import type { Session } from '../app/session.ts';

/** A change of a blueprint that the server has not confirmed; `order` keeps the sequence in which they were made, and is given with the first writing. */
type PendingChange = {
  order?: number;
  personId: string;
  blueprintId: string;
  changeId: string;
  request: ChangeRequest;
};

/** An audit as last seen from the server, so that it opens without a connection. */
type KeptAudit = { personId: string; auditId: string; open: OpenAudit };

/** An audit begun on this device that the server does not know yet. */
type PendingStart = { personId: string; auditId: string; start: StartedAudit };

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
export type CountedEntry = Omit<KeptEntry, 'held'> & { edit: number; sentEdit: number };

/** A change of a blueprint that was turned down, until someone has seen it; `order` as they were turned down. */
type KeptRefusal = {
  order?: number;
  personId: string;
  blueprintId: string;
  changeId: string;
  /** One kept by an older Truthline does not say what it was about. */
  refused: Omit<RefusedChange, 'subjects'> & Partial<Pick<RefusedChange, 'subjects'>>;
};

/** A timer that runs, as last read; its item's entry says that it does. */
type KeptTimer = { personId: string; auditId: string; key: string; elapsed: Elapsed };

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
type SeenAnswer = { personId: string; call: string; value: unknown };

type Audit = [personId: string, auditId: string];
type InAudit = [personId: string, auditId: string, name: string];
type Blueprint = [personId: string, blueprintId: string];
type OfChange = {
  '[personId+blueprintId]': Blueprint;
  '[personId+blueprintId+changeId]': [personId: string, blueprintId: string, changeId: string];
};
type OfPerson = { personId: string };
type OfAudit = { '[personId+auditId]': Audit };

/** The tables of a device: what a row is, its key, its indexes. The names of the indexes are those on phones in use. */
export interface DeviceShape extends DBSchema {
  changes: { key: number; value: PendingChange; indexes: OfChange };
  audits: { key: Audit; value: KeptAudit; indexes: OfPerson };
  starts: { key: Audit; value: PendingStart; indexes: OfPerson };
  entries: { key: InAudit; value: KeptEntry; indexes: OfAudit };
  refusals: { key: number; value: KeptRefusal; indexes: OfChange };
  timers: { key: InAudit; value: KeptTimer; indexes: OfAudit };
  files: { key: InAudit; value: KeptFile; indexes: OfAudit };
  pieces: { key: [...InAudit, number]; value: KeptPiece; indexes: OfAudit };
  originals: { key: InAudit; value: KeptOriginal; indexes: OfAudit };
  seen: { key: [personId: string, call: string]; value: SeenAnswer; indexes: OfPerson };
  session: { key: 'last'; value: { key: 'last'; session: Session } };
}
