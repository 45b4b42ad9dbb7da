import './blueprints-list.css';
import { IconBinaryTree2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton, PageFrame, Panel, useFormats } from '@truthline/ui';
import { trpc, type api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { BlueprintPreview } from './BlueprintPreview.tsx';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

type Summary = Awaited<ReturnType<typeof api.blueprints.list.query>>[number];

const BlueprintCards = ({ title, blueprints }: { title: string; blueprints: readonly Summary[] }) => {
  const say = useBlueprintsMessages();
  const read = useContentText();
  const formats = useFormats();
  if (blueprints.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="tl-panel-title">{title}</h2>
      <ul className="tl-blueprints">
        {blueprints.map(
          ({ id, title, dealerName, cardCount, momentCount, updatedAt, kind, base, publishedNumber }) => (
            <li key={id}>
              <Link to="/blueprints/$blueprintId" params={{ blueprintId: id }} search={{}}>
                <BlueprintPreview blueprintId={id} />
                <span className="tl-blueprints-text">
                  <strong>{read(title)}</strong>
                  {dealerName === null ? null : <span>{read(dealerName)}</span>}
                  {publishedNumber !== null ? (
                    <span className="tl-blueprints-version">
                      {say('published', { number: publishedNumber })}
                    </span>
                  ) : kind === 'variant' && base !== null && base.version !== null ? (
                    <span className="tl-blueprints-version">{say('buildsOn', { number: base.version })}</span>
                  ) : null}
                  <small>
                    {say('cards', { count: cardCount })} · {say('moments', { count: momentCount })} ·{' '}
                    {say('updated', { date: formats.date(updatedAt) })}
                  </small>
                </span>
              </Link>
            </li>
          ),
        )}
      </ul>
    </section>
  );
};

export const BlueprintsPage = () => {
  const say = useBlueprintsMessages();
  const may = useMay();
  const blueprints = useQuery(trpc.blueprints.list.queryOptions());
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        may('blueprint.createStandard') || may('blueprint.createVariant') ? (
          <ButtonLink to="/blueprints/new" search={{}}>
            {say('new')}
          </ButtonLink>
        ) : undefined
      }
    >
      {blueprints.isError ? (
        <CallError error={blueprints.error} onRetry={() => void blueprints.refetch()} />
      ) : blueprints.isPending ? (
        <LoadingSkeleton shape="cards" count={3} />
      ) : blueprints.data.length === 0 ? (
        <Panel>
          <EmptyState icon={IconBinaryTree2} title={say('empty.title')} text={say('empty.text')} />
        </Panel>
      ) : (
        (['standard', 'variant', 'asIs', 'toBe'] as const).map(kind => (
          <BlueprintCards
            key={kind}
            title={say(`list.${kind}`)}
            blueprints={blueprints.data.filter(blueprint => blueprint.kind === kind)}
          />
        ))
      )}
    </PageFrame>
  );
};
