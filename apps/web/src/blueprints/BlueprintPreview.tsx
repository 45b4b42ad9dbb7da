import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { parseBlueprint } from '@truthline/blueprint';
import { useMemo } from 'react';
import { trpc } from '../app/api-client.ts';
import { PreviewPicture } from './PreviewPicture.tsx';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

/** A small picture of the drawing, fetched only when it comes into view. */
export const BlueprintPreview = ({ blueprintId }: { blueprintId: string }) => {
  const say = useBlueprintsMessages();
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const opened = useQuery(
    trpc.blueprints.open.queryOptions({ blueprintId }, { enabled: inViewport, staleTime: 5 * 60_000 }),
  );
  const blueprint = useMemo(() => {
    if (opened.data === undefined) return null;
    const parsed = parseBlueprint(opened.data.stored);
    return parsed.ok ? parsed.value : null;
  }, [opened.data]);
  return (
    <div className="tl-preview" ref={ref}>
      {blueprint === null ? null : <PreviewPicture blueprint={blueprint} label={say('preview')} />}
    </div>
  );
};
