import './surveys.css';
import { Select } from '@mantine/core';
import { IconMessageCircleQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState, LoadingSkeleton, PageFrame } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink, TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { LinksPanel } from './LinksPanel.tsx';
import { MakeLinks } from './MakeLinks.tsx';
import { useSurveysMessages } from './use-surveys-messages.ts';

const route = getRouteApi('/signedIn/surveys');

/** How customers are asked: codes at the dealers, and files of what was asked elsewhere. */
export const SurveysPage = () => {
  const say = useSurveysMessages();
  const read = useContentText();
  const may = useMay();
  const surveys = useQuery(trpc.surveys.list.queryOptions());
  const { survey: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  if (surveys.isError) return <CallError error={surveys.error} onRetry={() => void surveys.refetch()} />;
  const all = surveys.data ?? [];
  const newest = all.filter(
    ({ surveyId, version }) => !all.some(other => other.surveyId === surveyId && other.version > version),
  );
  const survey = newest.find(({ surveyId }) => surveyId === wanted) ?? newest[0];
  return (
    <PageFrame
      title={say('title')}
      lead={say('lead')}
      actions={
        <>
          <TextLink to="/network/drivers">{say('drivers')}</TextLink>
          {may('survey.write') ? <ButtonLink to="/surveys/new">{say('new')}</ButtonLink> : null}
        </>
      }
    >
      {surveys.isPending ? <LoadingSkeleton count={8} /> : null}
      {surveys.isSuccess && survey === undefined ? (
        <EmptyState icon={IconMessageCircleQuestion} title={say('none')} text={say('none.text')} />
      ) : null}
      {survey === undefined ? null : (
        <>
          <Select
            className="tl-survey-choice"
            label={say('survey')}
            data={newest.map(({ surveyId, version, title, questionCount }) => ({
              value: surveyId,
              label: say('survey.version', { title: read(title), version, questions: questionCount }),
            }))}
            value={survey.surveyId}
            allowDeselect={false}
            onChange={value => void navigate({ search: value === null ? {} : { survey: value } })}
          />
          <MakeLinks key={survey.surveyId} surveyId={survey.surveyId} />
          <LinksPanel surveyId={survey.surveyId} />
          {may('survey.write') ? <ImportPanel surveyId={survey.surveyId} version={survey.version} /> : null}
        </>
      )}
    </PageFrame>
  );
};
