import { useLayoutEffect, useRef } from 'react';
import { useSession } from '../core/core-context.tsx';
import { lazily } from '@truthline/ui';

const AnswersPanel = lazily(async () => (await import('../overlays/AnswersPanel.tsx')).AnswersPanel);
const CommentsPanel = lazily(async () => (await import('../comments/CommentsPanel.tsx')).CommentsPanel);
const FilterPanel = lazily(async () => (await import('../find/FilterPanel.tsx')).FilterPanel);
const Inspector = lazily(async () => (await import('../panels/Inspector.tsx')).Inspector);
const LintPanel = lazily(async () => (await import('../panels/LintPanel.tsx')).LintPanel);
const PathPanel = lazily(async () => (await import('../reading/PathPanel.tsx')).PathPanel);

/** Beside the drawing on a desk, a sheet below it on a phone. */
export const SidePanel = () => {
  const panel = useSession(session => session.panel);
  const before = useRef(panel);
  // A button in one panel can lead to another: the keyboard goes along instead of falling out of the page.
  useLayoutEffect(() => {
    const replaced = before.current !== 'none' && panel !== 'none' && before.current !== panel;
    before.current = panel;
    if (replaced && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.te-editor .te-panel')?.focus();
  }, [panel]);
  switch (panel) {
    case 'none':
      return null;
    case 'inspector':
      return <Inspector />;
    case 'answers':
      return <AnswersPanel />;
    case 'comments':
      return <CommentsPanel />;
    case 'lint':
      return <LintPanel />;
    case 'filter':
      return <FilterPanel />;
    case 'paths':
      return <PathPanel />;
  }
};
