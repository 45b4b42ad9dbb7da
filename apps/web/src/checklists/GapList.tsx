import type { LanguageGap } from '@truthline/audit';
import type { Chosen } from './Outline.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import type { Written } from './written.ts';

type GapListProps = { written: Written; gaps: readonly LanguageGap[]; onGo: (chosen: Chosen) => void };

/** Where a path of `listTexts` leads in the builder. */
const placeOf = ({ repeatGroups }: Written, path: string): Chosen => {
  const [table = '', ...rest] = path.split('.');
  const ids = rest.map((_, at) => rest.slice(0, at + 1).join('.'));
  switch (table) {
    case 'items':
      return { kind: 'item', id: ids[0] ?? '' };
    case 'sections':
      return { kind: 'section', id: ids[0] ?? '' };
    case 'repeatGroups':
      return { kind: 'section', id: repeatGroups.find(({ id }) => ids.includes(id))?.sectionId ?? '' };
    default:
      return { kind: 'checklist' };
  }
};

/** Every text that a language lacks or that no longer says what the other one does; a press goes there. */
export const GapList = ({ written, gaps, onGo }: GapListProps) => {
  const say = useChecklistsMessages();
  return (
    <section className="tl-fields" aria-label={say('gaps.title')}>
      <div className="tl-fields-head">
        <h2>{say('gaps.title')}</h2>
      </div>
      {gaps.length === 0 ? (
        <p className="tl-note">{say('gaps.none')}</p>
      ) : (
        <ul className="tl-gaps">
          {gaps.map(({ path, language, gap }) => (
            <li key={`${path} ${language}`}>
              <button type="button" className="tl-link" onClick={() => onGo(placeOf(written, path))}>
                {path.replace(/^(items|sections|repeatGroups)\./, '')}
              </button>
              <span className="tl-gap" data-gap={gap}>
                {say(`language.${language}`)} · {say(`gap.${gap}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
