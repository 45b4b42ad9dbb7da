import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listDifferences, type Difference } from '@truthline/blueprint';
import { drawTogether, markDifferences, spotOf } from '@truthline/editor';
import { LoadingSkeleton } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ChangeList } from './ChangeList.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { DrawingView } from './DrawingView.tsx';
import { NameRevision } from './NameRevision.tsx';
import type { Opened } from './OpenedGate.tsx';
import { Scrubber } from './Scrubber.tsx';
import { useHistory } from './use-history.ts';
import { useVersionsMessages } from './use-versions-messages.ts';
import { versionLabel, type Version } from './version-label.ts';
import { VersionsFrame } from './VersionsFrame.tsx';

const route = getRouteApi('/signedIn/blueprints/$blueprintId/history');
const NO_VERSIONS: readonly Version[] = [];

/** The blueprint at the revision chosen, what changed in it marked, beside the changes, the names and the way back. */
export const HistoryDesk = ({ opened }: { opened: Opened }) => {
  const say = useVersionsMessages();
  const read = useContentText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { id: blueprintId, revision: newest, may } = opened;
  // The address follows a moment later: keys pressed in a row must each count.
  const [wanted, setWanted] = useState(search.at);
  const at = Math.min(wanted ?? newest, newest);
  const compared = Math.min(search.with ?? Math.max(0, at - 1), newest);
  const { query, changes, reel } = useHistory(blueprintId, opened.blueprint, newest, Math.min(at, compared));
  const versions = useQuery(trpc.blueprints.versions.queryOptions({ blueprintId })).data ?? NO_VERSIONS;
  const [chosen, setPlace] = useState<Difference['place'] | null>(null);
  const [from, to] = [reel.at(compared), reel.at(at)];
  const shown = useMemo(() => {
    if (from === null || to === null) return null;
    const differences = listDifferences(from, to);
    const drawn = drawTogether(from, to);
    const first = differences.find(({ place }) => spotOf(drawn, place) !== null)?.place ?? null;
    return { differences, drawn, marks: markDifferences(drawn, differences), first };
  }, [from, to]);
  // While one runs through the revisions, the drawing goes where something changed.
  const place = chosen ?? shown?.first ?? null;
  const show = (revision: number) => {
    setPlace(null);
    setWanted(revision);
    void navigate({
      search: { at: revision, ...(search.with === undefined ? {} : { with: search.with }) },
      replace: true,
      resetScroll: false,
    });
  };
  const compare = (value: string | null) => {
    setPlace(null);
    const other = value === null || value === 'before' ? {} : { with: Number(value) };
    void navigate({ search: { at, ...other }, replace: true, resetScroll: false });
  };
  const journey = Object.values(opened.blueprint.journey)[0];
  const title = journey === undefined ? '' : read(journey.title);
  const frozen = versions.find(({ revision, number }) => revision === at && number !== null);
  const revisionText = say('history.revision', { revision: at, newest });
  const note =
    frozen?.number === undefined || frozen.number === null
      ? revisionText
      : say('history.frozen', { number: frozen.number, name: read(frozen.name) });
  if (query.isError) return <CallError error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <VersionsFrame
      blueprintId={blueprintId}
      title={say('history.title', { title })}
      note={note}
      actions={
        at === newest ? (
          <span className="tl-versions-note">{say('history.now')}</span>
        ) : may.edit ? (
          <ButtonLink
            to="/blueprints/$blueprintId"
            params={{ blueprintId }}
            search={{ restore: at }}
            size="compact-md"
          >
            {say('history.restore')}
          </ButtonLink>
        ) : undefined
      }
      drawing={
        shown === null ? (
          <div className="tl-page" data-wide="true">
            <LoadingSkeleton shape="drawing" />
          </div>
        ) : (
          <DrawingView title={note} blueprint={shown.drawn} marks={shown.marks} place={place} />
        )
      }
    >
      <Scrubber at={at} oldest={reel.oldest} newest={newest} onShow={show} />
      {may.edit ? <NameRevision key={at} blueprintId={blueprintId} revision={at} /> : null}
      <h2>
        {say('differences.title')}
        {shown === null ? null : (
          <small role="status">{say('differences.count', { count: shown.differences.length })}</small>
        )}
      </h2>
      <Select
        label={say('history.compare')}
        size="xs"
        allowDeselect={false}
        value={search.with === undefined ? 'before' : String(search.with)}
        onChange={compare}
        data={[
          { value: 'before', label: say('history.before') },
          ...versions.map(version => ({
            value: String(version.revision),
            label: versionLabel(version, say, read),
          })),
          ...Array.from({ length: newest - reel.oldest + 1 }, (_, index) => newest - index)
            .filter(revision => versions.every(version => version.revision !== revision))
            .map(revision => ({
              value: String(revision),
              label: say('history.option.revision', { revision }),
            })),
        ].filter(({ value }, index, all) => all.findIndex(other => other.value === value) === index)}
      />
      {shown === null ? (
        <LoadingSkeleton count={3} />
      ) : (
        <DifferenceList differences={shown.differences} onGo={setPlace} />
      )}
      <h2>{say('history.changes')}</h2>
      {query.isPending ? (
        <LoadingSkeleton count={4} />
      ) : (
        <ChangeList
          changes={changes.filter(({ revision }) => revision <= newest)}
          reel={reel}
          versions={versions}
          at={at}
          onShow={show}
          earlier={
            query.hasNextPage
              ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
              : null
          }
        />
      )}
    </VersionsFrame>
  );
};
