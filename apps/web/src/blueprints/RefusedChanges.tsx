import { Button, Popover } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { BlueprintDocument, RefusedChange } from '@truthline/document';
import { useRefusalSentence } from '@truthline/editor';
import { commandSentence } from './command-sentence.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

type RefusedChangesProps = { document: BlueprintDocument; refusals: readonly RefusedChange[] };

/** Changes that were made here and turned down: what was refused and why, until it has been seen. */
export const RefusedChanges = ({ document, refusals }: RefusedChangesProps) => {
  const say = useBlueprintsMessages();
  const reason = useRefusalSentence();
  if (refusals.length === 0) return null;
  return (
    <Popover width={340} position="bottom-start" shadow="md" withArrow>
      <Popover.Target>
        <Button size="compact-sm" color="below" variant="light" leftSection={<IconAlertTriangle size={16} />}>
          {say('refused.button', { count: refusals.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{say('refused.title')}</strong>
        <div className="tl-panel-note">{say('refused.text')}</div>
        <ul className="tl-refused">
          {refusals.map(refused => (
            <li key={refused.changeId}>
              <strong>{commandSentence(refused.command, say)}</strong>
              <div>{reason(refused.refusal)}</div>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => document.dismissRefusal(refused.changeId)}
              >
                {say('refused.dismiss')}
              </Button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
};
