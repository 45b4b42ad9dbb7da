import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/api-client.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

/** The photos a dealer added to a disputed answer, each opening in full. */
export const EvidencePhotos = ({ auditId, fileIds }: { auditId: string; fileIds: readonly string[] }) => {
  const say = useReviewsMessages();
  const files = useQuery({ ...trpc.auditFiles.list.queryOptions({ auditId }), enabled: fileIds.length > 0 });
  const photos = (files.data ?? []).filter(({ id, arrivedAt }) => fileIds.includes(id) && arrivedAt !== null);
  if (photos.length === 0) return null;
  return (
    <div className="tl-evidence">
      {photos.map(({ id, sha256 }, index) => (
        <a key={id} href={`/files/${sha256}`} target="_blank" rel="noreferrer">
          <img src={`/files/${sha256}`} alt={say('evidence.photo', { number: index + 1 })} loading="lazy" />
        </a>
      ))}
    </div>
  );
};
