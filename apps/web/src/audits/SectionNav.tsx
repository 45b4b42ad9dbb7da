import { IconCheck } from '@tabler/icons-react';
import type { ChecklistVersion } from '@truthline/audit';
import { useContentText } from '../frame/use-content-text.ts';
import type { SectionProgress } from './progress.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

type SectionNavProps = {
  checklist: ChecklistVersion;
  sections: readonly SectionProgress[];
  current: string | null;
  onGo: (itemId: string) => void;
};

/** The sections of the checklist with what is done in each; one tap leads to its first item. */
export const SectionNav = ({ checklist, sections, current, onGo }: SectionNavProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  if (sections.length < 2) return null;
  return (
    <nav aria-label={say('run.sections')}>
      <ul className="tl-run-sections">
        {sections.map(({ sectionId, itemIds, done }) => {
          const section = checklist.sections.find(({ id }) => id === sectionId);
          const name = section === undefined ? sectionId : read(section.name);
          const [first] = itemIds;
          return (
            <li key={sectionId}>
              <button
                type="button"
                aria-current={sectionId === current}
                aria-label={say('run.section', { name, done, total: itemIds.length })}
                onClick={() => {
                  if (first !== undefined) onGo(first);
                }}
              >
                {done === itemIds.length ? <IconCheck size={14} aria-hidden /> : null}
                {name} {done}/{itemIds.length}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
