import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Panel } from '@truthline/ui';
import type { api } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { QrCode } from './QrCode.tsx';
import { surveysCatalogue } from './surveys-catalogue.ts';
import { useSurveysMessages } from './use-surveys-messages.ts';

type NewLinks = Awaited<ReturnType<typeof api.surveys.makeLinks.mutate>>;

/** A card speaks both languages, whoever prints it. */
const LOCALES = ['zh-CN', 'en'] as const;

/** One card a dealer, A6, in both languages. */
export const SurveyCards = ({ links }: { links: NewLinks }) => {
  const say = useSurveysMessages();
  const read = useContentText();
  return (
    <Panel
      title={say('cards.title', { count: links.length })}
      actions={
        <Button size="xs" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {say('cards.print')}
        </Button>
      }
    >
      <ul className="tl-survey-cards">
        {links.map(({ id, dealerName, address }) => (
          <li key={id}>
            <b>
              <span lang="zh-CN">{dealerName.zh}</span> <span lang="en">{dealerName.en}</span>
            </b>
            <QrCode text={address} label={say('cards.code', { dealer: read(dealerName) })} />
            {LOCALES.map(locale => (
              <p key={locale} lang={locale}>
                {surveysCatalogue[locale]['card.ask']}
              </p>
            ))}
            <small>{address}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
