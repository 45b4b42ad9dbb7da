import './making.css';
import { Select } from '@mantine/core';
import { IconMap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton, NoPermissionState, PageFrame, Picker } from '@truthline/ui';
import { useMemo } from 'react';
import { trpc } from '../../app/api-client.ts';
import { useMay } from '../../app/session.ts';
import { CallError } from '../../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../../frame/links.tsx';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useContentText } from '../../frame/use-content-text.ts';
import { problemOf } from '../../app/problem.ts';
import { SurveyDesk } from './SurveyDesk.tsx';
import { useMakingMessages } from './use-making-messages.ts';

const route = getRouteApi('/signedIn/surveys/new');
const NEW = 'new';

/** What a drawing proposes to ask, or the survey that goes on, to be read over and published. */
const Proposed = ({ blueprintId }: { blueprintId: string }) => {
  const say = useMakingMessages();
  const read = useContentText();
  const { from } = route.useSearch();
  const navigate = route.useNavigate();
  // What is being written is not replaced beneath the writer's hands.
  const proposal = useQuery(
    trpc.surveys.propose.queryOptions({ blueprintId }, { staleTime: Infinity, gcTime: 0 }),
  );
  if (proposal.isError)
    return problemOf(proposal.error).code === 'noMoments' ? (
      <ProblemAlert error={proposal.error} />
    ) : (
      <CallError error={proposal.error} onRetry={() => void proposal.refetch()} />
    );
  if (proposal.data === undefined) return <LoadingSkeleton count={8} />;
  const { published } = proposal.data;
  const chosen = published.find(({ surveyId }) => surveyId === from) ?? null;
  return (
    <>
      {published.length === 0 ? null : (
        <Select
          className="tl-making-choice"
          label={say('from')}
          data={[
            { value: NEW, label: say('from.new') },
            ...published.map(({ surveyId, version, title }) => ({
              value: surveyId,
              label: say('from.next', { title: read(title), version: version + 1 }),
            })),
          ]}
          value={chosen?.surveyId ?? NEW}
          allowDeselect={false}
          onChange={value =>
            void navigate({
              search: before => ({
                ...before,
                from: value === NEW || value === null ? undefined : value,
              }),
            })
          }
        />
      )}
      <SurveyDesk
        key={`${proposal.data.draft.surveyId} ${chosen?.surveyId ?? NEW}`}
        proposal={proposal.data}
        published={chosen}
      />
    </>
  );
};

/** A customer survey is made of a drawing: its moments, in a customer's words, in both languages. */
export const MakeSurveyPage = () => {
  const say = useMakingMessages();
  const read = useContentText();
  const may = useMay();
  const { blueprint } = route.useSearch();
  const navigate = route.useNavigate();
  const blueprints = useQuery(trpc.blueprints.list.queryOptions());
  const options = useMemo(
    () =>
      (blueprints.data ?? [])
        .filter(({ momentCount }) => momentCount > 0)
        .map(({ id, title, dealerName }) => {
          const name = read(title);
          const label = dealerName === null ? name : `${name} · ${read(dealerName)}`;
          return { value: id, label, search: label.toLowerCase() };
        }),
    [blueprints.data, read],
  );
  if (!may('survey.write')) return <NoPermissionState />;
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      width="wide"
      actions={<TextLink to="/surveys">{say('all')}</TextLink>}
    >
      {blueprints.isError ? (
        <CallError error={blueprints.error} onRetry={() => void blueprints.refetch()} />
      ) : blueprints.isPending ? (
        <LoadingSkeleton count={8} />
      ) : options.length === 0 ? (
        <EmptyState
          icon={IconMap}
          title={say('noBlueprint')}
          text={say('noBlueprint.text')}
          action={<ButtonLink to="/blueprints">{say('noBlueprint.action')}</ButtonLink>}
        />
      ) : (
        <div className="tl-making-choices">
          <div className="tl-making-choice">
            <Picker
              label={say('blueprint')}
              options={options}
              value={blueprint ?? null}
              nothingFound={say('blueprint.none')}
              onChange={value => void navigate({ search: { blueprint: value } })}
            />
          </div>
          {blueprint === undefined ? (
            <p className="tl-making-note">{say('blueprint.choose')}</p>
          ) : (
            <Proposed key={blueprint} blueprintId={blueprint} />
          )}
        </div>
      )}
    </PageFrame>
  );
};
