import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconEyeQuestion,
  IconGripVertical,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { LanguageGap } from '@truthline/audit';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import {
  addItems,
  addSection,
  duplicateItem,
  emptyItem,
  freeKey,
  itemsOf,
  placeItem,
  removeItem,
  removeSection,
  shiftItem,
  shiftSection,
  type Written,
} from './written.ts';

/** What is chosen: the checklist itself, a section or an item. */
export type Chosen =
  { readonly kind: 'checklist' } | { readonly kind: 'section' | 'item'; readonly id: string };

type OutlineProps = {
  written: Written;
  gaps: readonly LanguageGap[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onChange: (next: (before: Written) => Written) => void;
  onSay: (text: string) => void;
};

type RowProps = OutlineProps & { of: 'section' | 'item'; id: string; name: string };

/** What can be done with the chosen row; the same by Alt+arrow keys. */
const RowTools = ({ of, id, name, written, onChoose, onChange, onSay }: RowProps) => {
  const say = useChecklistsMessages();
  const shift = of === 'item' ? shiftItem : shiftSection;
  const tool = (label: string, Symbol: typeof IconCopy, act: () => void) => (
    <ActionIcon
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
  const move = (by: -1 | 1) => () => {
    onChange(before => shift(before, id, by));
    onSay(say(by === -1 ? 'outline.wentUp' : 'outline.wentDown', { name }));
  };
  return (
    <span className="tl-outline-tools">
      {tool(say('outline.up'), IconArrowUp, move(-1))}
      {tool(say('outline.down'), IconArrowDown, move(1))}
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

/** Sections and their items in order: chosen by a press, moved by dragging or by Alt and an arrow key. */
export const Outline = (props: OutlineProps) => {
  const { written, gaps, chosen, onChoose, onChange, onSay } = props;
  const say = useChecklistsMessages();
  const read = useContentText();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const isChosen = (kind: 'section' | 'item', id: string) => chosen.kind === kind && chosen.id === id;
  const keys = (of: 'section' | 'item', id: string, name: string) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || !event.altKey) return;
    event.preventDefault();
    onChange(before => (of === 'item' ? shiftItem : shiftSection)(before, id, by));
    onSay(say(by === -1 ? 'outline.wentUp' : 'outline.wentDown', { name }));
  };
  const dropOn = (sectionId: string, before: string | null) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(before ?? sectionId);
    },
    onDrop: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      event.stopPropagation();
      onChange(whole => placeItem(whole, dragged, sectionId, before));
      setOver(null);
      setDragged(null);
    },
  });
  const addItem = (sectionId: string) => {
    const id = freeKey(
      `${sectionId}-${String(itemsOf(written, sectionId).length + 1).padStart(2, '0')}`,
      written.items.map(item => item.id),
    );
    onChange(before => addItems(before, sectionId, [emptyItem(sectionId, id)]).written);
    onChoose({ kind: 'item', id });
  };
  return (
    <nav className="tl-outline" aria-label={say('outline.label')}>
      <button
        type="button"
        className="tl-outline-whole"
        aria-current={chosen.kind === 'checklist'}
        onClick={() => onChoose({ kind: 'checklist' })}
      >
        {say('outline.whole')}
      </button>
      <p className="tl-outline-hint">{say('outline.hint')}</p>
      <ol>
        {written.sections.map(section => {
          const name = read(section.name) || section.id;
          return (
            <li key={section.id} {...dropOn(section.id, null)} data-over={over === section.id}>
              <div className="tl-outline-row" data-chosen={isChosen('section', section.id)}>
                <button
                  type="button"
                  className="tl-outline-section"
                  aria-current={isChosen('section', section.id)}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                  onClick={() => onChoose({ kind: 'section', id: section.id })}
                  onKeyDown={keys('section', section.id, name)}
                >
                  {name}
                </button>
                {isChosen('section', section.id) ? (
                  <RowTools {...props} of="section" id={section.id} name={name} />
                ) : null}
              </div>
              <ol>
                {itemsOf(written, section.id).map(item => {
                  const question = read(item.question) || say('outline.noQuestion');
                  const gapped = gaps.some(({ path }) => path.startsWith(`items.${item.id}.`));
                  return (
                    <li
                      key={item.id}
                      className="tl-outline-row"
                      data-chosen={isChosen('item', item.id)}
                      data-over={over === item.id}
                      draggable
                      onDragStart={event => {
                        event.dataTransfer.effectAllowed = 'move';
                        event.dataTransfer.setData('text/plain', item.id);
                        setDragged(item.id);
                      }}
                      onDragEnd={() => {
                        setDragged(null);
                        setOver(null);
                      }}
                      {...dropOn(section.id, item.id)}
                    >
                      <IconGripVertical className="tl-outline-grip" size={14} aria-hidden />
                      <button
                        type="button"
                        className="tl-outline-item"
                        aria-current={isChosen('item', item.id)}
                        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                        onClick={() => onChoose({ kind: 'item', id: item.id })}
                        onKeyDown={keys('item', item.id, question)}
                      >
                        <span className="tl-outline-id">{item.id}</span>
                        <span className="tl-outline-text">{question}</span>
                        {item.critical ? (
                          <IconAlertTriangleFilled
                            size={13}
                            className="tl-mark-critical"
                            aria-label={say('mark.critical')}
                          />
                        ) : null}
                        {item.shownIf === null ? null : (
                          <IconEyeQuestion size={14} aria-label={say('mark.shownIf')} />
                        )}
                        {gapped ? <span className="tl-mark-gap">{say('mark.gap')}</span> : null}
                      </button>
                      {isChosen('item', item.id) ? (
                        <RowTools {...props} of="item" id={item.id} name={question} />
                      ) : null}
                    </li>
                  );
                })}
              </ol>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={13} />}
                aria-label={`${say('outline.addItem')}: ${name}`}
                onClick={() => addItem(section.id)}
              >
                {say('outline.addItem')}
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => {
          const added = addSection(written);
          onChange(() => added.written);
          onChoose({ kind: 'section', id: added.id });
        }}
      >
        {say('outline.addSection')}
      </Button>
    </nav>
  );
};
