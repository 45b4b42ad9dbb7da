import './chart.css';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { ScorePill } from '../parts/ScorePill.tsx';
import { toneOfScore } from '../parts/score-tone.ts';

export type ScoreBar = {
  readonly id: string;
  readonly label: string;
  /** 0–100, null where nothing applicable was answered. */
  readonly score: number | null;
  /** Items that counted. */
  readonly count: number;
};

/** Scores of parts as bars with their numbers: a table, so it needs no other alternative. */
export const ScoreBars = ({
  caption,
  heading,
  bars,
}: {
  caption: string;
  heading: string;
  bars: readonly ScoreBar[];
}) => {
  const say = useUiMessages();
  const formats = useFormats();
  return (
    <DataTable
      caption={caption}
      rows={bars}
      rowKey={({ id }) => id}
      columns={[
        { key: 'label', header: heading, rowHeader: true, render: ({ label }) => label },
        {
          key: 'bar',
          header: '0 – 100',
          width: '40%',
          render: ({ score }) => (
            <span className="tl-bar" aria-hidden>
              <span
                className="tl-bar-fill"
                data-tone={toneOfScore(score)}
                style={{ width: `${score ?? 0}%` }}
              />
            </span>
          ),
        },
        {
          key: 'score',
          header: say('bars.score'),
          align: 'end',
          render: ({ score }) => <ScorePill score={score} />,
        },
        {
          key: 'count',
          header: say('bars.items'),
          align: 'end',
          render: ({ count }) => formats.number(count),
        },
      ]}
    />
  );
};
