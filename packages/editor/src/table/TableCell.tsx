import { readText, type Card, type Lane, type Step } from '@truthline/blueprint';
import { memo } from 'react';
import { Badges } from '../card/Badges.tsx';
import { cardName } from '../card/card-name.ts';
import { FormSign } from '../card/FormSign.tsx';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';
import { lightOf } from '../reading/lights.ts';
import { CellTyping } from './CellTyping.tsx';
import { COLUMN_WIDTH } from './table-sizes.ts';

type TableCellProps = {
  readonly row: number;
  readonly column: number;
  readonly lane: Lane;
  readonly step: Step;
  readonly card: Card | undefined;
  readonly active: boolean;
  readonly inRange: boolean;
  readonly onDone: (way: 'stay' | 'down' | 'right' | 'left') => void;
};

/** One place of the table: a card, or room for one. */
export const TableCell = memo(
  ({ row, column, lane, step, card, active, inRange, onDone }: TableCellProps) => {
    const core = useCore();
    const say = useSay();
    const language = useStore(core.language);
    const id = card?.id;
    const face = usePicked(core.layout, layout => (id === undefined ? undefined : layout.faces.get(id)));
    const figures = usePicked(core.figures, all => (id === undefined ? null : (all?.get(id) ?? null)));
    const selected = useSession(session => id !== undefined && session.selection.has(id));
    const typing = useSession(
      ({ mode }) => id !== undefined && mode.kind === 'typing' && mode.card.id === id,
    );
    const light = usePicked(core.lights, lights => (id === undefined ? 'plain' : lightOf(lights, id)));
    const place = { lane: readText(lane.name, language), step: readText(step.name, language) };
    const name = face === undefined ? say('table.empty', place) : cardName(face, say, figures);
    return (
      <div
        role="gridcell"
        className="te-cell"
        style={{ left: column * COLUMN_WIDTH, width: COLUMN_WIDTH }}
        aria-colindex={column + 2}
        aria-selected={selected || inRange}
        aria-label={typing ? undefined : name}
        tabIndex={active && !typing ? 0 : -1}
        data-spot={`${row},${column}`}
        data-card={id}
        data-light={light}
      >
        {typing ? (
          <CellTyping onDone={onDone} />
        ) : card === undefined ? null : (
          <span className="te-cell-text">
            <FormSign form={card.form} />
            {readText(card.text, language) || <i className="te-untitled">{say('card.untitled')}</i>}
            {card.span > 1 ? <small> {say('table.spans', { count: card.span })}</small> : null}
            {face === undefined ? null : (
              <span aria-hidden="true">
                <Badges face={face} figures={figures} />
              </span>
            )}
          </span>
        )}
      </div>
    );
  },
);
TableCell.displayName = 'TableCell';
