import './surveys.css';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, PageFrame } from '@truthline/ui';
import { useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { LinksPanel } from './LinksPanel.tsx';
import { MakeLinks } from './MakeLinks.tsx';
import { useSurveysMessages } from './use-surveys-messages.ts';

/** How customers are asked: codes at the dealers, and files of what was asked elsewhere. */
export const SurveysPage = () => {
  const say = useSurveysMessages();
  const read = useContentText();
  const may = useMay();
  const surveys = useQuery(trpc.surveys.list.queryOptions());
  const [wanted, setWanted] = useState<string | null>(null);
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
      actions={<TextLink to="/network/drivers">{say('drivers')}</TextLink>}
    >
      {surveys.isPending ? <LoadingSkeleton count={8} /> : null}
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
            onChange={setWanted}
          />
          <MakeLinks key={survey.surveyId} surveyId={survey.surveyId} />
          <LinksPanel surveyId={survey.surveyId} />
          {may('survey.write') ? <ImportPanel surveyId={survey.surveyId} version={survey.version} /> : null}
        </>
      )}
    </PageFrame>
  );
};
