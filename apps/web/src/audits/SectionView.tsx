import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Button } from '@truthline/ui';
import { useEffect, useRef } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { AddInstance } from './AddInstance.tsx';
import { AnswerArea } from './AnswerArea.tsx';
import { emptyEntry } from './entry.ts';
import { ItemQuestion } from './ItemQuestion.tsx';
import type { ViewProps } from './ItemView.tsx';
import { RemoveInstance } from './RemoveInstance.tsx';
import { SectionOut } from './SectionOut.tsx';
import { useAuditsMessages } from './use-audits-messages.ts';

/** A whole section to scroll through, each item with its answer; sections follow each other below. */
export const SectionView = (props: ViewProps) => {
  const { checklist, progress, entries, place, onEdit, onBegin, onRemove, onGo } = props;
  const say = useAuditsMessages();
  const read = useContentText();
  const list = useRef<HTMLDivElement>(null);
  const { sections } = progress;
  const at = sections.findIndex(({ section }) => section.id === place.item.sectionId);
  const current = sections[at];
  const { key } = place;
  useEffect(() => {
    const shown = [...(list.current?.children ?? [])];
    shown.find(child => child.getAttribute('data-answer-key') === key)?.scrollIntoView();
  }, [key]);
  if (current === undefined) return null;
  const groups = new Map(checklist.repeatGroups.map(group => [group.id, group]));
  const firstOf = (index: number) => sections[index]?.places[0]?.key;
  const previous = firstOf(at - 1);
  return (
    <>
      <div className="tl-run-section" ref={list}>
        <h2 className="tl-panel-title">{read(current.section.name)}</h2>
        <SectionOut at={current} onEdit={onEdit} />
        {current.places.map((each, index) => {
          const groupId = each.item.repeatGroupId;
          const group = groupId === null ? undefined : groups.get(groupId);
          const endsGroup = current.places[index + 1]?.item.repeatGroupId !== groupId;
          const endsInstance = endsGroup || current.places[index + 1]?.instance !== each.instance;
          return (
            <section
              key={each.key}
              data-answer-key={each.key}
              className="tl-run-block"
              aria-label={`${each.item.id} ${read(each.item.momentName)}`}
            >
              <ItemQuestion place={each} group={group} />
              <AnswerArea
                place={each}
                section={current.section}
                entry={entries.get(each.key) ?? emptyEntry}
                onEdit={onEdit}
              />
              {group !== undefined && each.instance !== null && endsInstance ? (
                <RemoveInstance
                  {...{ checklist, group, progress, entries, onRemove }}
                  instance={each.instance}
                />
              ) : null}
              {group !== undefined && endsGroup ? (
                <AddInstance group={group} progress={progress} onBegin={onBegin} />
              ) : null}
            </section>
          );
        })}
      </div>
      <div className="tl-run-nav">
        <Button
          size="md"
          variant="default"
          before={<IconChevronLeft size={18} />}
          disabled={previous === undefined}
          onClick={() => onGo(previous ?? key)}
        >
          {say('run.section.previous')}
        </Button>
        <Button
          size="md"
          after={<IconChevronRight size={18} />}
          onClick={() => onGo(firstOf(at + 1) ?? 'review')}
        >
          {at === sections.length - 1 ? say('run.review') : say('run.section.next')}
        </Button>
      </div>
    </>
  );
};
