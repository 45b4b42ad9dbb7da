import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/api-client.ts';
import { ButtonLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useDeskMessages } from './use-desk-messages.ts';

/** Over a variant whose standard has a newer version: that there is one, and the way to it. */
export const NewsBanner = ({ blueprintId, mayEdit }: { blueprintId: string; mayEdit: boolean }) => {
  const say = useDeskMessages();
  const read = useContentText();
  const news = useQuery(trpc.blueprints.standardNews.queryOptions({ blueprintId }, { staleTime: 60_000 }));
  if (news.data === undefined || news.data === null) return null;
  const { newest, base } = news.data;
  return (
    <Alert className="tl-news" role="status" p="xs">
      <strong>{say('news.title', { number: newest.number, name: read(newest.name) })}</strong>{' '}
      <span>
        {base === null || base.number === null
          ? say('news.textUnknown')
          : say('news.text', { base: base.number })}{' '}
        {mayEdit ? null : say('news.readOnly')}
      </span>{' '}
      {mayEdit ? (
        <ButtonLink
          to="/blueprints/$blueprintId/adopt"
          params={{ blueprintId }}
          size="compact-sm"
          variant="light"
        >
          {say('news.open')}
        </ButtonLink>
      ) : null}
    </Alert>
  );
};
