import { useLayoutEffect, useRef } from 'react';
import { CommentsPanel } from '../comments/CommentsPanel.tsx';
import { useSession } from '../core/core-context.tsx';
import { FilterPanel } from '../find/FilterPanel.tsx';
import { AnswersPanel } from '../overlays/AnswersPanel.tsx';
import { Inspector } from '../panels/Inspector.tsx';
import { lazily } from './lazily.tsx';

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
