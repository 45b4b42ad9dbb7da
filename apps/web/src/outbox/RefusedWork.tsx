import './outbox.css';
import { Panel, useFormats } from '@truthline/ui';
import { fileStore } from '../audits/files/file-store.ts';
import { RefusedFile } from '../audits/files/RefusedFile.tsx';
import { localDatabase, type KeptFile } from '../local/local-database.ts';
import { takeBack } from './take-back.ts';
import { useSend } from './use-outbox.ts';
import { useOutboxMessages } from './use-outbox-messages.ts';

/** Files the server does not take, of audits that may be closed by now: saved elsewhere, tried again or let go. */
export const RefusedWork = ({ files }: { files: readonly KeptFile[] }) => {
  const say = useOutboxMessages();
  const formats = useFormats();
  const send = useSend();
  if (files.length === 0) return null;
  return (
    <div className="tl-outbox-refused">
      <Panel title={say('refused.title')}>
        <p className="tl-panel-note">{say('refused.lead')}</p>
        {files.map(row => (
          <RefusedFile
            key={row.fileId}
            row={row}
            name={say(`refused.${row.file.kind}`, {
              at: row.file.takenAt === null ? '' : formats.dateTime(row.file.takenAt),
            })}
            onAgain={() => {
              const again = async () => {
                await fileStore(localDatabase, row.personId, row.auditId).tryAgain(row.fileId);
                send();
              };
              void again();
            }}
            onRemove={() => void takeBack(localDatabase, row)}
          />
        ))}
      </Panel>
    </div>
  );
};
