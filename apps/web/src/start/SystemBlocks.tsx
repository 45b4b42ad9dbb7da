import { useQueries, useQuery } from '@tanstack/react-query';
import { DataTable, LoadingSkeleton, Panel, useFormats, useReadAny } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { startCatalogue } from './start-catalogue.ts';
import { useStartMessages } from './use-start-messages.ts';

/** Who can sign in, who has not accepted yet. */
export const PeopleState = () => {
  const say = useStartMessages();
  const people = useQuery(trpc.people.list.queryOptions());
  const active = (people.data ?? []).filter(({ canSignIn }) => canSignIn).length;
  return (
    <Panel title={say('people.title')}>
      {people.isError ? (
        <CallError error={people.error} onRetry={() => void people.refetch()} />
      ) : people.isPending ? (
        <LoadingSkeleton count={2} />
      ) : (
        <>
          <div>{say('people.active', { count: active })}</div>
          <div>{say('people.invited', { count: people.data.length - active })}</div>
          <div className="tl-start-actions">
            <ButtonLink to="/people">{say('people.open')}</ButtonLink>
          </div>
        </>
      )}
    </Panel>
  );
};

/** What this installation holds. */
export const SystemState = () => {
  const say = useStartMessages();
  const [dealers, blueprints, waves] = useQueries({
    queries: [
      trpc.dealers.list.queryOptions(),
      trpc.blueprints.list.queryOptions(),
      trpc.waves.list.queryOptions(),
    ],
  });
  const failed = [dealers, blueprints, waves].find(({ isError }) => isError);
  return (
    <Panel title={say('system.title')}>
      {failed !== undefined ? (
        <CallError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : dealers.data === undefined || blueprints.data === undefined || waves.data === undefined ? (
        <LoadingSkeleton count={2} />
      ) : (
        <>
          <div>{say('system.dealers', { count: dealers.data.length })}</div>
          <div>{say('system.blueprints', { count: blueprints.data.length })}</div>
          <div>{say('system.waves', { count: waves.data.length })}</div>
          <div className="tl-start-actions">
            <ButtonLink to="/dealers" variant={dealers.data.length === 0 ? 'filled' : 'default'}>
              {say('system.openDealers')}
            </ButtonLink>
          </div>
        </>
      )}
    </Panel>
  );
};

/** The latest entries of the trail. */
export const RecentTrail = () => {
  const say = useStartMessages();
  const formats = useFormats();
  // Actions arrive as keys from the server; one this version has no words for is shown as it is.
  const readAny = useReadAny('start');
  const trail = useQuery(trpc.trail.list.queryOptions({ limit: 15 }));
  const words = (action: string) => {
    const key: string = `trail.${action}`;
    return key in startCatalogue.en ? readAny(key) : action;
  };
  return (
    <div data-wide="true">
      <Panel title={say('trail.title')} flush>
        {trail.isError ? (
          <CallError error={trail.error} onRetry={() => void trail.refetch()} />
        ) : trail.isPending ? (
          <LoadingSkeleton count={5} />
        ) : (
          <DataTable
            caption={say('trail.title')}
            rows={trail.data.entries}
            rowKey={({ id }) => id}
            empty={say('trail.empty')}
            columns={[
              {
                key: 'at',
                header: say('trail.at'),
                width: '200px',
                render: ({ at }) => formats.dateTime(at),
              },
              { key: 'who', header: say('trail.who'), render: ({ actorName }) => actorName },
              { key: 'what', header: say('trail.what'), render: ({ action }) => words(action) },
            ]}
          />
        )}
      </Panel>
    </div>
  );
};
