import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Panel } from '@truthline/ui';
import { useState } from 'react';
import { api, queryClient, trpc } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { SurveyCards } from './SurveyCards.tsx';
import { useSurveysMessages } from './use-surveys-messages.ts';

/** The most codes made at a time. */
const MOST = 500;

/** The most dealers offered at once; a longer list is searched. */
const SHOWN = 200;

/** One code a dealer, told here and never again. */
export const MakeLinks = ({ surveyId }: { surveyId: string }) => {
  const say = useSurveysMessages();
  const read = useContentText();
  const dealers = useQuery(trpc.dealers.list.queryOptions());
  const all = dealers.data ?? [];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [closesOn, setClosesOn] = useState('');
  const wanted = chosen.length === 0 ? all.map(({ id }) => id) : [...chosen];
  const tooMany = wanted.length > MOST;
  const making = useMutation({
    mutationFn: () =>
      api.surveys.makeLinks.mutate({
        surveyId,
        dealerIds: wanted,
        closesOn: closesOn === '' ? null : closesOn,
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.surveys.pathKey() }),
  });
  return (
    <>
      <Panel title={say('make.title')} note={say('make.note')}>
        <div className="tl-survey-make">
          <MultiSelect
            label={say('make.dealers')}
            placeholder={chosen.length === 0 ? say('make.all') : ''}
            data={all.map(({ id, name, code }) => ({ value: id, label: `${read(name)} ${code}` }))}
            value={[...chosen]}
            onChange={setChosen}
            error={tooMany ? say('make.tooMany', { count: wanted.length, most: MOST }) : undefined}
            limit={SHOWN}
            searchable
          />
          <TextInput
            type="date"
            label={say('make.closesOn')}
            value={closesOn}
            onChange={event => setClosesOn(event.currentTarget.value)}
          />
          <Button
            disabled={wanted.length === 0 || tooMany}
            loading={making.isPending}
            onClick={() => making.mutate()}
          >
            {say('make.action')}
          </Button>
        </div>
        {making.isError ? <ProblemAlert error={making.error} /> : null}
      </Panel>
      {making.isSuccess ? <SurveyCards links={making.data} /> : null}
    </>
  );
};
