import type { Report } from './report.ts';
import { useResultsMessages } from './use-results-messages.ts';

type ResultPhotosProps = { photos: Report['photos']; itemId: string };

/** The photos of one item in the order they were taken in; each opens in its full size. */
export const ResultPhotos = ({ photos, itemId }: ResultPhotosProps) => {
  const say = useResultsMessages();
  const own = photos.filter(photo => photo.itemId === itemId);
  if (own.length === 0) return null;
  return (
    <div className="tl-result-photos">
      {own.map(({ sha256 }, index) => (
        // The same picture may have been taken in twice.
        <a key={`${index} ${sha256}`} href={`/files/${sha256}`} target="_blank" rel="noreferrer">
          <img
            src={`/files/${sha256}`}
            alt={say('photo', { number: index + 1, item: itemId })}
            loading="lazy"
          />
        </a>
      ))}
    </div>
  );
};
