import { IconTrash } from '@tabler/icons-react';
import type { ChecklistVersion, RepeatGroup } from '@truthline/audit';
import { Button, Notice } from '@truthline/ui';
import { useState } from 'react';
import { LateDialog } from '../frame/LateDialog.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { isDeviceTrouble } from '../local/device-trouble.ts';
import { emptyEntry } from './entry.ts';
import { useFilesOf } from './files/use-files.ts';
import {
  countInstances,
  keysOfInstance,
  type BegunInstance,
  type Entries,
  type Progress,
} from './progress.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

type RemoveInstanceProps = {
  checklist: ChecklistVersion;
  group: RepeatGroup;
  instance: number;
  progress: Progress;
  entries: Entries;
  onRemove: (gone: BegunInstance) => Promise<void>;
};

/** One customer that was none: taken back after asking, with all that was entered there, in one step. */
export const RemoveInstance = (props: RemoveInstanceProps) => {
  const { checklist, group, instance, progress, entries, onRemove } = props;
  const say = useAuditsMessages();
  const read = useContentText();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const keys = keysOfInstance(checklist, group.id, instance);
  const files = useFilesOf(keys).length;
  if (countInstances(group.id, progress) <= group.least) return null;
  const answers = keys.filter(key => {
    const { state, value, note } = entries.get(key) ?? emptyEntry;
    return state !== 'answered' || value !== null || note !== '';
  }).length;
  const name = read(group.name);
  const remove = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await onRemove({ groupId: group.id, instance });
      setAsking(false);
    } catch (error) {
      if (!isDeviceTrouble(error)) throw error;
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="compact-md"
        className="tl-apart"
        variant="subtle"
        tone="danger"
        before={<IconTrash size={16} />}
        onClick={() => setAsking(true)}
      >
        {say('run.instance.remove', { name, at: instance })}
      </Button>
      <LateDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={say('run.instance.remove.title', { name, at: instance })}
        closeButtonProps={{ 'aria-label': say('section.leaveOut.cancel') }}
      >
        <p>{say('run.instance.remove.answers', { count: answers })}</p>
        {files === 0 ? null : <p>{say('run.instance.remove.files', { count: files })}</p>}
        <p>{say('run.instance.remove.final')}</p>
        {failed ? (
          <Notice tone="below" urgent className="tl-apart">
            {say('trouble.notKept')}
          </Notice>
        ) : null}
        <div className="tl-row" data-grow="true">
          <Button size="md" variant="default" data-autofocus onClick={() => setAsking(false)}>
            {say('run.instance.keep')}
          </Button>
          <Button size="md" tone="danger" loading={busy} onClick={() => void remove()}>
            {say('run.instance.remove.confirm')}
          </Button>
        </div>
      </LateDialog>
    </>
  );
};
