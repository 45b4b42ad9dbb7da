import type { AuditFile } from '@truthline/audit';
import type { KeptFile } from '../local/local-database.ts';

/** How far a file is at the server. */
export type FileState = { readonly receivedBytes: number; readonly arrived: boolean };

/** The server as files need it. Failures throw. */
export type FileServer = {
  /** Says that a file is coming; how much of it is there. Said again, nothing happens. */
  readonly register: (file: AuditFile) => Promise<number>;
  readonly look: (fileId: string) => Promise<FileState>;
  readonly append: (fileId: string, offset: number, piece: Blob) => Promise<FileState>;
  readonly remove: (fileId: string) => Promise<void>;
};

/** The files of an audit on this device, as sending needs them. */
export type FileShelf = {
  /** Those the server has not, or has not been told to forget. */
  readonly waiting: () => Promise<readonly KeptFile[]>;
  readonly markArrived: (fileId: string) => Promise<void>;
  /** The server knows that it was taken back. */
  readonly drop: (fileId: string) => Promise<void>;
};

/** As much as goes over in one piece, in bytes: what is lost where the signal breaks. */
export const PIECE = 512 * 1024;

const sendOne = async (server: FileServer, { file, bytes }: KeptFile): Promise<void> => {
  let receivedBytes = await server.register(file);
  let arrived = false;
  while (!arrived) {
    const offset = receivedBytes;
    ({ receivedBytes, arrived } =
      offset < bytes.size
        ? await server.append(file.id, offset, bytes.slice(offset, offset + PIECE))
        : await server.look(file.id));
    // A server that neither takes nor refuses is asked again later.
    if (!arrived && receivedBytes === offset) throw new Error('the server took nothing');
  }
};

/** Sends the files of an audit, one after the other, each from where the server has it. */
export const sendFiles = async (shelf: FileShelf, server: FileServer): Promise<void> => {
  for (const row of await shelf.waiting()) {
    if (row.state === 'removed') {
      await server.remove(row.fileId);
      await shelf.drop(row.fileId);
    } else {
      await sendOne(server, row);
      await shelf.markArrived(row.fileId);
    }
  }
};
