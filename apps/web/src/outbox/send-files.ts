import { AUDIT_FILE_LIMIT, type AuditFile } from '@truthline/audit';
import { err, ok, type Result } from '@truthline/kernel';
import type { KeptFile } from '../local/local-database.ts';
import type { FileRefusal } from './file-refusal.ts';

/** How far a file is at the server. */
export type FileState = { readonly receivedBytes: number; readonly arrived: boolean };

/** The server as files need it: what it refuses for good is an answer, everything else that fails throws. */
export type FileServer = {
  /** Says that a file is coming; how much of it is there. Said again, nothing happens. */
  readonly register: (file: AuditFile) => Promise<Result<number, FileRefusal>>;
  readonly look: (fileId: string) => Promise<FileState>;
  readonly append: (fileId: string, offset: number, piece: Blob) => Promise<Result<FileState, FileRefusal>>;
  readonly remove: (fileId: string) => Promise<Result<void, FileRefusal>>;
};

/** The files of an audit on this device, as sending needs them. */
export type FileShelf = {
  /** Those the server has not, or has not been told to forget; none it has refused. */
  readonly waiting: () => Promise<readonly KeptFile[]>;
  readonly markArrived: (fileId: string) => Promise<void>;
  /** Stays here, and is not sent again by itself. */
  readonly markRefused: (fileId: string, why: FileRefusal) => Promise<void>;
  /** The server knows that it was taken back, or never will. */
  readonly drop: (fileId: string) => Promise<void>;
};

/** As much as goes over in one piece, in bytes: what is lost where the signal breaks. */
export const PIECE = 512 * 1024;

/** Sends one file, from where the server has it. */
export const sendOne = async (
  server: FileServer,
  { file, bytes }: Pick<KeptFile, 'file' | 'bytes'>,
): Promise<Result<void, FileRefusal>> => {
  if (file.byteCount > AUDIT_FILE_LIMIT) return err('tooLarge');
  const registered = await server.register(file);
  if (!registered.ok) return registered;
  let state: FileState = { receivedBytes: registered.value, arrived: false };
  while (!state.arrived) {
    const offset = state.receivedBytes;
    if (offset < bytes.size) {
      const taken = await server.append(file.id, offset, bytes.slice(offset, offset + PIECE));
      if (!taken.ok) return taken;
      state = taken.value;
    } else state = await server.look(file.id);
    // A server that neither takes nor refuses is asked again later.
    if (!state.arrived && state.receivedBytes === offset) throw new Error('the server took nothing');
  }
  return ok(undefined);
};

/**
 * Sends the files of an audit, one after the other, each from where the server has it. One that is refused stays, with the
 * reason, and holds up no other.
 */
export const sendFiles = async (shelf: FileShelf, server: FileServer): Promise<void> => {
  for (const row of await shelf.waiting()) {
    if (row.state === 'removed') {
      // Refused or not: its bytes have left this device already.
      await server.remove(row.fileId);
      await shelf.drop(row.fileId);
    } else {
      const sent = await sendOne(server, row);
      if (sent.ok) await shelf.markArrived(row.fileId);
      else await shelf.markRefused(row.fileId, sent.error);
    }
  }
};
