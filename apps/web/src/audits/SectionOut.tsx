import { IconCircleOff } from '@tabler/icons-react';
import { Button } from '@truthline/ui';
import { useState } from 'react';
import { LateDialog } from '../frame/LateDialog.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import type { EntryEdit } from './entry.ts';
import type { SectionProgress } from './progress.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { WrittenField } from './WrittenField.tsx';

type SectionOutProps = { at: SectionProgress; onEdit: (key: string, edit: EntryEdit) => void };

/** A section that need not apply is left out with one reason, and comes back with one tap. */
export const SectionOut = ({ at: { section, places, leftOut }, onEdit }: SectionOutProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { notApplicableRule } = section;
  if (notApplicableRule === null) return null;
  const editAll = (edit: EntryEdit) => {
    for (const { key } of places) onEdit(key, edit);
  };
  if (leftOut !== null)
    return (
      <div className="tl-run-out" role="status">
        <span>{say('section.leftOut', { name: read(section.name), reason: leftOut })}</span>
        <Button size="compact-sm" variant="light" onClick={() => editAll({ type: 'comeBack' })}>
          {say('section.comeBack')}
        </Button>
      </div>
    );
  return (
    <div className="tl-run-out">
      <Button
        size="compact-sm"
        variant="subtle"
        before={<IconCircleOff size={16} stroke={1.6} />}
        onClick={() => setAsking(true)}
      >
        {say('section.leaveOut')}
      </Button>
      <LateDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={say('section.leaveOut.title', { name: read(section.name) })}
        closeButtonProps={{ 'aria-label': say('section.leaveOut.cancel') }}
      >
        <form
          onSubmit={event => {
            event.preventDefault();
            if (reason.trim() === '') return;
            editAll({ type: 'leaveOut', reason });
            setAsking(false);
          }}
        >
          <WrittenField
            data-autofocus
            label={say('run.reason')}
            description={say('run.reason.rule', { rule: read(notApplicableRule) })}
            minRows={2}
            required
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="md" className="tl-apart" fullWidth disabled={reason.trim() === ''}>
            {say('section.leaveOut.confirm', { count: places.length })}
          </Button>
        </form>
      </LateDialog>
    </div>
  );
};
