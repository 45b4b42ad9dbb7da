import { IconCurrentLocation } from '@tabler/icons-react';
import { Button, Notice } from '@truthline/ui';
import { useState } from 'react';
import type { Entry, EntryEdit } from '../entry.ts';
import { findPosition, type PositionProblem } from './find-position.ts';
import { NumberField } from './NumberField.tsx';
import { useAuditsMessages } from '../use-audits-messages.ts';

type LocationAnswerProps = { entry: Entry; onEdit: (edit: EntryEdit) => void };

/** A place typed by hand is as exact as the five decimals it is shown with: about a metre. */
const TYPED_ACCURACY = 1;

type Typed = { readonly latitude: number | null; readonly longitude: number | null };

/** Where the auditor stands, asked of the phone or typed. */
export const LocationAnswer = ({ entry, onEdit }: LocationAnswerProps) => {
  const say = useAuditsMessages();
  const value = entry.state === 'answered' && entry.value?.type === 'location' ? entry.value : null;
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<PositionProblem | null>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const look = async () => {
    setLooking(true);
    const found = await findPosition(navigator.geolocation);
    setLooking(false);
    setProblem(found.ok ? null : found.error);
    setTyped(null);
    if (found.ok) onEdit({ type: 'choose', value: { type: 'location', ...found.value } });
  };
  const shown = typed ?? { latitude: value?.latitude ?? null, longitude: value?.longitude ?? null };
  const put = (part: keyof Typed, degrees: number | null) => {
    const next = { ...shown, [part]: degrees };
    setTyped(next);
    const { latitude, longitude } = next;
    // Half a place is none.
    if (latitude === null || longitude === null) onEdit({ type: 'clearValue' });
    else
      onEdit({
        type: 'choose',
        value: { type: 'location', latitude, longitude, accuracyMetres: TYPED_ACCURACY },
      });
  };
  return (
    <div>
      <Button
        size="md"
        fullWidth
        variant="light"
        loading={looking}
        before={<IconCurrentLocation size={20} />}
        onClick={() => void look()}
      >
        {say('location.look')}
      </Button>
      {problem === null ? null : (
        <Notice tone="below" urgent className="tl-apart">
          {say(`location.problem.${problem}`)}
        </Notice>
      )}
      <p className="tl-run-read" role="status">
        {value === null
          ? ''
          : say('answer.place', {
              latitude: value.latitude.toFixed(5),
              longitude: value.longitude.toFixed(5),
              metres: Math.round(value.accuracyMetres),
            })}
      </p>
      <div className="tl-run-pair">
        <NumberField
          label={say('answer.latitude')}
          value={shown.latitude}
          min={-90}
          max={90}
          decimals={5}
          onChange={degrees => put('latitude', degrees)}
        />
        <NumberField
          label={say('answer.longitude')}
          value={shown.longitude}
          min={-180}
          max={180}
          decimals={5}
          onChange={degrees => put('longitude', degrees)}
        />
      </div>
    </div>
  );
};
