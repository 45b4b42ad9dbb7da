import type { ChangeRequest } from '@truthline/document';
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Entry } from '../audits/entry.ts';
import type { OpenAudit, StartedAudit } from '../audits/open-audit.ts';
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

/** What was entered for an item on this device. `edit` counts its changes, `sentEdit` is the last one the server has. */
export type KeptEntry = {
  personId: string;
  auditId: string;
  itemId: string;
  entry: Entry;
  edit: number;
  sentEdit: number;
};

/** What this device keeps: durable, per person, so that two people sharing a tablet never mix. */
export class LocalDatabase extends Dexie {
  declare changes: EntityTable<PendingChange, 'order'>;
  declare audits: Table<KeptAudit, [string, string]>;
  declare starts: Table<PendingStart, [string, string]>;
  declare entries: Table<KeptEntry, [string, string, string]>;
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
  }
}

export const localDatabase = new LocalDatabase();
