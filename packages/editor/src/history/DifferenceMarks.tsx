import { createContext, memo, useContext } from 'react';
import { useCore, useStore } from '../core/core-context.tsx';
import type { Box } from '../layout/geometry.ts';
import type { DrawnDifferences, MarkKinds } from './drawn-differences.ts';
import { SIGNS } from './signs.ts';

/** What a drawing of two states marks; null while a drawing is only a drawing. */
export const DifferencesContext = createContext<DrawnDifferences | null>(null);

const Mark = ({ box, kinds, of }: { box: Box; kinds: MarkKinds; of: 'card' | 'lane' | 'step' }) => (
  <div
    className="te-difference"
    data-kind={kinds[0]}
    data-of={of}
    aria-hidden="true"
    style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
  >
    <b>{kinds.map(kind => SIGNS[kind]).join(' ')}</b>
  </div>
);

const Marks = ({ marks }: { marks: DrawnDifferences }) => {
  const { boxes, lanes, columns, routes, width, height } = useStore(useCore().layout);
  return (
    <>
      {lanes.flatMap(({ laneId, y, height: tall }) => {
        const kinds = marks.lanes.get(laneId);
        const box = { x: 0, y, width, height: tall };
        return kinds === undefined ? [] : [<Mark key={laneId} of="lane" box={box} kinds={kinds} />];
      })}
      {columns.flatMap(({ stepId, x, width: wide }) => {
        const kinds = marks.steps.get(stepId);
        const box = { x, y: 0, width: wide, height };
        return kinds === undefined ? [] : [<Mark key={stepId} of="step" box={box} kinds={kinds} />];
      })}
      {[...marks.links].flatMap(([linkId, kinds]) => {
        const middle = routes.get(linkId)?.points;
        const at = middle?.[Math.floor(middle.length / 2)];
        if (at === undefined) return [];
        return [
          <b
            key={linkId}
            className="te-difference-link"
            data-kind={kinds[0]}
            aria-hidden="true"
            style={{ transform: `translate(${at.x - 8}px, ${at.y - 8}px)` }}
          >
            {kinds.map(kind => SIGNS[kind]).join('')}
          </b>,
        ];
      })}
      {[...marks.cards].flatMap(([cardId, kinds]) => {
        const box = boxes.get(cardId);
        return box === undefined ? [] : [<Mark key={cardId} of="card" box={box} kinds={kinds} />];
      })}
    </>
  );
};

/** What differs, drawn over the cards with a sign and a border of its own, so that colour is never the only sign. */
export const DifferenceMarks = memo(() => {
  const marks = useContext(DifferencesContext);
  return marks === null ? null : <Marks marks={marks} />;
});
DifferenceMarks.displayName = 'DifferenceMarks';
