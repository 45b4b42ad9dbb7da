import type { KeptFile } from '../../local/local-database.ts';
import { useSend } from '../../outbox/use-outbox.ts';
import type { FileStore } from './file-store.ts';
import { RefusedFile } from './RefusedFile.tsx';

type SeveralRefusedProps = {
  /** The files of the place, in the order in which they are counted. */
  files: readonly KeptFile[];
  store: FileStore;
  nameOf: (at: number) => string;
  onRemove: (file: KeptFile) => void;
};

/** What the server did not take of the files at a place. */
export const SeveralRefused = ({ files, store, nameOf, onRemove }: SeveralRefusedProps) => {
  const send = useSend();
  return files.map((row, index) =>
    row.state !== 'refused' ? null : (
      <RefusedFile
        key={row.fileId}
        row={row}
        name={nameOf(index + 1)}
        onAgain={() => {
          const again = async () => {
            await store.tryAgain(row.fileId);
            send();
          };
          void again();
        }}
        onRemove={() => onRemove(row)}
      />
    ),
  );
};
