import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useStartMessages } from './use-start-messages.ts';

/** The newest wave: how far it is, and what to do with it. */
export const CurrentWave = () => {
  const say = useStartMessages();
  const read = useContentText();
  const formats = useFormats();
  const may = useMay();
  const waves = useQuery(trpc.waves.list.queryOptions());
  const wave = waves.data?.toSorted((one, other) => (one.startsOn < other.startsOn ? 1 : -1))[0];
  return (
    <div data-wide="true">
      <Panel title={wave === undefined ? say('wave.title') : read(wave.name)}>
        {waves.isError ? (
          <CallError error={waves.error} onRetry={() => void waves.refetch()} />
        ) : waves.isPending ? (
          <LoadingSkeleton count={2} />
        ) : wave === undefined ? (
          <p className="tl-start-none">{say('wave.none')}</p>
        ) : (
          <>
            {say('wave.days', { from: formats.day(wave.startsOn), to: formats.day(wave.endsOn) })} ·{' '}
            {say('wave.audits', { count: wave.auditCount })}
            <div className="tl-start-actions">
              {may('comparison.read') ? (
                <ButtonLink to="/network" search={{ waves: [wave.id] }}>
                  {say('wave.compare')}
                </ButtonLink>
              ) : null}
              {may('wave.import') ? (
                <ButtonLink to="/waves" variant="default">
                  {say('wave.import')}
                </ButtonLink>
              ) : null}
            </div>
          </>
        )}
      </Panel>
    </div>
  );
};

/** The blueprints that changed last. */
export const RecentBlueprints = () => {
  const say = useStartMessages();
  const read = useContentText();
  const formats = useFormats();
  const blueprints = useQuery(trpc.blueprints.list.queryOptions());
  const recent = blueprints.data?.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1)) ?? [];
  return (
    <div data-wide="true">
      <Panel title={say('blueprints.title')}>
        {blueprints.isError ? (
          <CallError error={blueprints.error} onRetry={() => void blueprints.refetch()} />
        ) : blueprints.isPending ? (
          <LoadingSkeleton count={3} />
        ) : recent.length === 0 ? (
          <p className="tl-start-none">{say('blueprints.empty')}</p>
        ) : (
          <ul className="tl-start-list">
            {recent.slice(0, 6).map(({ id, title, dealerName, updatedAt }) => (
              <li key={id}>
                <TextLink to="/blueprints/$blueprintId" params={{ blueprintId: id }} search={{}}>
                  {read(title)}
                </TextLink>
                <small className="tl-panel-note">
                  {dealerName === null ? '' : `${read(dealerName)} · `}
                  {formats.dateTime(updatedAt)}
                </small>
              </li>
            ))}
          </ul>
        )}
        <div className="tl-start-actions">
          <ButtonLink to="/blueprints" variant="default">
            {say('blueprints.all')}
          </ButtonLink>
        </div>
      </Panel>
    </div>
  );
};
