import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';

type RemoveWithCardsProps<Id extends string> = {
  /** How many cards (or steps) stand in what is to be removed. */
  readonly count: number;
  readonly places: readonly { readonly id: Id; readonly name: string }[];
  /** `null`: they are removed too. */
  readonly onRemove: (moveTo: Id | null) => void;
};

/** Deleting a lane, a step or a stage: what happens to its contents is asked, never guessed. */
export const RemoveWithCards = <Id extends string>({ count, places, onRemove }: RemoveWithCardsProps<Id>) => {
  const core = useCore();
  const say = useSay();
  const [moveTo, setMoveTo] = useState<Id | ''>('');
  if (core.readOnly) return null;
  return (
    <div className="te-part">
      <h3>{say('action.remove')}</h3>
      {count === 0 ? null : (
        <ChoiceField
          label={say('structure.contents', { count })}
          value={moveTo}
          choices={[
            { key: '', label: say('structure.removeToo') },
            ...places.map(place => ({
              key: place.id,
              label: say('structure.moveTo', { name: place.name }),
            })),
          ]}
          onCommit={setMoveTo}
        />
      )}
      <Button
        size="xs"
        variant="default"
        onClick={() => onRemove(places.find(place => place.id === moveTo)?.id ?? null)}
      >
        {say('action.remove')}
      </Button>
    </div>
  );
};
