import { memo, useCallback, useMemo, useRef } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { useViewEffect } from '../flow/use-view-effect.ts';
import { commentMarks, type CommentMark } from './comment-place.ts';
import { openThread } from './drafts.ts';
import { useDiscussion } from './use-discussion.ts';

const useMarks = (): readonly CommentMark[] => {
  const core = useCore();
  const { threads } = useDiscussion();
  const { blueprint } = useStore(core.layout);
  return useMemo(() => commentMarks(threads, blueprint), [threads, blueprint]);
};

/** A bubble: how many threads, and a dot while something is unread. A press opens the panel; keys go by the card. */
const Mark = ({ mark, x, y }: { mark: CommentMark; x?: number; y?: number }) => {
  const core = useCore();
  const say = useSay();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="te-comment-mark nopan nodrag"
      data-unread={mark.unread > 0}
      aria-label={say(mark.unread > 0 ? 'comment.markUnread' : 'comment.mark', {
        count: mark.count,
        unread: mark.unread,
      })}
      style={x === undefined ? undefined : { transform: `translate(${x}px, ${y ?? 0}px)` }}
      onClick={() => openThread(core, mark.threadId)}
    >
      {mark.count}
    </button>
  );
};

/** Beside the cards that are spoken of. */
export const CardCommentMarks = memo(() => {
  const { boxes, blueprint } = useStore(useCore().layout);
  return useMarks()
    .filter(({ table }) => table === 'card')
    .map(mark => {
      const cardId = blueprint.card[mark.id]?.id;
      const box = cardId === undefined ? undefined : boxes.get(cardId);
      return box === undefined ? null : (
        <Mark key={mark.id} mark={mark} x={box.x + box.width - 12} y={box.y - 9} />
      );
    });
});
CardCommentMarks.displayName = 'CardCommentMarks';

/** On the frozen headers of the lanes and steps that are spoken of. */
export const HeadCommentMarks = memo(() => {
  const { lanes, columns } = useStore(useCore().layout);
  const marks = useMarks();
  const layer = useRef<HTMLDivElement>(null);
  const places = useMemo(
    () =>
      marks.flatMap(mark => {
        const lane = mark.table === 'lane' ? lanes.find(({ laneId }) => laneId === mark.id) : undefined;
        const column = mark.table === 'step' ? columns.find(({ stepId }) => stepId === mark.id) : undefined;
        return lane === undefined && column === undefined ? [] : [{ mark, lane, column }];
      }),
    [marks, lanes, columns],
  );
  useViewEffect(
    useCallback(
      (view, frame) => {
        for (const [index, { lane, column }] of places.entries()) {
          const element = layer.current?.children.item(index);
          if (!(element instanceof HTMLElement)) continue;
          const x =
            column === undefined ? frame.left - 22 : (column.x + column.width) * view.zoom + view.x - 20;
          const y = lane === undefined ? frame.top - 20 : lane.y * view.zoom + view.y + 2;
          element.hidden = column === undefined ? y < frame.top : x < frame.left;
          element.style.transform = `translate(${x}px, ${y}px)`;
        }
      },
      [places],
    ),
  );
  return (
    <div ref={layer} className="te-head-marks">
      {places.map(({ mark }) => (
        <Mark key={`${mark.table} ${mark.id}`} mark={mark} />
      ))}
    </div>
  );
});
HeadCommentMarks.displayName = 'HeadCommentMarks';
