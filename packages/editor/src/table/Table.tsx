import { readText } from '@truthline/blueprint';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { actionById, runByKey } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { chooseCard } from '../gestures/choose-cards.ts';
import { linkCards } from '../gestures/link-cards.ts';
import { NARROW_FRAME } from '../layout/metrics.ts';
import { cardAtSpot, gridOf, rangeOf, spotOf, LANE_COLUMN, type Spot } from './grid.ts';
import { stepSpot, tabSpot } from './step-spot.ts';
import { TableCell } from './TableCell.tsx';
import { HeadText, TableHeads } from './TableHeads.tsx';
import { copyBlock, pasteBlock, standAtSpot, writeAt } from './table-gestures.ts';
import {
  COLUMN_WIDTH,
  LANE_WIDTH,
  LANE_WIDTH_NARROW,
  rowEdges,
  seenBetween,
  STAGE_HEIGHT,
  STEP_HEIGHT,
} from './table-sizes.ts';
import { useScroll } from './use-scroll.ts';

const HEADS = STAGE_HEIGHT + STEP_HEIGHT;
const START: Spot = { row: 0, column: 0 };

const spotAt = (target: EventTarget): Spot | null => {
  const named = target instanceof Element ? target.closest('[data-spot]')?.getAttribute('data-spot') : null;
  const [row, column] = (named ?? '').split(',').map(Number);
  return named === null || named === undefined || row === undefined || column === undefined
    ? null
    : { row, column };
};

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

/** The same blueprint as a spreadsheet: lanes down, steps across. Only the cells in sight are in the page. */
export const Table = () => {
  const core = useCore();
  const say = useSay();
  const hint = useId();
  const language = useStore(core.language);
  const layout = useStore(core.layout);
  const focus = useSession(session => session.focus);
  const element = useRef<HTMLDivElement>(null);
  const scroll = useScroll(element);
  const grid = useMemo(() => gridOf(layout.blueprint, !core.readOnly), [layout.blueprint, core.readOnly]);
  const edges = useMemo(() => rowEdges(grid, layout, language), [grid, layout, language]);
  const columnEdges = useMemo(
    () => Array.from({ length: grid.steps.length + 1 }, (_, index) => index * COLUMN_WIDTH),
    [grid.steps.length],
  );
  const [last, setLast] = useState(START);
  const [corner, setCorner] = useState<Spot | null>(null);
  const [leaving, setLeaving] = useState(false);
  const spot = spotOf(grid, focus, last);
  const range = rangeOf(corner ?? spot, spot);
  const laneWidth = scroll.width < NARROW_FRAME ? LANE_WIDTH_NARROW : LANE_WIDTH;

  const go = (next: Spot, extend = false) => {
    const from = extend ? (corner ?? spot) : null;
    setLast(next);
    setCorner(from);
    setLeaving(false);
    standAtSpot(core, grid, next, rangeOf(from ?? next, next));
  };

  // The spot is brought into sight from behind the frozen headers.
  const { row, column } = spot;
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null || node.clientWidth === 0) return;
    const left = column * COLUMN_WIDTH;
    const top = edges[row] ?? 0;
    const height = (edges[row + 1] ?? top) - top;
    const width = node.clientWidth - laneWidth;
    if (column >= 0) {
      if (left < node.scrollLeft) node.scrollLeft = left;
      else if (left + COLUMN_WIDTH > node.scrollLeft + width) node.scrollLeft = left + COLUMN_WIDTH - width;
    }
    if (row >= 0) {
      const room = node.clientHeight - HEADS;
      if (top < node.scrollTop) node.scrollTop = top;
      else if (top + height > node.scrollTop + room) node.scrollTop = top + height - room;
    }
  }, [row, column, edges, laneWidth]);

  const writing = useSession(({ mode, heads }) => mode.kind === 'typing' || heads.renaming !== null);
  useEffect(() => {
    const node = element.current;
    const active = node?.ownerDocument.activeElement;
    if (writing || node === null || leaving) return;
    if (node.contains(active ?? null) || active === node.ownerDocument.body)
      node.querySelector<HTMLElement>(`[data-spot="${row},${column}"]`)?.focus({ preventScroll: true });
  }, [row, column, writing, leaving]);

  const done = (way: 'stay' | 'down' | 'right' | 'left') => {
    element.current?.focus();
    const key = { stay: '', down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' }[way];
    // Where the text has put the keyboard, which is not where it was when this table was drawn.
    const now = gridOf(core.document.state().blueprint, !core.readOnly);
    const here = spotOf(now, core.session.get().focus, spot);
    const next = stepSpot(now, here, { key, ctrlKey: false, metaKey: false }) ?? here;
    setLast(next);
    setCorner(null);
    standAtSpot(core, now, next, rangeOf(next, next));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isWriting(event.target) || event.defaultPrevented) return;
    const composing = event.nativeEvent.isComposing || event.key === 'Process';
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const next = event.altKey ? null : stepSpot(grid, spot, event);
    const { mode } = core.session.get();
    if (mode.kind === 'linking' || mode.kind === 'moving') {
      // Arrows and Enter are what the gesture listens to, as on the canvas.
      if (!runByKey(core, event.nativeEvent)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    if (mode.kind !== 'rest') return;
    if (next !== null) {
      event.preventDefault();
      go(next, event.shiftKey);
    } else if (event.key === 'Tab' && !leaving) {
      const beside = tabSpot(grid, spot, event.shiftKey);
      if (beside === null) return;
      event.preventDefault();
      go(beside);
    } else if (event.key === 'Escape') {
      setLeaving(true);
      setCorner(null);
    } else if ((event.key === 'Enter' && !held) || event.key === 'F2') {
      event.preventDefault();
      event.stopPropagation();
      writeAt(core, grid, spot, false);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && row >= 0 && column >= 0) {
      event.preventDefault();
      const remove = actionById('remove');
      if (!core.readOnly && remove.enabled(core) && core.session.get().selection.size > 0) remove.run(core);
    } else if ((event.key.length === 1 || composing) && !held && !core.readOnly && row >= 0 && column >= 0) {
      event.stopPropagation();
      writeAt(core, grid, spot, true);
    }
  };
  const onCopy = (event: ClipboardEvent) => {
    if (isWriting(event.target) || !copyBlock(core, grid, range, event.clipboardData)) return;
    event.preventDefault();
    if (event.type === 'cut' && !core.readOnly) actionById('remove').run(core);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isWriting(event.target) || core.readOnly) return;
    event.preventDefault();
    pasteBlock(core, grid, range, event.clipboardData);
  };
  const onClick = (event: MouseEvent) => {
    const pressed = spotAt(event.target);
    if (pressed === null || isWriting(event.target)) return;
    const { mode } = core.session.get();
    const onto = cardAtSpot(grid, pressed);
    if (mode.kind === 'linking') {
      if (onto !== undefined) linkCards(core, mode.from, onto.id);
      return;
    }
    if (core.session.get().several && onto !== undefined) {
      setLast(pressed);
      chooseCard(core, onto.id, true);
      return;
    }
    const again = pressed.row === row && pressed.column === column && !event.shiftKey;
    go(pressed, event.shiftKey);
    // By touch a second press is what a double click is by mouse.
    if (again && window.matchMedia('(pointer: coarse)').matches) writeAt(core, grid, pressed, false);
  };

  const columns = seenBetween(columnEdges, scroll.left, scroll.left + scroll.width, 1);
  const rows = seenBetween(edges, scroll.top, scroll.top + scroll.height, 2);
  const shown = [
    ...new Set([...Array.from({ length: rows.to - rows.from + 1 }, (_, index) => rows.from + index), row]),
  ].filter(index => grid.rows[index] !== undefined);
  const across = [
    ...new Set([
      ...Array.from({ length: columns.to - columns.from + 1 }, (_, index) => columns.from + index),
      column,
    ]),
  ].filter(index => grid.steps[index] !== undefined);
  const inRange = (spot: Spot) =>
    corner !== null &&
    spot.row >= range.from.row &&
    spot.row <= range.to.row &&
    spot.column >= range.from.column &&
    spot.column <= range.to.column;

  return (
    <>
      <p id={hint} className="tl-visually-hidden">
        {say('table.keys')}
      </p>
      <div
        ref={element}
        className="te-table"
        role="grid"
        aria-label={say('table.name')}
        aria-describedby={hint}
        aria-rowcount={grid.rows.length + 2}
        aria-colcount={grid.steps.length + 1}
        aria-multiselectable
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        onClick={onClick}
        onDoubleClick={event => {
          const pressed = spotAt(event.target);
          if (pressed !== null && !isWriting(event.target)) writeAt(core, grid, pressed, false);
        }}
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) setLeaving(false);
        }}
      >
        <div
          className="te-table-sheet"
          data-narrow={laneWidth === LANE_WIDTH_NARROW}
          role="presentation"
          style={{
            width: laneWidth + grid.steps.length * COLUMN_WIDTH,
            height: HEADS + (edges.at(-1) ?? 0),
          }}
        >
          <TableHeads grid={grid} spot={spot} columns={columns} laneWidth={laneWidth} />
          <div role="rowgroup">
            {shown.map(index => {
              const line = grid.rows[index];
              if (line === undefined) return null;
              const { lane, slot } = line;
              const top = edges[index] ?? 0;
              return (
                <div
                  key={`${lane.id} ${slot}`}
                  role="row"
                  className="te-table-row"
                  data-kind={lane.kind}
                  data-first={slot === 0}
                  aria-rowindex={index + 3}
                  style={{ top: HEADS + top, height: (edges[index + 1] ?? top) - top }}
                >
                  <div
                    role="rowheader"
                    className="te-table-lane"
                    data-kind={lane.kind}
                    aria-colindex={1}
                    tabIndex={row === index && column === LANE_COLUMN ? 0 : -1}
                    data-spot={`${index},${LANE_COLUMN}`}
                    style={{ width: laneWidth }}
                  >
                    {slot === 0 ? (
                      <HeadText
                        head={{ kind: 'lane', laneId: lane.id }}
                        name={readText(lane.name, language)}
                      />
                    ) : (
                      <span className="tl-visually-hidden">{readText(lane.name, language)}</span>
                    )}
                  </div>
                  <div className="te-table-cells" role="presentation" style={{ left: laneWidth }}>
                    {across.map(at => {
                      const step = grid.steps[at];
                      const card = cardAtSpot(grid, { row: index, column: at });
                      return step === undefined ? null : (
                        <TableCell
                          key={step.id}
                          row={index}
                          column={at}
                          lane={lane}
                          step={step}
                          card={card}
                          active={row === index && column === at}
                          inRange={inRange({ row: index, column: at })}
                          onDone={done}
                        />
                      );
                    })}
                  </div>
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
};
