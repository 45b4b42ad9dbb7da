import { CommentsPanel } from '../comments/CommentsPanel.tsx';
import { useSession } from '../core/core-context.tsx';
import { FilterPanel } from '../find/FilterPanel.tsx';
import { AnswersPanel } from '../overlays/AnswersPanel.tsx';
import { Inspector } from '../panels/Inspector.tsx';
import { LintPanel } from '../panels/LintPanel.tsx';
import { PathPanel } from '../reading/PathPanel.tsx';

/** Beside the drawing on a desk, a sheet below it on a phone. */
export const SidePanel = () => {
  const panel = useSession(session => session.panel);
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
