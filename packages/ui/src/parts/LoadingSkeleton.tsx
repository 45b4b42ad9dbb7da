import './loading-skeleton.css';
import { useUiMessages } from '../i18n/use-ui-messages.ts';

type LoadingSkeletonProps = {
  /** What is coming: rows of a table, cards of a grid, or one large drawing. */
  shape?: 'rows' | 'cards' | 'drawing';
  count?: number;
};

const heights = { rows: 36, cards: 120, drawing: 420 } as const;

/** The outline of the layout that is coming. Screen readers hear one word. */
export const LoadingSkeleton = ({ shape = 'rows', count = 5 }: LoadingSkeletonProps) => {
  const say = useUiMessages();
  const shown = shape === 'drawing' ? 1 : count;
  return (
    <div className="tl-skeleton" role="status" aria-busy="true" aria-label={say('state.loading')}>
      {Array.from({ length: shown }, (_, index) => (
        <span key={index} style={{ height: heights[shape] }} />
      ))}
    </div>
  );
};
