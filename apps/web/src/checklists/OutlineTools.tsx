import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { OutlineProps, RowPart } from './Outline.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import { duplicateItem, removeItem, removeSection } from './written.ts';

type OutlineToolsProps = OutlineProps & {
  of: 'section' | 'item';
  id: string;
  name: string;
  onMove: (of: 'section' | 'item', id: string, name: string, by: -1 | 1, part: RowPart) => void;
};

/** What can be done with the chosen row; the same by Alt+arrow keys. */
export const OutlineTools = ({
  of,
  id,
  name,
  written,
  onChoose,
  onChange,
  onSay,
  onMove,
}: OutlineToolsProps) => {
  const say = useChecklistsMessages();
  const tool = (label: string, Symbol: typeof IconCopy, act: () => void, part?: RowPart) => (
    <ActionIcon
      data-part={part}
      size="md"
      variant="subtle"
      color="gray"
      aria-label={`${label}: ${name}`}
      title={label}
      onClick={act}
    >
      <Symbol size={15} stroke={1.7} />
    </ActionIcon>
  );
  return (
    <span className="tl-outline-tools">
      {tool(say('outline.up'), IconArrowUp, () => onMove(of, id, name, -1, 'up'), 'up')}
      {tool(say('outline.down'), IconArrowDown, () => onMove(of, id, name, 1, 'down'), 'down')}
      {of === 'item'
        ? tool(say('outline.duplicate'), IconCopy, () => {
            const copy = duplicateItem(written, id);
            onChange(() => copy.written);
            onChoose({ kind: 'item', id: copy.id });
          })
        : null}
      {tool(say('outline.remove'), IconTrash, () => {
        onChange(before => (of === 'item' ? removeItem(before, id) : removeSection(before, id)));
        onChoose({ kind: 'checklist' });
        onSay(say('outline.removed', { name }));
      })}
    </span>
  );
};
