import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconEyeQuestion, IconGripVertical, IconPlus } from '@tabler/icons-react';
import type { LanguageGap } from '@truthline/audit';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { OutlineTools } from './OutlineTools.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import { useDragOrder } from './use-drag-order.ts';
import {
  addItems,
  addSection,
  emptyItem,
  freeKey,
  itemsOf,
  placeItem,
  shiftItem,
  shiftSection,
  type Written,
} from './written.ts';

/** What is chosen: the checklist itself, a section or an item. */
export type Chosen =
  { readonly kind: 'checklist' } | { readonly kind: 'section' | 'item'; readonly id: string };

/** What of a row keeps the focus when the row is moved. */
export type RowPart = 'name' | 'up' | 'down';

export type OutlineProps = {
  written: Written;
  gaps: readonly LanguageGap[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onChange: (next: (before: Written) => Written) => void;
  onSay: (text: string) => void;
};

/** Sections and their items in order: chosen by a press, moved by dragging, by Alt and an arrow key, or by their buttons. */
export const Outline = (props: OutlineProps) => {
  const { written, gaps, chosen, onChoose, onChange, onSay } = props;
  const say = useChecklistsMessages();
  const read = useContentText();
  const list = useRef<HTMLElement>(null);
  /** What had the focus when its row was moved: a row that comes into another section is a new one. */
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    const wanted = focused.current;
    focused.current = null;
    if (wanted !== null) list.current?.querySelector<HTMLElement>(wanted)?.focus();
  });
  const nameOfSection = (id: string) => {
    const section = written.sections.find(each => each.id === id);
    return section === undefined ? id : read(section.name) || id;
  };
  const { over, row } = useDragOrder((id, { sectionId, before }) => {
    const item = written.items.find(each => each.id === id);
    onChange(whole => placeItem(whole, id, sectionId, before));
    const name = (item === undefined ? '' : read(item.question)) || id;
    onSay(say('outline.placed', { name, section: nameOfSection(sectionId) }));
  });
  const isChosen = (kind: 'section' | 'item', id: string) => chosen.kind === kind && chosen.id === id;
  const move = (of: 'section' | 'item', id: string, name: string, by: -1 | 1, part: RowPart) => {
    focused.current = `[data-row="${CSS.escape(`${of} ${id}`)}"] [data-part="${part}"]`;
    onChange(before => (of === 'item' ? shiftItem : shiftSection)(before, id, by));
    onSay(say(by === -1 ? 'outline.wentUp' : 'outline.wentDown', { name }));
  };
  const keys = (of: 'section' | 'item', id: string, name: string) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || !event.altKey) return;
    event.preventDefault();
    move(of, id, name, by, 'name');
  };
  const addItem = (sectionId: string) => {
    const id = freeKey(
      `${sectionId}-${String(itemsOf(written, sectionId).length + 1).padStart(2, '0')}`,
      written.items.map(item => item.id),
    );
    onChange(before => addItems(before, sectionId, [emptyItem(sectionId, id)]).written);
    onChoose({ kind: 'item', id });
  };
  return (
    <nav className="tl-outline" aria-label={say('outline.label')} ref={list}>
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
            <li
              key={section.id}
              data-section={section.id}
              data-over={over !== null && over.sectionId === section.id && over.before === null}
            >
              <div
                className="tl-outline-row"
                data-row={`section ${section.id}`}
                data-chosen={isChosen('section', section.id)}
              >
                <button
                  type="button"
                  data-part="name"
                  className="tl-outline-section"
                  aria-current={isChosen('section', section.id)}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                  onClick={() => onChoose({ kind: 'section', id: section.id })}
                  onKeyDown={keys('section', section.id, name)}
                >
                  {name}
                </button>
                {isChosen('section', section.id) ? (
                  <OutlineTools {...props} onMove={move} of="section" id={section.id} name={name} />
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
                      data-over={over?.before === item.id}
                      data-row={`item ${item.id}`}
                      {...row(item.id)}
                    >
                      <span className="tl-outline-grip" aria-hidden>
                        <IconGripVertical size={14} />
                      </span>
                      <button
                        type="button"
                        data-part="name"
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
                        <OutlineTools {...props} onMove={move} of="item" id={item.id} name={question} />
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
