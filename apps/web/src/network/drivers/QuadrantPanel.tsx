import { ChartWithTable, DataTable, Panel, QuadrantPlot, useFormats, type Column } from '@truthline/ui';
import { useContentText } from '../../frame/use-content-text.ts';
import { useTableOrder } from '../../frame/use-kept-look.ts';
import type { Drivers } from './drivers.ts';
import { MomentName } from './MomentName.tsx';
import { useDriversMessages } from './use-drivers-messages.ts';
import { useMomentLink } from './use-moment-link.ts';

type Judged = Extract<Drivers['drivers'], { readonly kind: 'judged' }>;
type Row = Judged['moments'][number];

const FLAGS = {
  concentrateHere: 'below',
  keepUpTheGoodWork: 'above',
  lowPriority: 'within',
  possibleOverkill: 'within',
} as const;

const QuadrantTable = ({ judged, survey }: { judged: Judged } & Pick<Drivers, 'survey'>) => {
  const say = useDriversMessages();
  const order = useTableOrder('quadrants', { column: 'share', descending: true });
  const formats = useFormats();
  const columns: readonly Column<Row>[] = [
    {
      key: 'moment',
      header: say('column.moment'),
      rowHeader: true,
      render: ({ questionId }) => <MomentName survey={survey} questionId={questionId} />,
    },
    {
      key: 'share',
      header: say('column.share'),
      align: 'end',
      descendingFirst: true,
      sortValue: ({ share }) => share,
      render: ({ share }) => formats.percent(share),
    },
    {
      key: 'performance',
      header: say('column.performance'),
      align: 'end',
      sortValue: ({ performance }) => performance,
      render: ({ performance }) => formats.number(performance, 2),
    },
    {
      key: 'quadrant',
      header: say('column.quadrant'),
      sortValue: ({ quadrant }) => quadrant,
      render: ({ quadrant }) => say(`quadrant.${quadrant}`),
    },
  ];
  return (
    <DataTable
      caption={say('quadrants.caption')}
      columns={columns}
      rows={judged.moments}
      rowKey={({ questionId }) => questionId}
      {...order}
    />
  );
};

/** Where to act: importance against performance. */
export const QuadrantPanel = ({ judged, survey }: { judged: Judged } & Pick<Drivers, 'survey'>) => {
  const say = useDriversMessages();
  const read = useContentText();
  const formats = useFormats();
  const open = useMomentLink({ survey });
  const points = judged.moments.map(({ questionId, share, performance, quadrant }) => {
    const question = survey.questions.find(({ id }) => id === questionId);
    const name = question === undefined ? questionId : read(question.name);
    return {
      id: questionId,
      name,
      x: performance,
      y: share,
      flag: FLAGS[quadrant],
      description: say('quadrants.point', {
        name,
        share: formats.percent(share),
        performance: formats.number(performance, 2),
        quadrant: say(`quadrant.${quadrant}`),
      }),
    };
  });
  return (
    <Panel title={say('quadrants.title')} note={say('quadrants.note')}>
      <ChartWithTable
        chart={
          <QuadrantPlot
            points={points}
            cross={{ x: judged.performance, y: judged.importance }}
            words={{
              caption: say('quadrants.caption'),
              xAxis: say('quadrants.x'),
              yAxis: say('quadrants.y'),
              topLeft: say('quadrant.concentrateHere'),
              topRight: say('quadrant.keepUpTheGoodWork'),
              bottomLeft: say('quadrant.lowPriority'),
              bottomRight: say('quadrant.possibleOverkill'),
            }}
            formatX={value => formats.number(value, 1)}
            formatY={value => formats.percent(value)}
            {...(open === null ? {} : { onSelect: open })}
          />
        }
        table={<QuadrantTable judged={judged} survey={survey} />}
      />
    </Panel>
  );
};
