import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LoadingSkeleton, PageFrame } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { DeviationList } from './DeviationList.tsx';
import { DeviationsDesk } from './DeviationsDesk.tsx';
import { OpenedGate, type Opened } from './OpenedGate.tsx';
import { unreasonedFirst } from './unreasoned-first.ts';
import { useDeskMessages } from './use-desk-messages.ts';
import { useVersionsMessages } from './use-versions-messages.ts';
import './versions.css';

const route = getRouteApi('/signedIn/blueprints/$blueprintId/deviations');

/** For a standard: every variant in reach, and what it does otherwise; those who have given the fewest reasons first. */
const AllVariants = ({ opened }: { opened: Opened }) => {
  const sayDesk = useDeskMessages();
  const say = useVersionsMessages();
  const read = useContentText();
  const query = useQuery(trpc.blueprints.deviations.queryOptions({ standardId: opened.id }));
  const journey = Object.values(opened.blueprint.journey)[0];
  const title = say('deviations.titleAll', { title: journey === undefined ? '' : read(journey.title) });
  const variants = (query.data ?? [])
    .map(variant => ({ ...variant, differences: unreasonedFirst(variant.differences) }))
    .map(variant => ({
      ...variant,
      without: variant.differences.filter(({ reason }) => reason === null).length,
    }))
    .toSorted((one, other) => other.without - one.without);
  return (
    <PageFrame
      title={title}
      actions={
        <TextLink to="/blueprints/$blueprintId" params={{ blueprintId: opened.id }} search={{}}>
          {say('back')}
        </TextLink>
      }
    >
      {query.isError ? (
        <CallError error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <LoadingSkeleton shape="cards" count={3} />
      ) : variants.length === 0 ? (
        <p>{say('deviations.noVariants')}</p>
      ) : (
        variants.map(({ blueprintId, dealerName, title: own, base, differences, without }) => (
          <section key={blueprintId} className="tl-panel tl-variant" aria-label={read(dealerName ?? own)}>
            <div className="tl-panel-head">
              <h2 className="tl-panel-title">{read(dealerName ?? own)}</h2>
              <span className="tl-panel-note">
                {say('differences.count', { count: differences.length })} ·{' '}
                {base.number === null
                  ? say('deviations.againstRevision', { revision: base.revision })
                  : say('deviations.against', { number: base.number })}
              </span>
              {without === 0 ? null : (
                <span className="tl-warn">{say('deviations.without', { count: without })}</span>
              )}
              <TextLink to="/blueprints/$blueprintId/deviations" params={{ blueprintId }}>
                {sayDesk('menu.deviations')}
              </TextLink>
            </div>
            <div className="tl-panel-body">
              <DeviationList differences={differences} />
            </div>
          </section>
        ))
      )}
    </PageFrame>
  );
};

/** What differs from the standard, who changed it and why: of one blueprint, or of all variants of a standard. */
export const DeviationsPage = () => {
  const { blueprintId } = route.useParams();
  return (
    <OpenedGate key={blueprintId} blueprintId={blueprintId}>
      {opened =>
        opened.kind === 'standard' ? <AllVariants opened={opened} /> : <DeviationsDesk opened={opened} />
      }
    </OpenedGate>
  );
};
