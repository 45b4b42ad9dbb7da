import { useQuery } from '@tanstack/react-query';
import type { ChecklistVersion } from '@truthline/audit';
import { trpc } from '../app/api-client.ts';
import { useAuditsMessages } from './use-audits-messages.ts';
import { versionNews } from './version-news.ts';

/** How often an open audit asks what is offered by now, in milliseconds. */
const ASKED_EVERY = 60_000;

/** Says that a checklist was published anew or retired meanwhile, and that this audit goes on as it began. */
export const VersionNews = ({ checklist }: { checklist: ChecklistVersion }) => {
  const say = useAuditsMessages();
  const offered = useQuery(
    trpc.checklists.list.queryOptions(undefined, { refetchInterval: ASKED_EVERY }),
  ).data;
  const news = offered === undefined ? null : versionNews(checklist, offered);
  return news === null ? null : (
    <p className="tl-run-hint tl-run-version" role="note">
      {say(`version.${news}`, { version: checklist.version })}
    </p>
  );
};
