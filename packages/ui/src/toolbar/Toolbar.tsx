import './toolbar.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { Fragment } from 'react';
import { keysAsText, type ToolAction } from './tool-action.ts';

const onMac = () => /mac/i.test(navigator.userAgent);

const ToolButton = ({ action }: { action: ToolAction }) => {
  const hint = action.keys === null ? action.label : `${action.label} (${keysAsText(action.keys, onMac())})`;
  const Symbol = action.icon;
  return (
    <Tooltip label={hint}>
      <ActionIcon
        variant={action.pressed === true ? 'light' : 'subtle'}
        color={action.pressed === true ? 'line' : 'gray'}
        size="lg"
        aria-label={action.label}
        aria-pressed={action.pressed}
        aria-keyshortcuts={action.keys?.replace('mod', 'Control')}
        disabled={!action.enabled}
        onClick={action.run}
      >
        <Symbol size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
};

/** Groups of actions as icon buttons with their shortcuts in the hint. */
export const Toolbar = ({ label, groups }: { label: string; groups: readonly (readonly ToolAction[])[] }) => (
  <div role="toolbar" aria-label={label} className="tl-toolbar">
    {groups
      .filter(group => group.length > 0)
      .map((group, index) => (
        <Fragment key={group[0]?.id ?? index}>
          {index === 0 ? null : <span className="tl-toolbar-gap" />}
          {group.map(action => (
            <ToolButton key={action.id} action={action} />
          ))}
        </Fragment>
      ))}
  </div>
);
