import { Button, Textarea } from '@mantine/core';
import { TEXT_LIMIT } from '@truthline/blueprint';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSay } from '../catalogue/messages.ts';

type ReasonFormProps = {
  /** The reason as it is kept: never blank. */
  readonly onGive: (reason: string) => void;
  readonly onLeave: () => void;
};

/** Why a finding does not apply. Without a reason nothing is silenced, and the field says so. */
export const ReasonForm = ({ onGive, onLeave }: ReasonFormProps) => {
  const say = useSay();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const give = (event?: FormEvent) => {
    event?.preventDefault();
    const reason = text.trim();
    setMissing(reason === '');
    if (reason === '') field.current?.focus();
    else onGive(reason);
  };
  return (
    <form className="te-reason" onSubmit={give}>
      <Textarea
        ref={field}
        label={say('lint.reason')}
        size="xs"
        className="te-grows"
        rows={2}
        maxLength={TEXT_LIMIT}
        value={text}
        error={missing ? say('lint.reasonMissing') : null}
        onChange={event => {
          setText(event.currentTarget.value);
          setMissing(false);
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) give();
          else if (event.key === 'Escape') onLeave();
          else return;
          event.stopPropagation();
        }}
      />
      <div className="te-actions">
        <Button type="submit" size="compact-sm">
          {say('lint.silenceNow')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          {say('toolbar.cancel')}
        </Button>
      </div>
    </form>
  );
};
