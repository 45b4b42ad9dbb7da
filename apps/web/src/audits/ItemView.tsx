import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { AskedPlace, ChecklistVersion } from '@truthline/audit';
import { Button } from '@truthline/ui';
import { AddInstance } from './AddInstance.tsx';
import { AnswerArea } from './AnswerArea.tsx';
import { emptyEntry, type EntryEdit } from './entry.ts';
import { ItemQuestion } from './ItemQuestion.tsx';
import type { BegunInstance, Entries, Progress } from './progress.ts';
import { RemoveInstance } from './RemoveInstance.tsx';
import { SectionOut } from './SectionOut.tsx';
import { useAuditsMessages } from './use-audits-messages.ts';
import { useSwipe } from './use-swipe.ts';

export type ViewProps = {
  readonly checklist: ChecklistVersion;
  readonly progress: Progress;
  readonly entries: Entries;
  readonly place: AskedPlace;
  readonly onEdit: (key: string, edit: EntryEdit) => void;
  readonly onBegin: (begun: BegunInstance) => void;
  /** Takes back an instance of a repeat group with all that was entered there. */
  readonly onRemove: (gone: BegunInstance) => Promise<void>;
  readonly onGo: (key: string) => void;
};

/** One item, its answer at the thumb, the way onwards below it; a swipe goes on and back as well. */
export const ItemView = (props: ViewProps) => {
  const { checklist, progress, entries, place, onEdit, onBegin, onRemove, onGo } = props;
  const say = useAuditsMessages();
  const { places, sections } = progress;
  const at = places.findIndex(({ key }) => key === place.key);
  const step = (by: 1 | -1) => {
    const next = places[at + by]?.key;
    if (next !== undefined) onGo(next);
    else if (by === 1) onGo('review');
  };
  const swipe = useSwipe(step);
  const section = sections.find(each => each.section.id === place.item.sectionId);
  const group = checklist.repeatGroups.find(({ id }) => id === place.item.repeatGroupId);
  return (
    <>
      <div
        className="tl-run-question"
        role="group"
        aria-label={place.item.id}
        // What is long is scrolled, also by keys.
        tabIndex={0}
        {...swipe}
      >
        {section === undefined ? null : <SectionOut at={section} onEdit={onEdit} />}
        <ItemQuestion place={place} group={group} />
        {group === undefined || place.instance === null ? null : (
          <div className="tl-row">
            <AddInstance group={group} progress={progress} onBegin={onBegin} />
            <RemoveInstance
              {...{ checklist, group, progress, entries, onRemove }}
              key={place.instance}
              instance={place.instance}
            />
          </div>
        )}
      </div>
      <AnswerArea
        key={place.key}
        place={place}
        section={section?.section}
        entry={entries.get(place.key) ?? emptyEntry}
        onEdit={onEdit}
      />
      <div className="tl-run-nav">
        <Button
          size="md"
          variant="default"
          before={<IconChevronLeft size={18} />}
          disabled={at === 0}
          onClick={() => step(-1)}
        >
          {say('run.previous')}
        </Button>
        <Button size="md" after={<IconChevronRight size={18} />} onClick={() => step(1)}>
          {at === places.length - 1 ? say('run.review') : say('run.next')}
        </Button>
      </div>
    </>
  );
};
