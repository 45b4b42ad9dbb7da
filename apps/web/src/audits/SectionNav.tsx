import { IconCheck } from '@tabler/icons-react';
import { useContentText } from '../frame/use-content-text.ts';
import type { SectionProgress } from './progress.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

type SectionNavProps = {
  sections: readonly SectionProgress[];
  current: string | null;
  onGo: (key: string) => void;
};

/** The sections of the checklist with what is done in each; one tap leads to its first item. */
export const SectionNav = ({ sections, current, onGo }: SectionNavProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  if (sections.length < 2) return null;
  return (
    <nav aria-label={say('run.sections')}>
      <ul className="tl-run-sections">
        {sections.map(({ section, places, done }) => {
          const name = read(section.name);
          const [first] = places;
          return (
            <li key={section.id}>
              <button
                type="button"
                aria-current={section.id === current}
                onClick={() => {
                  if (first !== undefined) onGo(first.key);
                }}
              >
                {done === places.length ? <IconCheck size={14} aria-hidden /> : null}
                {say('run.section', { name, done, total: places.length })}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
