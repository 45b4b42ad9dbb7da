import { DataTable, Panel, ScorePill, useFormats, useLocale, type Column } from '@truthline/ui';
import { TextLink } from '../frame/links.tsx';
import type { CalibrationFigures } from './calibration.ts';
import { CalibrationItems } from './CalibrationItems.tsx';
import { useCalibrationsMessages } from './use-calibrations-messages.ts';

type Rater = CalibrationFigures['raters'][number];

const RatersPanel = ({ raters }: { raters: readonly Rater[] }) => {
  const say = useCalibrationsMessages();
  const columns: readonly Column<Rater>[] = [
    {
      key: 'name',
      header: say('raters.name'),
      rowHeader: true,
      render: ({ name, auditId, standing }) =>
        standing === 'underWay' ? (
          name
        ) : (
          <TextLink to="/audits/$auditId/result" params={{ auditId }}>
            {name}
          </TextLink>
        ),
    },
    {
      key: 'standing',
      header: say('raters.standing'),
      render: ({ standing }) => say(`standing.${standing}`),
    },
    {
      key: 'score',
      header: say('raters.score'),
      align: 'end',
      render: ({ overall }) => <ScorePill score={overall} />,
    },
  ];
  return (
    <Panel title={say('raters.title')} flush>
      <DataTable
        caption={say('raters.caption')}
        columns={columns}
        rows={raters}
        rowKey={({ auditId }) => auditId}
        empty={say('raters.none')}
      />
    </Panel>
  );
};

/** What the auditors agree on: in words, who they are, and item by item. */
export const CalibrationFindings = ({
  checklistId,
  figures,
}: {
  checklistId: string;
  figures: CalibrationFigures;
}) => {
  const say = useCalibrationsMessages();
  const formats = useFormats();
  // Chinese sentences follow each other without a space.
  const gap = useLocale() === 'zh-CN' ? '' : ' ';
  const counted = figures.raters.filter(({ standing }) => standing === 'counted').length;
  const flagged = figures.items.filter(item => item.flagged).length;
  const least = formats.number(figures.rewordBelow, 1);
  const lines =
    counted < 2
      ? [say('words.few')]
      : figures.alpha === null
        ? [say('words.raters', { count: counted }), say('words.same')]
        : [
            say('words.raters', { count: counted }),
            say('words.alpha', { alpha: formats.number(figures.alpha, 2).replace('-', '−') }),
            flagged === 0
              ? say('words.noneFlagged', { least })
              : say('words.flagged', { count: flagged, least }),
          ];
  return (
    <>
      <Panel title={say('words.title')}>
        <p className="tl-agreement-words">{lines.join(gap)}</p>
      </Panel>
      <RatersPanel raters={figures.raters} />
      {counted < 2 ? null : <CalibrationItems checklistId={checklistId} figures={figures} />}
    </>
  );
};
