import type { CardId } from '@truthline/blueprint';
import { chosenCards } from '../actions/chosen.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { cardMoves } from '../gestures/move-cards.ts';
import { effectSentences, moveEffects } from '../gestures/move-effect.ts';
import { dropBar, laneOf, columnOf } from '../layout/place.ts';

/**
 * Where the card on its way will land, and what that would make of it and of those that go with it. Several keep their
 * distance and stop at the edge of the grid, so the leading one may land short of where it is held.
 */
export const DropMark = () => {
  const core = useCore();
  const layout = useStore(core.layout);
  const say = useSay();
  const anchor = useSession(({ mode }) =>
    mode.kind === 'dragging' || mode.kind === 'moving' ? mode.anchor : null,
  );
  const place = useSession(({ mode }) =>
    mode.kind === 'dragging' || mode.kind === 'moving' || mode.kind === 'placing' ? mode.place : null,
  );
  const taken = useSession(({ mode }) => (mode.kind === 'dragging' ? mode.cardIds : null));
  if (place === null) return null;
  const moving = anchor === null ? new Set<CardId>() : (taken ?? chosenCards(core));
  const moves = anchor === null ? [] : cardMoves(layout, moving, anchor, place);
  const landing = moves.find(move => move.cardId === anchor) ?? place;
  const bar = dropBar(layout, landing, moving);
  const lane = layout.lanes[laneOf(layout, landing.laneId)];
  const column = layout.columns[columnOf(layout, landing.stepId)];
  if (bar === null || lane === undefined || column === undefined) return null;
  const sentences =
    anchor === null ? [] : effectSentences(moveEffects(layout, moving, anchor, place), moves.length, say);
  const unseen = column.folded
    ? [say('drop.foldedStep', { step: column.name || say('head.unnamed') })]
    : lane.folded
      ? [say('drop.foldedLane', { lane: lane.name || say('head.unnamed') })]
      : [];
  const said = [...unseen, ...sentences];
  return (
    <>
      <div
        className="te-drop-cell"
        data-kind={lane.kind}
        style={{
          transform: `translate(${column.x - 5}px, ${lane.y}px)`,
          width: column.width + 10,
          height: lane.height,
        }}
      />
      <div
        className="te-drop"
        style={{ transform: `translate(${bar.x}px, ${bar.y}px)`, width: bar.width, height: bar.height }}
      />
      {said.length === 0 ? null : (
        <div
          className="te-drop-says"
          style={{ transform: `translate(${column.x + column.width + 12}px, ${bar.y - 10}px)` }}
        >
          {said.map(sentence => (
            <div key={sentence}>{sentence}</div>
          ))}
        </div>
      )}
    </>
  );
};
