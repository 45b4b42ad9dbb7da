import { LoadingSkeleton, NoPermissionState, PageFrame } from '@truthline/ui';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { CreationForm } from './CreationForm.tsx';
import { useGalleryMessages } from './use-gallery-messages.ts';

/** The gallery of templates and whatever else a new blueprint may begin with. */
export const NewBlueprintPage = () => {
  const say = useGalleryMessages();
  const may = useMay();
  const templates = useQuery(trpc.blueprints.templates.queryOptions(undefined, { staleTime: Infinity }));
  const blueprints = useQuery(trpc.blueprints.list.queryOptions());
  const mayMake = may('blueprint.createStandard') || may('blueprint.createVariant');
  const failed = templates.isError ? templates : blueprints.isError ? blueprints : null;
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={<TextLink to="/blueprints">{say('all')}</TextLink>}
    >
      {!mayMake ? (
        <NoPermissionState text={say('noPermission')} />
      ) : failed !== null ? (
        <CallError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : templates.data === undefined || blueprints.data === undefined ? (
        <LoadingSkeleton shape="cards" count={4} />
      ) : (
        <CreationForm templates={templates.data} blueprints={blueprints.data} />
      )}
    </PageFrame>
  );
};
