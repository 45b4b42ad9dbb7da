import type { LinkId } from '@truthline/blueprint';
import { memo } from 'react';
import { Badges } from '../card/Badges.tsx';
import { DecisionFrame } from '../card/DecisionFrame.tsx';
import { FormSign } from '../card/FormSign.tsx';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ExperienceBand } from '../experience/ExperienceBand.tsx';
import { LabelLines } from '../flow/LabelLines.tsx';
import { headPath, linkPath } from '../flow/link-shape.ts';
import { contains } from '../layout/geometry.ts';
import type { CardBox } from '../layout/layout.ts';
import type { LinkRoute } from '../layout/link-route.ts';
import type { CardFigures } from '../overlays/figure.ts';
import type { LabelBox } from '../layout/place-labels.ts';
import { onwardMarks, type Onward } from './onward.ts';
import type { Sheet } from './plan-sheets.ts';

/** The label, ending in the number of the note in which all of it stands. */
const notedBox = (box: LabelBox, note: number): LabelBox => {
  const last = box.lines.at(-1) ?? '';
  return { ...box, lines: [...box.lines.slice(0, -1), `${last.slice(0, -4).trimEnd()}…[${note}]`] };
};

type PrintedLinkProps = {
  readonly route: LinkRoute;
  readonly note: number | undefined;
  /** Its label stands on another sheet: half of it would help nobody. */
  readonly elsewhere: boolean;
};

const PrintedLink = ({ route, note, elsewhere }: PrintedLinkProps) => (
  <g className="te-link" data-kind={route.kind}>
    <path className="te-link-line" d={linkPath(route.points)} />
    <path className="te-link-head" d={headPath(route.points)} />
    {route.kind === 'interaction' && route.points[0] !== undefined ? (
      <circle className="te-link-start" cx={route.points[0].x} cy={route.points[0].y} r={3} />
    ) : null}
    {route.labelBox === null || elsewhere ? null : (
      <LabelLines box={note === undefined ? route.labelBox : notedBox(route.labelBox, note)} />
    )}
  </g>
);

const ASIDE = {
  left: { x: 3, y: -5, anchor: 'start' },
  right: { x: -3, y: -5, anchor: 'end' },
  top: { x: 5, y: 10, anchor: 'start' },
  bottom: { x: 5, y: -4, anchor: 'start' },
} as const;

/** At the edge of the sheet: on which one the arrow goes on, or from which one it comes. */
const OnwardMark = ({ mark: { at, side, leaves, sheet } }: { mark: Onward }) => {
  const aside = ASIDE[side];
  return (
    <text className="te-printed-onward" x={at.x + aside.x} y={at.y + aside.y} textAnchor={aside.anchor}>
      {leaves ? `▸${sheet + 1}` : `${sheet + 1}▸`}
    </text>
  );
};

const PrintedCard = ({
  box,
  figures,
  overlaid,
}: {
  box: CardBox;
  figures: CardFigures | null;
  overlaid: boolean;
}) => {
  const say = useSay();
  const { face } = box;
  const accent = figures?.accent ?? null;
  return (
    <div
      className="te-card"
      data-kind={face.kind}
      data-form={face.form}
      data-scored={overlaid ? accent !== null : undefined}
      data-failed={figures?.failed}
      style={{
        position: 'absolute',
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        ...(accent === null ? {} : { '--te-accent': accent }),
      }}
    >
      {face.form === 'decision' ? <DecisionFrame width={box.width} height={box.height} /> : null}
      <div className="te-text">
        <FormSign form={face.form} />
        {face.text === '' ? <span className="te-untitled">{say('card.untitled')}</span> : face.text}
        <Badges face={face} figures={figures} />
      </div>
    </div>
  );
};

type PrintedDrawingProps = {
  readonly sheet: Sheet;
  readonly sheets: readonly Sheet[];
  readonly scale: number;
  /** The links whose labels are cut, with the numbers of their notes. */
  readonly notes: ReadonlyMap<LinkId, number>;
};

/** The part of the drawing that one sheet shows: tints, lines, arrows, cards and curves, at the scale of the sheet. */
export const PrintedDrawing = memo(({ sheet, sheets, scale, notes }: PrintedDrawingProps) => {
  const core = useCore();
  const say = useSay();
  const layout = useStore(core.layout);
  const figures = useStore(core.figures);
  const cards = [...layout.boxes.values()].filter(
    box =>
      box.column <= sheet.toColumn &&
      box.lastColumn >= sheet.fromColumn &&
      box.lane >= sheet.fromLane &&
      box.lane <= sheet.toLane,
  );
  const routes = layout.routes.within(sheet.fromColumn, sheet.toColumn);
  const marks = routes.flatMap(route => onwardMarks(layout, sheets, sheet, route));
  const last = sheet.toLane === layout.lanes.length - 1;
  return (
    <div className="te-printed" style={{ width: sheet.width * scale, height: sheet.height * scale }}>
      <div
        className="te-printed-world"
        style={{ transform: `scale(${scale}) translate(${-sheet.x}px, ${-sheet.y}px)` }}
      >
        {layout.lanes.slice(sheet.fromLane, sheet.toLane + 1).map(lane => (
          <div
            key={lane.laneId}
            className="te-tint"
            data-kind={lane.kind}
            style={{ left: sheet.x, width: sheet.width, top: lane.y, height: lane.height }}
          />
        ))}
        <svg className="te-links te-printed-links" width={1} height={1}>
          {routes.map(route => (
            <PrintedLink
              key={route.id}
              route={route}
              note={notes.get(route.id)}
              elsewhere={!contains(sheet, route.labelAt)}
            />
          ))}
        </svg>
        {layout.lines.map(({ key, y }) => (
          <div
            key={key}
            className="te-line"
            data-line={key}
            style={{ left: sheet.x, width: sheet.width, right: 'auto', top: y }}
          >
            <span>{say(`line.${key}`)}</span>
            <span>{say(`line.${key}`)}</span>
          </div>
        ))}
        {cards.map(box => (
          <PrintedCard
            key={box.id}
            box={box}
            figures={figures?.get(box.id) ?? null}
            overlaid={figures !== null}
          />
        ))}
        <svg className="te-links te-printed-links" width={1} height={1}>
          {marks.map((mark, index) => (
            <OnwardMark key={index} mark={mark} />
          ))}
        </svg>
        {last ? <ExperienceBand window={{ from: sheet.fromColumn, to: sheet.toColumn }} /> : null}
      </div>
    </div>
  );
});
PrintedDrawing.displayName = 'PrintedDrawing';
