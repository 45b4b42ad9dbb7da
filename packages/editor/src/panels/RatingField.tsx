import { NativeSelect } from '@mantine/core';
import { useSay, type MessageName } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';

type RatingScale = 'severity' | 'occurrence' | 'detection';

type Band = { readonly low: number; readonly high: number; readonly words: MessageName };

/**
 * Anchors by the rows and columns of the action priority table (AIAG & VDA FMEA handbook, 2019), worst first: within
 * one of them the priority does not depend on the exact rating.
 */
const BANDS: Readonly<Record<RatingScale, readonly Band[]>> = {
  severity: [
    { low: 9, high: 10, words: 'anchor.severity.worst' },
    { low: 7, high: 8, words: 'anchor.severity.high' },
    { low: 4, high: 6, words: 'anchor.severity.middle' },
    { low: 2, high: 3, words: 'anchor.severity.low' },
    { low: 1, high: 1, words: 'anchor.severity.least' },
  ],
  occurrence: [
    { low: 8, high: 10, words: 'anchor.occurrence.worst' },
    { low: 6, high: 7, words: 'anchor.occurrence.high' },
    { low: 4, high: 5, words: 'anchor.occurrence.middle' },
    { low: 2, high: 3, words: 'anchor.occurrence.low' },
    { low: 1, high: 1, words: 'anchor.occurrence.least' },
  ],
  detection: [
    { low: 7, high: 10, words: 'anchor.detection.worst' },
    { low: 5, high: 6, words: 'anchor.detection.high' },
    { low: 2, high: 4, words: 'anchor.detection.middle' },
    { low: 1, high: 1, words: 'anchor.detection.least' },
  ],
};

type RatingFieldProps = {
  readonly scale: RatingScale;
  readonly value: number | null;
  readonly onCommit: (rating: number | null) => void;
};

/** A rating of 1–10 with words for what the numbers mean, said below for the one chosen. */
export const RatingField = ({ scale, value, onCommit }: RatingFieldProps) => {
  const core = useCore();
  const say = useSay();
  const bands = BANDS[scale];
  const groups = bands.map(({ low, high, words }) => ({
    group: say(words),
    items: Array.from({ length: high - low + 1 }, (_, at) => String(high - at)),
  }));
  const chosen = bands.find(({ low, high }) => value !== null && value >= low && value <= high);
  return (
    <NativeSelect
      label={say(`field.${scale}`)}
      size="xs"
      value={value === null ? '' : String(value)}
      disabled={core.readOnly}
      description={chosen === undefined ? null : say(chosen.words)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[{ value: '', label: say('field.unrated') }, ...groups]}
      onChange={event => {
        const written = event.currentTarget.value;
        onCommit(written === '' ? null : Number(written));
      }}
    />
  );
};
