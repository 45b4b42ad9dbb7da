import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { useCallback, useEffect, useState } from 'react';
import { customerApi, type OpenedSurvey, type Response } from './customer-calls.ts';
import type { CustomerKey } from './customer-catalogue.ts';
import { LocaleContext, localeOf, useCustomerWords, type CustomerLocale } from './customer-words.ts';
import { SurveyForm } from './SurveyForm.tsx';
import { SurveyHead } from './SurveyHead.tsx';

type Over = 'taken' | 'closed' | 'revoked' | 'unknown';

const ids = uuidSource(systemClock, systemRandom);

const Notice = ({ state }: { state: Over }) => {
  const { say } = useCustomerWords();
  return (
    <div role="status">
      <h1>{say(`state.${state}.title`)}</h1>
      <p>{say(`state.${state}.text`)}</p>
    </div>
  );
};

const SurveyOf = ({ token }: { token: string }) => {
  const { say, language } = useCustomerWords();
  // One opening is one response: sent again, it counts once.
  const [id] = useState(() => ids.next());
  const [opened, setOpened] = useState<OpenedSurvey | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<CustomerKey | null>(null);

  const open = useCallback(() => {
    customerApi.surveys.open.mutate({ token }).then(setOpened, () => setTrouble('trouble.open'));
  }, [token]);
  useEffect(open, [open]);
  const openAgain = () => {
    setTrouble(null);
    open();
  };

  const arrive = ({ state }: { readonly state: Over | 'busy' }): void => {
    if (state === 'busy') setTrouble('trouble.busy');
    else {
      setOver(state);
      window.scrollTo(0, 0);
    }
  };
  const send = (response: Pick<Response, 'satisfaction' | 'recommendation' | 'remark' | 'answers'>) => {
    setSending(true);
    setTrouble(null);
    customerApi.surveys.answer
      .mutate({ ...response, token, id, language })
      .then(arrive, () => setTrouble('trouble.send'))
      .finally(() => setSending(false));
  };

  if (over !== null) return <Notice state={over} />;
  if (opened === null)
    return trouble === null ? (
      <p role="status">{say('loading')}</p>
    ) : (
      <div role="alert">
        <h1>{say('title')}</h1>
        <p className="cs-error">{say(trouble)}</p>
        <button type="button" className="cs-send" onClick={openAgain}>
          {say('again')}
        </button>
      </div>
    );
  if (opened.state !== 'open') return <Notice state={opened.state} />;
  return (
    <>
      <SurveyHead title={opened.survey.title} dealerName={opened.dealerName} heading="h1" />
      <SurveyForm survey={opened.survey} sending={sending} trouble={trouble} onSend={send} />
    </>
  );
};

const LanguageButton = ({ onClick }: { onClick: () => void }) => {
  const { say, language } = useCustomerWords();
  return (
    <button type="button" className="cs-language" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={onClick}>
      {say('language')}
    </button>
  );
};

/** What a customer sees behind a QR code: a survey, without an account. */
export const CustomerPage = ({ token }: { token: string }) => {
  const [locale, setLocale] = useState<CustomerLocale>(() => localeOf(navigator.languages));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleContext value={locale}>
      <main className="cs-page">
        <LanguageButton onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')} />
        <SurveyOf token={token} />
      </main>
    </LocaleContext>
  );
};
