import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { BASES, parseBlueprint } from '@truthline/blueprint';
import { BasisMark } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc, type api } from '../app/api-client.ts';
import { PreviewPicture } from '../blueprints/PreviewPicture.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { StartCard } from './StartCard.tsx';
import { useGalleryMessages } from './use-gallery-messages.ts';

export type Template = Awaited<ReturnType<typeof api.blueprints.templates.query>>[number];

const Preview = ({ templateId, title }: { templateId: string; title: string }) => {
  const say = useGalleryMessages();
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const template = useQuery(
    trpc.blueprints.template.queryOptions({ templateId }, { enabled: inViewport, staleTime: Infinity }),
  );
  const blueprint = useMemo(() => {
    if (template.data === undefined) return null;
    const parsed = parseBlueprint(template.data);
    return parsed.ok ? parsed.value : null;
  }, [template.data]);
  return (
    <div className="tl-preview" ref={ref}>
      {blueprint === null ? null : (
        <PreviewPicture blueprint={blueprint} label={say('template.preview', { title })} />
      )}
    </div>
  );
};

type TemplateCardProps = { template: Template; chosen: boolean; onChoose: () => void };

/** A template of the gallery: its drawing in small, what it is in one sentence, its counts and where its standards come from. */
export const TemplateCard = ({ template, chosen, onChoose }: TemplateCardProps) => {
  const say = useGalleryMessages();
  const read = useContentText();
  const { id, title, description, counts, bases, source } = template;
  return (
    <StartCard
      value={id}
      chosen={chosen}
      onChoose={onChoose}
      title={read(title)}
      picture={<Preview templateId={id} title={read(title)} />}
    >
      <span>{read(description)}</span>
      <small>
        {say('template.cards', { count: counts.cards })} · {say('template.steps', { count: counts.steps })} ·{' '}
        {say('template.moments', { count: counts.moments })} ·{' '}
        {say('template.failures', { count: counts.failurePoints })} ·{' '}
        {say('template.waits', { count: counts.waitPoints })}
      </small>
      {BASES.some(basis => bases[basis] > 0) ? (
        <small className="tl-start-bases">
          {say('template.bases')}{' '}
          {BASES.filter(basis => bases[basis] > 0).map(basis => (
            <span key={basis}>
              {bases[basis]} <BasisMark basis={basis} />
            </span>
          ))}
        </small>
      ) : null}
      <small>{read(source)}</small>
    </StartCard>
  );
};
