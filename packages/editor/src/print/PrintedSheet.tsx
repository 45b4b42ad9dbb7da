import { LINES, readText, type Language } from '@truthline/blueprint';
import { useFormats } from '@truthline/ui';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { OverlayLegend } from '../shell/OverlayLegend.tsx';
import type { Sheet } from './plan-sheets.ts';
import { cutLabels } from './cut-labels.ts';
import { PrintedDrawing } from './PrintedDrawing.tsx';

const LINK_KINDS = ['sequence', 'interaction', 'support', 'information', 'rework'] as const;

/** What the signs of the drawing mean: each has a shape of its own, so that the sheet reads without colour. */
const PrintLegend = ({ several }: { readonly several: boolean }) => {
  const say = useSay();
  return (
    <footer className="te-sheet-legend">
      <span>
        <span className="te-moment">
          <b data-text="1" />
        </span>{' '}
        {say('part.moment')}
      </span>
      <span>
        <span className="te-moment" data-proposed="true">
          <b data-text="1" />
        </span>{' '}
        {say('print.proposed')}
      </span>
      <span>
        <span className="te-failure" data-priority="H">
          <svg width="15" height="14" viewBox="0 0 15 14">
            <path d="M7.5 1.4 14 12.8H1Z" />
          </svg>
          <i data-text="H" />
        </span>{' '}
        {say('print.failure')}
      </span>
      <span>
        <span className="te-wait">
          <svg width="11" height="14" viewBox="0 0 11 14">
            <path d="M1.5 1h8M1.5 13h8M2.5 1v2.2L8.5 10.8V13M8.5 1v2.2L2.5 10.8V13" />
          </svg>
          <i data-text="5′" />
        </span>{' '}
        {say('print.wait')}
      </span>
      {LINES.map(({ key }) => (
        <span key={key}>
          <span className="te-legend-line" data-line={key} /> {say(`line.${key}`)}
        </span>
      ))}
      {LINK_KINDS.map(kind => (
        <span key={kind}>
          <svg className="te-legend-link" width="30" height="10">
            <g className="te-link" data-kind={kind}>
              <path className="te-link-line" d="M2 5H22" />
              <path className="te-link-head" d="M29 5L22 1.6V8.4Z" />
              {kind === 'interaction' ? <circle className="te-link-start" cx={3} cy={5} r={3} /> : null}
            </g>
          </svg>{' '}
          {say(`linkKind.${kind}`)}
        </span>
      ))}
      {several ? <span>{say('print.onward')}</span> : null}
    </footer>
  );
};

type PrintedSheetProps = {
  readonly sheet: Sheet;
  readonly sheets: readonly Sheet[];
  readonly scale: number;
  /** What kind of drawing it is, whose, and which version. */
  readonly about: string;
  readonly language: Language;
  readonly printedAt: string;
};

/** One A3 sheet: title block, headers of the steps and lanes it shows, the drawing, the legend. */
export const PrintedSheet = ({ sheet, sheets, scale, about, language, printedAt }: PrintedSheetProps) => {
  const core = useCore();
  const say = useSay();
  const formats = useFormats();
  const layout = useStore(core.layout);
  const number = sheets.indexOf(sheet) + 1;
  const count = sheets.length;
  const cut = cutLabels(layout, sheet);
  const notes = new Map(cut.map((route, index) => [route.id, index + 1]));
  const journey = Object.values(layout.blueprint.journey)[0];
  const columns = layout.columns.slice(sheet.fromColumn, sheet.toColumn + 1);
  const stages = layout.stages.filter(({ from, to }) => to >= sheet.fromColumn && from <= sheet.toColumn);
  return (
    <section className="te-sheet" aria-label={say('print.page', { number, count })}>
      <header className="te-sheet-title">
        <h1>{journey === undefined ? '' : readText(journey.title, language)}</h1>
        <span>{about}</span>
        <span>{formats.date(printedAt)}</span>
        <span>{say('print.page', { number, count })}</span>
      </header>
      <div className="te-sheet-grid">
        <div className="te-sheet-corner">{say('grid.corner')}</div>
        <div className="te-sheet-heads" style={{ width: sheet.width * scale }}>
          {stages.map(stage => {
            const start = Math.max(sheet.x, stage.x);
            const end = Math.min(sheet.x + sheet.width, stage.x + stage.width);
            return (
              <b
                key={stage.stageId}
                style={{ left: (start - sheet.x) * scale, width: Math.max(0, end - start) * scale }}
              >
                {stage.name || say('head.unnamed')}
              </b>
            );
          })}
          {columns.map(column => (
            <span
              key={column.stepId}
              style={{ left: (column.x - sheet.x) * scale, width: column.width * scale }}
            >
              {column.index + 1} {column.name || say('head.unnamed')}
            </span>
          ))}
        </div>
        <div className="te-sheet-lanes" style={{ height: sheet.height * scale }}>
          {layout.lanes.slice(sheet.fromLane, sheet.toLane + 1).map((lane, index, shown) => (
            <span
              key={lane.laneId}
              className="te-lane"
              data-kind={lane.kind}
              style={{ top: (lane.y - sheet.y) * scale, height: lane.height * scale }}
            >
              {shown[index - 1]?.kind === lane.kind || say(`kind.${lane.kind}`) === lane.name ? null : (
                <small>{say(`kind.${lane.kind}`)}</small>
              )}
              {lane.name || say('head.unnamed')}
            </span>
          ))}
        </div>
        <PrintedDrawing sheet={sheet} sheets={sheets} scale={scale} notes={notes} />
      </div>
      {cut.length === 0 ? null : (
        <ol className="te-sheet-notes" aria-label={say('print.notes')}>
          {cut.map(route => (
            <li key={route.id}>
              [{notes.get(route.id)}] {route.label}
            </li>
          ))}
        </ol>
      )}
      <OverlayLegend />
      <PrintLegend several={sheets.length > 1} />
    </section>
  );
};
