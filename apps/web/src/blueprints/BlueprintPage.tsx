import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { parseBlueprint } from '@truthline/blueprint';
import { editorCatalogue } from '@truthline/editor';
import { addCatalogue, ErrorState, LoadingSkeleton } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc } from '../app/api-client.ts';
import { i18n } from '../app/i18n.ts';
import { CallError } from '../frame/CallError.tsx';
import { BlueprintDesk } from './BlueprintDesk.tsx';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

addCatalogue(i18n, 'editor', editorCatalogue);

const route = getRouteApi('/signedIn/blueprints/$blueprintId');

/** Opens a blueprint afresh each time: the document that follows lives in the editor, not in a cache. */
export const BlueprintPage = () => {
  const { blueprintId } = route.useParams();
  const say = useBlueprintsMessages();
  const opened = useQuery(
    trpc.blueprints.open.queryOptions(
      { blueprintId },
      { staleTime: Infinity, gcTime: 0, refetchOnMount: 'always' },
    ),
  );
  const dealerId = opened.data?.dealerId ?? null;
  const dealer = useQuery({
    ...trpc.dealers.get.queryOptions({ dealerId: dealerId ?? '' }),
    enabled: dealerId !== null,
  });
  const parsed = useMemo(
    () => (opened.data === undefined ? null : parseBlueprint(opened.data.stored)),
    [opened.data],
  );
  if (opened.isError) return <CallError error={opened.error} onRetry={() => void opened.refetch()} />;
  if (opened.isFetching || opened.data === undefined || parsed === null) {
    return (
      <div className="tl-page" data-wide="true">
        <LoadingSkeleton shape="drawing" />
      </div>
    );
  }
  if (!parsed.ok) return <ErrorState title={say('parse.title')} text={say('parse.text')} />;
  const { kind, revision, may } = opened.data;
  return (
    <BlueprintDesk
      key={`${blueprintId}:${revision}`}
      opened={{
        id: blueprintId,
        kind,
        blueprint: parsed.value,
        revision,
        mayEdit: may.edit,
        mayDiscuss: may.discuss,
      }}
      dealerName={dealer.data?.name ?? null}
    />
  );
};
