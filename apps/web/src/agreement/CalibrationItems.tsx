import { SegmentedControl } from '@mantine/core';
import { DataTable, Panel, useFormats, type Column } from '@truthline/ui';
import { useState } from 'react';
import { useMay } from '../app/session.ts';
import { TextLink } from '../frame/links.tsx';
import type { CalibrationFigures } from './calibration.ts';
import { ItemName } from './ItemName.tsx';
import { useCalibrationsMessages } from './use-calibrations-messages.ts';

type Row = CalibrationFigures['items'][number];

/** α of every item with the scores it was given; those to be reworded first, with the way to their wording. */
export const CalibrationItems = ({
  checklistId,
  figures,
}: {
  checklistId: string;
  figures: CalibrationFigures;
}) => {
  const say = useCalibrationsMessages();
  const formats = useFormats();
  const mayWrite = useMay()('checklist.write');
  const flagged = figures.items.filter(item => item.flagged);
  const [shown, setShown] = useState<'flagged' | 'all'>(flagged.length === 0 ? 'all' : 'flagged');
  const columns: readonly Column<Row>[] = [
    {
      key: 'item',
      header: say('items.item'),
      rowHeader: true,
      render: item => (
        <>
          <ItemName item={item} />
          {item.flagged ? (
            <div className="tl-calibration-reword">
              <strong>{say('items.reword')}</strong>
              {mayWrite ? (
                <TextLink
                  to="/checklists/$checklistId"
                  params={{ checklistId }}
                  search={{ item: item.itemId }}
                  aria-label={`${say('items.edit')}: ${item.itemId}`}
                >
                  {say('items.edit')}
                </TextLink>
              ) : null}
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: 'alpha',
      header: say('items.alpha'),
      align: 'end',
      sortValue: ({ alpha }) => alpha,
      render: ({ alpha }) => (alpha === null ? '–' : formats.number(alpha, 2).replace('-', '−')),
    },
    {
      key: 'verdicts',
      header: say('items.verdicts'),
      align: 'end',
      render: ({ verdicts }) =>
        verdicts.length === 0
          ? '–'
          : verdicts
              .map(({ score, raters }) =>
                say('items.verdict', { raters, score: formats.number(100 * score) }),
              )
              .join(' · '),
    },
    {
      key: 'without',
      secondary: true,
      header: say('items.without'),
      align: 'end',
      render: ({ withoutScore }) => (withoutScore === 0 ? '–' : formats.number(withoutScore)),
    },
  ];
  return (
    <Panel title={say('items.title')} flush>
      <p className="tl-agreement-how">{say('items.how')}</p>
      <SegmentedControl
        size="xs"
        mx="md"
        mb="xs"
        aria-label={say('items.show')}
        data={[
          { value: 'flagged', label: say('items.flagged', { count: flagged.length }) },
          { value: 'all', label: say('items.all', { count: figures.items.length }) },
        ]}
        value={shown}
        onChange={value => setShown(value === 'all' ? 'all' : 'flagged')}
      />
      <DataTable
        key={shown}
        caption={say('items.caption')}
        columns={columns}
        rows={shown === 'all' ? figures.items : flagged}
        rowKey={({ itemId }) => itemId}
        empty={say('items.none')}
      />
    </Panel>
  );
};
