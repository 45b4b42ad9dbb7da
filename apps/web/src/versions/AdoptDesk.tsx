import { Alert, Button, SegmentedControl } from '@mantine/core';
import {
  conflictKey,
  listDifferences,
  type Blueprint,
  type Difference,
  type LocalText,
} from '@truthline/blueprint';
import { createCameraLink, drawInStep, drawTogether, markDifferences } from '@truthline/editor';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { compareSides, saidOf, takenOver } from './adoption.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { DrawingView } from './DrawingView.tsx';
import type { Opened } from './OpenedGate.tsx';
import { useAdoption } from './use-adoption.ts';
import { useVersionsMessages } from './use-versions-messages.ts';
import { VersionsFrame } from './VersionsFrame.tsx';

type AdoptDeskProps = {
  opened: Opened;
  base: Blueprint;
  standard: Blueprint;
  newest: { readonly number: number; readonly name: LocalText };
  baseNumber: number | null;
};

type Drawn = {
  readonly title: string;
  readonly blueprint: Blueprint;
  readonly differences: readonly Difference[];
};

/** The merge on the desk: both sides drawn in step or the result, the conflicts one by one, and what comes by itself. */
export const AdoptDesk = ({ opened, base, standard, newest, baseNumber }: AdoptDeskProps) => {
  const say = useVersionsMessages();
  const read = useContentText();
  const language = contentLanguage(useLocale());
  const [view, setView] = useState<'sides' | 'result'>('sides');
  const [chosen, setPlace] = useState<Difference['place'] | null>(null);
  const [camera] = useState(createCameraLink);
  const { number } = newest;
  const variant = opened.blueprint;
  const adoption = useAdoption({ opened, base, standard, number, baseNumber });
  const { merged, conflicts, decisions, open } = adoption;
  const sides = useMemo(() => compareSides(base, variant, standard), [base, variant, standard]);
  const drawnSides = useMemo((): readonly Drawn[] => {
    const [left, right] = drawInStep(drawTogether(base, variant), drawTogether(base, standard), language);
    return [
      { title: say('adopt.side.variant'), blueprint: left, differences: sides.variant },
      { title: say('adopt.side.standard', { number }), blueprint: right, differences: sides.standard },
    ];
  }, [base, variant, standard, sides, language, number, say]);
  const result = useMemo(
    (): Drawn => ({
      title: say('adopt.side.result'),
      blueprint: drawTogether(variant, merged),
      differences: listDifferences(variant, merged),
    }),
    [variant, merged, say],
  );
  const [conflict] = conflicts;
  const [firstTable, firstId] = [conflict?.table, conflict?.id];
  const first = useMemo(
    () => (firstTable === undefined || firstId === undefined ? null : { table: firstTable, id: firstId }),
    [firstTable, firstId],
  );
  const place = chosen ?? first;
  const journey = Object.values(variant.journey)[0];
  return (
    <VersionsFrame
      blueprintId={opened.id}
      title={say('adopt.title', { number })}
      note={say('adopt.lead', {
        title: journey === undefined ? '' : read(journey.title),
        name: read(newest.name),
      })}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={say('adopt.view')}
            value={view}
            onChange={value => setView(value === 'result' ? 'result' : 'sides')}
            data={[
              { value: 'sides', label: say('adopt.view.sides') },
              { value: 'result', label: say('adopt.view.result') },
            ]}
          />
          <span className={open.length === 0 ? 'tl-versions-note' : 'tl-warn'} role="status">
            {open.length === 0 ? say('adopt.decided') : say('adopt.open', { count: open.length })}
          </span>
          <Button
            size="compact-md"
            disabled={open.length > 0}
            loading={adoption.isFinishing}
            title={open.length > 0 ? say('adopt.finishBlocked') : undefined}
            onClick={adoption.finish}
          >
            {say('adopt.finish')}
          </Button>
        </>
      }
      banner={
        adoption.said === null ? null : (
          <Alert className="tl-news" color="below" role="alert">
            {adoption.said}
          </Alert>
        )
      }
      drawing={(view === 'sides' ? drawnSides : [result]).map((drawn, index) => (
        <MarkedDrawing
          key={`${view} ${index}`}
          drawn={drawn}
          place={place}
          {...(view === 'sides' ? { camera } : {})}
        />
      ))}
    >
      <h2>{say('adopt.conflicts')}</h2>
      {conflicts.length === 0 ? (
        <p className="tl-versions-note">{say('adopt.conflictsNone')}</p>
      ) : (
        <ul className="tl-conflicts">
          {conflicts.map(conflict => {
            const key = conflictKey(conflict);
            return (
              <li key={key}>
                <ConflictCard
                  conflict={conflict}
                  blueprints={[variant, standard, base]}
                  ours={saidOf(sides.variant, conflict, language)}
                  theirs={saidOf(sides.standard, conflict, language)}
                  decision={decisions[key] ?? null}
                  onDecide={side => adoption.decide(key, side)}
                  onShow={() => setPlace({ table: conflict.table, id: conflict.id })}
                />
              </li>
            );
          })}
        </ul>
      )}
      {adoption.told.map(conflict =>
        conflict.type === 'spanShortened' ? (
          <p key={conflict.id} className="tl-versions-note">
            {say('adopt.told', { span: conflict.span })}
          </p>
        ) : null,
      )}
      <TakenOver differences={takenOver(sides, conflicts)} onGo={setPlace} />
    </VersionsFrame>
  );
};

const MarkedDrawing = ({
  drawn: { title, blueprint, differences },
  ...rest
}: {
  drawn: Drawn;
  place: Difference['place'] | null;
  camera?: ReturnType<typeof createCameraLink>;
}) => {
  const marks = useMemo(() => markDifferences(blueprint, differences), [blueprint, differences]);
  return <DrawingView title={title} blueprint={blueprint} marks={marks} {...rest} />;
};

const TakenOver = ({
  differences,
  onGo,
}: {
  differences: readonly Difference[];
  onGo: (place: Difference['place']) => void;
}) => {
  const say = useVersionsMessages();
  return (
    <>
      <h2>
        {say('adopt.taken')}
        <small>{say('differences.count', { count: differences.length })}</small>
      </h2>
      {differences.length === 0 ? (
        <p className="tl-versions-note">{say('adopt.takenNone')}</p>
      ) : (
        <DifferenceList differences={differences} onGo={onGo} />
      )}
    </>
  );
};
