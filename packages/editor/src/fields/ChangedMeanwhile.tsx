import { Button } from '@mantine/core';
import { useSay } from '../catalogue/messages.ts';
import type { Writing } from './use-draft.ts';

type ChangedMeanwhileProps = { readonly writing: Writing<string>; readonly onKeep: () => void };

/** Says below a field that somebody else has changed it while it is written in, and asks which one it shall be. */
export const ChangedMeanwhile = ({ writing, onKeep }: ChangedMeanwhileProps) => {
  const say = useSay();
  const { theirs, takeTheirs } = writing;
  if (theirs === null) return null;
  return (
    <div className="te-meanwhile" role="status">
      <span>
        {say(theirs === '' ? 'field.emptiedMeanwhile' : 'field.changedMeanwhile', { text: theirs })}
      </span>
      <Button size="compact-xs" variant="light" onClick={onKeep}>
        {say('field.keepMine')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={takeTheirs}>
        {say('field.takeTheirs')}
      </Button>
    </div>
  );
};
