import { describeDifference, type Difference } from '@truthline/blueprint';
import { contentLanguage, useFormats, useLocale } from '@truthline/ui';
import type { ReactNode } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { differenceOf, type Deviation } from './deviation.ts';
import { DifferenceSign } from './DifferenceList.tsx';
import { useVersionsMessages } from './use-versions-messages.ts';

type DeviationListProps = {
  differences: readonly Deviation[];
  /** Goes to the place on the drawing; without, the list is only read. */
  onGo?: (place: Difference['place']) => void;
  /** Where the reason is written; without, it is only read. */
  renderReason?: (deviation: Deviation) => ReactNode;
};

/** What differs, who changed it last and when, and why. */
export const DeviationList = ({ differences, onGo, renderReason }: DeviationListProps) => {
  const say = useVersionsMessages();
  const read = useContentText();
  const formats = useFormats();
  const language = contentLanguage(useLocale());
  if (differences.length === 0) return <p className="tl-versions-note">{say('deviations.none')}</p>;
  return (
    <ul className="tl-deviations">
      {differences.map(deviation => {
        const { kind, place, reason, changedBy, changedAt } = deviation;
        const words = (
          <>
            <DifferenceSign kind={kind} />
            <span>{describeDifference(differenceOf(deviation), language)}</span>
          </>
        );
        return (
          <li key={`${kind} ${place.table} ${place.id}`}>
            {onGo === undefined ? (
              <span className="tl-difference">{words}</span>
            ) : (
              <button type="button" className="tl-difference" onClick={() => onGo({ ...place })}>
                {words}
              </button>
            )}
            <div className="tl-deviation-why">
              {changedBy === null || changedAt === null ? null : (
                <small className="tl-versions-note">
                  {say('deviations.by', { name: changedBy.name, date: formats.dateTime(changedAt) })}
                </small>
              )}
              {renderReason !== undefined ? (
                renderReason(deviation)
              ) : reason === null ? (
                <span className="tl-warn">{say('deviations.noReason')}</span>
              ) : (
                <blockquote>{read(reason)}</blockquote>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
