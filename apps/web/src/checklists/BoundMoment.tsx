import { Button, Select, TextInput } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import type { Item } from '@truthline/audit';
import { DIMENSIONS, LANE_KINDS, momentIdSchema } from '@truthline/blueprint';
import { LoadingSkeleton } from '@truthline/ui';
import { Suspense, lazy, useState } from 'react';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import type { KnownMoment, Standard } from './bound-moment.ts';
import { TextPair, type TextDesk } from './TextPair.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import type { Written } from './written.ts';

// The canvas comes when somebody wants to see it.
const PickMoment = lazy(async () => ({ default: (await import('./PickMoment.tsx')).PickMoment }));

type BoundMomentProps = {
  written: Written;
  item: Item;
  standard: Standard | null;
  desk: TextDesk;
  onChange: (fields: Partial<Item>, step?: string) => void;
};

/** The moment an item judges: picked on the drawing or from the list, or named by its key. */
export const BoundMoment = ({ written, item, standard, desk, onChange }: BoundMomentProps) => {
  const say = useChecklistsMessages();
  const sayFrame = useFrameMessages();
  const [picking, setPicking] = useState(false);
  const moments = standard?.moments ?? [];
  const known = moments.some(({ momentId }) => momentId === item.momentId);
  const title = ({ momentName, momentId }: KnownMoment) =>
    `${momentName.zh} · ${momentName.en} (${momentId})`;
  const bind = ({ momentId, momentName, laneKind, dimension }: KnownMoment) =>
    onChange({ momentId, momentName, laneKind, dimension });
  return (
    <fieldset className="tl-fieldset">
      <legend>{say('item.moment')}</legend>
      {standard === null || moments.length === 0 ? null : (
        <Button
          variant="default"
          leftSection={<IconTarget size={18} stroke={1.6} />}
          onClick={() => setPicking(true)}
        >
          {say('pick.open')}
        </Button>
      )}
      {picking && standard !== null ? (
        <Suspense fallback={<LoadingSkeleton count={3} />}>
          <PickMoment
            {...{ standard, item }}
            items={written.items}
            onPick={moment => {
              bind(moment);
              setPicking(false);
            }}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      ) : null}
      <Select
        label={say('item.moment.bound')}
        description={known ? undefined : say('item.moment.unknown', { id: item.momentId })}
        data={moments.map(moment => ({ value: moment.momentId, label: title(moment) }))}
        value={known ? item.momentId : null}
        placeholder={item.momentId}
        searchable
        allowDeselect={false}
        nothingFoundMessage={say('item.moment.none')}
        onChange={id => {
          const moment = moments.find(({ momentId }) => momentId === id);
          if (moment !== undefined) bind(moment);
        }}
      />
      {known ? null : (
        <TextInput
          label={say('item.moment.id')}
          maxLength={64}
          value={item.momentId}
          onChange={event => {
            const momentId = momentIdSchema.safeParse(event.currentTarget.value);
            if (momentId.success) onChange({ momentId: momentId.data }, 'momentId');
          }}
        />
      )}
      <TextPair
        label={say('item.momentName')}
        path={`items.${item.id}.momentName`}
        text={item.momentName}
        desk={desk}
        onChange={momentName => onChange({ momentName }, 'momentName')}
      />
      <div className="tl-fields-row">
        <Select
          label={say('item.lane')}
          data={LANE_KINDS.map(value => ({ value, label: say(`lane.${value}`) }))}
          value={item.laneKind}
          allowDeselect={false}
          onChange={value => {
            const laneKind = LANE_KINDS.find(each => each === value);
            if (laneKind !== undefined) onChange({ laneKind });
          }}
        />
        <Select
          label={say('item.dimension')}
          data={DIMENSIONS.map(value => ({ value, label: sayFrame(`dimension.${value}`) }))}
          value={item.dimension}
          allowDeselect={false}
          onChange={value => {
            const dimension = DIMENSIONS.find(each => each === value);
            if (dimension !== undefined) onChange({ dimension });
          }}
        />
      </div>
    </fieldset>
  );
};
