import './refused-changes.css';
import { Button, Popover } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { BlueprintDocument, DocumentState } from '@truthline/document';
import { lazily } from '@truthline/ui';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

const RefusedChangeCard = lazily(async () => (await import('./RefusedChangeCard.tsx')).RefusedChangeCard);

type RefusedChangesProps = { document: BlueprintDocument; state: DocumentState };

/** Changes that were made here and turned down: what was refused and why, both versions, until it has been seen. */
export const RefusedChanges = ({ document, state }: RefusedChangesProps) => {
  const say = useBlueprintsMessages();
  const { refusals, blueprint, readOnly } = state;
  if (refusals.length === 0) return null;
  return (
    <Popover width="min(500px, calc(100vw - 24px))" position="bottom-start" shadow="md" withArrow trapFocus>
      <Popover.Target>
        <Button size="compact-sm" color="below" variant="light" leftSection={<IconAlertTriangle size={16} />}>
          {say('refused.button', { count: refusals.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('refused.title')}>
        <strong>{say('refused.title')}</strong>
        <div className="tl-panel-note">{say('refused.text')}</div>
        <ul className="tl-refused">
          {refusals.map(refused => (
            <li key={refused.changeId}>
              <RefusedChangeCard
                refused={refused}
                blueprint={blueprint}
                readOnly={readOnly}
                onPutBack={command => document.execute(command)}
                onSeen={() => document.dismissRefusal(refused.changeId)}
              />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
};
