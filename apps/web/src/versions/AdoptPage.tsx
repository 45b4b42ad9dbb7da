import { Select } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { parseBlueprint, type Blueprint } from '@truthline/blueprint';
import { EmptyState, ErrorState, LoadingSkeleton, NoPermissionState, PageFrame } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { AdoptDesk } from './AdoptDesk.tsx';
import { OpenedGate, type Opened } from './OpenedGate.tsx';
import { useDeskMessages } from './use-desk-messages.ts';
import { useVersionsMessages } from './use-versions-messages.ts';

const route = getRouteApi('/signedIn/blueprints/$blueprintId/adopt');

const readStored = (stored: unknown): Blueprint | null => {
  const parsed = stored === undefined || stored === null ? null : parseBlueprint(stored);
  return parsed !== null && parsed.ok ? parsed.value : null;
};

/** Reads the three blueprints of the merge; asks which was the first where nobody has noted it. */
const Adopting = ({ opened }: { opened: Opened }) => {
  const sayDesk = useDeskMessages();
  const say = useVersionsMessages();
  const [chosen, setChosen] = useState<number | null>(null);
  const news = useQuery(
    trpc.blueprints.standardNews.queryOptions(
      { blueprintId: opened.id },
      { staleTime: 60_000, refetchOnWindowFocus: false },
    ),
  );
  const standardId = news.data?.standardId ?? '';
  const isAsked = news.data !== undefined && news.data !== null && news.data.base === null;
  const versions = useQuery(
    trpc.blueprints.versions.queryOptions({ blueprintId: standardId }, { enabled: isAsked }),
  );
  const baseRevision = versions.data?.find(({ number }) => chosen !== null && number === chosen)?.revision;
  const chosenBase = useQuery(
    trpc.blueprints.at.queryOptions(
      { blueprintId: standardId, revision: baseRevision ?? 0 },
      { enabled: baseRevision !== undefined, staleTime: Infinity },
    ),
  );
  const newestStored = news.data?.newest.stored;
  const baseStored = news.data?.base?.stored ?? chosenBase.data;
  const standard = useMemo(() => readStored(newestStored), [newestStored]);
  const base = useMemo(() => readStored(baseStored), [baseStored]);
  if (news.isError) return <CallError error={news.error} onRetry={() => void news.refetch()} />;
  if (news.isPending)
    return (
      <div className="tl-page">
        <LoadingSkeleton count={5} />
      </div>
    );
  if (news.data === null)
    return (
      <EmptyState
        icon={IconVersions}
        title={opened.kind === 'variant' ? say('adopt.newest') : say('adopt.noVariant')}
        action={
          <ButtonLink to="/blueprints/$blueprintId" params={{ blueprintId: opened.id }} search={{}}>
            {say('back')}
          </ButtonLink>
        }
      />
    );
  if (standard === null) return <ErrorState title={say('parse.title')} text={say('parse.text')} />;
  if (base === null)
    return (
      <PageFrame
        width="narrow"
        title={say('adopt.title', { number: news.data.newest.number })}
        lead={say('adopt.baseText')}
      >
        <Select
          label={say('adopt.base')}
          value={chosen === null ? null : String(chosen)}
          onChange={value => setChosen(value === null ? null : Number(value))}
          data={news.data.bases.map(number => ({
            value: String(number),
            label: sayDesk('menu.published', { number }),
          }))}
        />
        {chosenBase.isError ? (
          <CallError error={chosenBase.error} onRetry={() => void chosenBase.refetch()} />
        ) : null}
      </PageFrame>
    );
  return (
    <AdoptDesk
      opened={opened}
      base={base}
      standard={standard}
      newest={{ number: news.data.newest.number, name: news.data.newest.name }}
      baseNumber={chosen}
    />
  );
};

/** Takes a newer version of its standard over into a variant, conflict by conflict. */
export const AdoptPage = () => {
  const { blueprintId } = route.useParams();
  const say = useVersionsMessages();
  return (
    <OpenedGate key={blueprintId} blueprintId={blueprintId}>
      {opened =>
        opened.may.edit ? (
          <Adopting opened={opened} />
        ) : (
          <NoPermissionState
            text={say('adopt.notAllowed')}
            action={
              <ButtonLink to="/blueprints/$blueprintId" params={{ blueprintId }} search={{}}>
                {say('back')}
              </ButtonLink>
            }
          />
        )
      }
    </OpenedGate>
  );
};
