import { IconArrowDown, IconListCheck } from '@tabler/icons-react';
import { Button, ProgressLine, Segments } from '@truthline/ui';
import { AnswerTogether } from './AnswerTogether.tsx';
import type { AuditRun, AuditRunState } from './audit-run.ts';
import { KeepingMark } from './KeepingMark.tsx';
import { KeepingTrouble } from './KeepingTrouble.tsx';
import type { Progress } from './progress.ts';
import { SectionNav } from './SectionNav.tsx';
import { useAuditsMessages } from './use-audits-messages.ts';

export const RUN_VIEWS = ['item', 'section'] as const;
export type RunView = (typeof RUN_VIEWS)[number];

type RunTopProps = {
  title: string;
  auditId: string;
  run: AuditRun;
  state: AuditRunState;
  progress: Progress;
  /** The answer key of the item in sight; null on the review. */
  current: string | null;
  view: RunView;
  onView: (view: RunView) => void;
  onGo: (key: string) => void;
};

/** The first place without an answer behind the current one, or from the start. */
const nextGap = ({ places, missing }: Progress, current: string): string | null => {
  const at = places.findIndex(({ key }) => key === current);
  const behind = new Set(places.slice(at + 1).map(({ key }) => key));
  const others = missing.filter(({ place }) => place.key !== current);
  return (others.find(({ place }) => behind.has(place.key)) ?? others[0])?.place.key ?? null;
};

/** What is being audited, how far it is, where its answers are, and the ways through it. */
export const RunTop = ({
  title,
  auditId,
  run,
  state,
  progress,
  current,
  view,
  onView,
  onGo,
}: RunTopProps) => {
  const say = useAuditsMessages();
  const { places, done, asked, sections } = progress;
  const at = places.findIndex(({ key }) => key === current);
  const gap = current === null ? null : nextGap(progress, current);
  return (
    <div className="tl-run-top">
      <div className="tl-run-where">
        <h1>{title}</h1>
        <KeepingMark keeping={state.keeping} />
      </div>
      <KeepingTrouble run={run} state={state} />
      <div className="tl-run-count">
        <span>
          {at === -1 || view === 'section'
            ? ''
            : `${say('run.item', { at: at + 1, total: places.length })} · `}
          {say('run.progress', { done, total: asked })}
        </span>
        {current === null ? null : (
          <Segments
            aria-label={say('run.view')}
            choices={RUN_VIEWS.map(value => ({ value, label: say(`run.view.${value}`) }))}
            value={view}
            onChange={chosen => onView(chosen)}
          />
        )}
      </div>
      {current === null ? null : (
        <div className="tl-run-ways">
          {gap === null ? (
            <span />
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              before={<IconArrowDown size={14} />}
              onClick={() => onGo(gap)}
            >
              {say('run.nextGap')}
            </Button>
          )}
          {state.reached ? <AnswerTogether auditId={auditId} /> : null}
          <Button
            size="compact-sm"
            variant="subtle"
            before={<IconListCheck size={14} />}
            onClick={() => onGo('review')}
          >
            {say('run.review')}
          </Button>
        </div>
      )}
      <ProgressLine share={done / Math.max(1, asked)} label={say('run.progress', { done, total: asked })} />
      <SectionNav sections={sections} current={places[at]?.item.sectionId ?? null} onGo={onGo} />
    </div>
  );
};
