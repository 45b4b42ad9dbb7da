import { describeDifference, type Difference } from '@truthline/blueprint';
import { DIFFERENCE_SIGNS } from '@truthline/editor';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useVersionsMessages } from './use-versions-messages.ts';

/** The sign of a kind of difference, as it stands on the drawing; its word for who hears it. */
export const DifferenceSign = ({ kind }: { kind: Difference['kind'] }) => {
  const say = useVersionsMessages();
  return (
    <>
      <b className="tl-difference-sign" data-kind={kind} aria-hidden="true">
        {DIFFERENCE_SIGNS[kind]}
      </b>
      <span className="tl-visually-hidden">{say(`kind.${kind}`)}: </span>
    </>
  );
};

type DifferenceListProps = {
  differences: readonly Difference[];
  /** Goes to the place on the drawing; without, the list is only read. */
  onGo?: (place: Difference['place']) => void;
};

/** What differs, one sentence each; a press goes there on the drawing. */
export const DifferenceList = ({ differences, onGo }: DifferenceListProps) => {
  const say = useVersionsMessages();
  const language = contentLanguage(useLocale());
  if (differences.length === 0) return <p className="tl-versions-note">{say('differences.none')}</p>;
  return (
    <ul className="tl-differences">
      {differences.map(difference => {
        const { kind, place } = difference;
        const text = describeDifference(difference, language);
        return (
          <li key={`${kind} ${place.table} ${place.id}`}>
            {onGo === undefined ? (
              <span className="tl-difference">
                <DifferenceSign kind={kind} />
                <span>{text}</span>
              </span>
            ) : (
              <button type="button" className="tl-difference" onClick={() => onGo({ ...place })}>
                <DifferenceSign kind={kind} />
                <span>{text}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
