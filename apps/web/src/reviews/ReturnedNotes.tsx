import { IconCornerUpLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useAuditsMessages } from '../audits/use-audits-messages.ts';

type ReturnedNotesProps = {
  auditId: string;
  /** The item in sight; null for the whole audit. */
  itemId: string | null;
};

/** What the reviewer of a returned audit says about it, or about one item. */
export const ReturnedNotes = ({ auditId, itemId }: ReturnedNotesProps) => {
  const say = useAuditsMessages();
  const { data } = useQuery(trpc.reviews.notes.queryOptions({ auditId }));
  if (data === undefined || data.reason === null) return null;
  const notes = data.notes.filter(note => itemId === null || note.itemId === itemId);
  if (itemId !== null && notes.length === 0) return null;
  return (
    <Notice
      icon={<IconCornerUpLeft size={18} />}
      title={itemId === null ? say('returned.title') : undefined}
      className="tl-apart"
    >
      {itemId === null ? <div>{data.reason}</div> : null}
      {notes.map(({ itemId: place, instance, body, writtenByName, at }) => (
        <div key={`${place}#${instance}#${at}`}>
          {itemId === null ? `${place} · ` : ''}
          {say('returned.note', { name: writtenByName, body })}
        </div>
      ))}
    </Notice>
  );
};
