import { IconMinus, IconPlus } from '@tabler/icons-react';
import { checkAnswer, type Item, type Scale } from '@truthline/audit';
import { IconButton } from '@truthline/ui';
import { answerOf, isWatchable, type Entry, type EntryEdit } from '../entry.ts';
import { BeforeWatch } from '../timers/BeforeWatch.tsx';
import { isDueBefore } from '../timers/time-before.ts';
import { Stopwatch } from '../timers/Stopwatch.tsx';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { NumberField } from './NumberField.tsx';
import { useUnit } from '../use-unit.ts';

type MeasureAnswerProps = {
  answerKey: string;
  item: Item;
  scale: Extract<Scale, { type: 'measure' }>;
  entry: Entry;
  onEdit: (edit: EntryEdit) => void;
};

const problemKey = (key: string, item: Item, entry: Entry) => {
  const answer = answerOf(key, entry);
  if (answer === null) return null;
  const checked = checkAnswer(item, answer);
  if (checked.ok) return null;
  const { reason } = checked.error;
  return reason === 'notACount' || reason === 'notAPercentage' ? reason : 'other';
};

/** A number with its unit, typed or counted; durations that a hand can stop have a stopwatch. */
export const MeasureAnswer = ({ answerKey, item, scale, entry, onEdit }: MeasureAnswerProps) => {
  const say = useAuditsMessages();
  const unit = useUnit()(scale.unit);
  const measured =
    entry.state === 'answered' && entry.value?.type === 'measure' ? entry.value.measured : null;
  const problem = problemKey(answerKey, item, entry);
  const put = (value: number) => onEdit({ type: 'choose', value: { type: 'measure', measured: value } });
  const isBefore = isDueBefore(scale);
  const watchable = !isBefore && isWatchable(scale.unit);
  return (
    <div>
      <div className="tl-run-measure">
        <NumberField
          key={answerKey}
          size="md"
          label={say('run.measured')}
          description={watchable ? say('run.measured.hint') : undefined}
          after={<span className="tl-run-unit">{unit}</span>}
          {...(scale.quantity === 'duration' ? {} : { min: 0 })}
          decimals={scale.quantity === 'count' ? 0 : 2}
          value={measured}
          error={problem === null ? undefined : say(`run.problem.${problem}`)}
          onChange={value => {
            if (value === null) onEdit({ type: 'clearValue' });
            else put(value);
          }}
        />
        {scale.quantity === 'count' ? (
          <>
            <IconButton
              variant="default"
              aria-label={say('run.less')}
              disabled={measured === null || measured <= 0}
              onClick={() => put((measured ?? 1) - 1)}
            >
              <IconMinus size={20} />
            </IconButton>
            <IconButton
              variant="default"
              aria-label={say('run.more')}
              onClick={() => put((measured ?? 0) + 1)}
            >
              <IconPlus size={20} />
            </IconButton>
          </>
        ) : null}
      </div>
      {watchable ? <Stopwatch {...{ answerKey, entry, onEdit }} unit={scale.unit} /> : null}
      {isBefore ? <BeforeWatch key={answerKey} {...{ answerKey, entry }} unit={scale.unit} /> : null}
    </div>
  );
};
