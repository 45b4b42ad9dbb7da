import { useQuery } from '@tanstack/react-query';
import { listDifferences, parseBlueprint, type Difference } from '@truthline/blueprint';
import { drawTogether, markDifferences } from '@truthline/editor';
import { LoadingSkeleton } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { DeviationList } from './DeviationList.tsx';
import { DrawingView } from './DrawingView.tsx';
import type { Opened } from './OpenedGate.tsx';
import { ReasonField } from './ReasonField.tsx';
import { unreasonedFirst } from './unreasoned-first.ts';
import { useVersionsMessages } from './use-versions-messages.ts';
import { VersionsFrame } from './VersionsFrame.tsx';

/** The differences of one blueprint from what it was made from, on the drawing and as a list in which reasons are written. */
export const DeviationsDesk = ({ opened }: { opened: Opened }) => {
  const say = useVersionsMessages();
  const read = useContentText();
  const { id: blueprintId, blueprint, revision, base, may } = opened;
  const [chosen, setPlace] = useState<Difference['place'] | null>(null);
  const query = useQuery(trpc.blueprints.deviations.queryOptions({ blueprintId }));
  const told = query.data?.[0];
  const stored = useQuery(
    trpc.blueprints.at.queryOptions(
      { blueprintId: base?.blueprintId ?? '', revision: told?.base.revision ?? 0 },
      { enabled: base !== null && told !== undefined, staleTime: Infinity },
    ),
  );
  const shown = useMemo(() => {
    if (stored.data === undefined) return null;
    const from = parseBlueprint(stored.data);
    if (!from.ok) return null;
    const differences = listDifferences(from.value, { ...blueprint, deviation: from.value.deviation });
    const drawn = drawTogether(from.value, blueprint);
    return { drawn, marks: markDifferences(drawn, differences), first: differences[0]?.place ?? null };
  }, [stored.data, blueprint]);
  const place = chosen ?? shown?.first ?? null;
  const journey = Object.values(blueprint.journey)[0];
  const title = say('deviations.title', { title: journey === undefined ? '' : read(journey.title) });
  const differences = unreasonedFirst(told?.differences ?? []);
  const without = differences.filter(({ reason }) => reason === null).length;
  const note =
    told === undefined
      ? undefined
      : !told.base.known
        ? say('deviations.unknownBase')
        : told.base.number === null
          ? say('deviations.againstRevision', { revision: told.base.revision })
          : say('deviations.against', { number: told.base.number });
  return (
    <VersionsFrame
      blueprintId={blueprintId}
      title={title}
      note={note}
      drawing={
        <DrawingView
          title={note ?? title}
          blueprint={shown?.drawn ?? blueprint}
          marks={shown?.marks ?? null}
          place={place}
        />
      }
    >
      {query.isError ? (
        <CallError error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <LoadingSkeleton count={4} />
      ) : told === undefined ? (
        <p className="tl-versions-note">{say('deviations.noBase')}</p>
      ) : (
        <>
          <h2>
            {say('differences.count', { count: differences.length })}
            {differences.length === 0 ? null : (
              <small className={without === 0 ? undefined : 'tl-warn'} role="status">
                {without === 0 ? say('deviations.allReasons') : say('deviations.without', { count: without })}
              </small>
            )}
          </h2>
          <DeviationList
            differences={differences}
            onGo={setPlace}
            {...(may.edit
              ? {
                  renderReason: deviation => (
                    <ReasonField
                      key={JSON.stringify(deviation.reason)}
                      blueprintId={blueprintId}
                      revision={revision}
                      deviation={deviation}
                    />
                  ),
                }
              : {})}
          />
        </>
      )}
    </VersionsFrame>
  );
};
