import { Alert } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { rememberLocale, useLocale } from '@truthline/ui';
import { trpc } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useSignInMessages } from './use-sign-in-messages.ts';
import type { api } from '../app/api-client.ts';

type DemoPerson = Awaited<ReturnType<typeof api.session.demoPeople.query>>[number];

/** The people of the demonstration network: one click, and one is them. */
export const DemoPeople = ({
  people,
  onEntered,
}: {
  people: readonly DemoPerson[];
  onEntered: () => void;
}) => {
  const say = useSignInMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const locale = useLocale();
  const enter = useMutation(
    trpc.session.enterDemo.mutationOptions({
      onSuccess: () => {
        // A visitor goes on in the language being read, whatever the person visited as speaks.
        rememberLocale(window.localStorage, locale);
        onEntered();
      },
    }),
  );
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" className="tl-panel-title">
        {say('demoTitle')}
      </h2>
      <p className="tl-page-lead">{say('demoText')}</p>
      {enter.isError ? (
        <Alert color="below" mt="sm" role="alert">
          {problemText(enter.error)}
        </Alert>
      ) : null}
      <ul className="tl-signin-people">
        {people.map(person => (
          <li key={person.personId}>
            <button
              type="button"
              className="tl-signin-person"
              disabled={enter.isPending}
              onClick={() => enter.mutate({ personId: person.personId })}
            >
              <span>
                <strong>{sayFrame(`role.${person.role}`)}</strong>{' '}
                <em>
                  {person.name}
                  {person.dealerName === null ? '' : ` · ${read(person.dealerName)}`}
                </em>
              </span>
              <small>{say(`come.${person.role}`)}</small>
              <IconChevronRight size={18} stroke={1.6} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
