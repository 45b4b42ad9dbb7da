import { memo, useCallback, useRef } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { useViewEffect } from '../flow/use-view-effect.ts';
import { PLOT_HEIGHT, plotTop } from './curves.ts';
import { useExperienceShown } from './use-experience-shown.ts';

const PLOTS = ['emotion', 'perception'] as const;

const Heads = () => {
  const { height } = useStore(useCore().layout);
  const say = useSay();
  const rows = useRef<HTMLDivElement>(null);
  useViewEffect(
    useCallback(
      (view, frame) => {
        if (rows.current === null) return;
        rows.current.style.width = `${frame.left}px`;
        for (const [index, plot] of PLOTS.entries()) {
          const row = rows.current.children.item(index);
          if (!(row instanceof HTMLElement)) continue;
          row.style.transform = `translateY(${plotTop(plot, height) * view.zoom + view.y}px)`;
          row.style.height = `${PLOT_HEIGHT * view.zoom}px`;
          row.dataset['size'] = PLOT_HEIGHT * view.zoom < 46 ? 'short' : 'full';
        }
      },
      [height],
    ),
  );
  return (
    <div ref={rows} className="te-experience-heads">
      <div className="te-experience-head">
        <span>{say('curve.emotion')}</span>
        <small>{say('curve.emotionScale')}</small>
      </div>
      <div className="te-experience-head">
        <span data-key="expectation">{say('curve.expectation')}</span>
        <span data-key="perception">{say('curve.perception')}</span>
        <small>{say('curve.qualityScale')}</small>
      </div>
    </div>
  );
};

/** What the curves are, at the left whatever is scrolled, as the lanes are named there. */
export const ExperienceHeads = memo(() => (useExperienceShown() ? <Heads /> : null));
ExperienceHeads.displayName = 'ExperienceHeads';
