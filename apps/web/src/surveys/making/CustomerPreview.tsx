import '../../customer/customer.css';
import { SegmentedControl } from '@mantine/core';
import type { SurveyDraft } from '@truthline/audit';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useEffect, useRef, useState } from 'react';
import { LocaleContext, type CustomerLocale } from '../../customer/customer-words.ts';
import { SurveyForm } from '../../customer/SurveyForm.tsx';
import { SurveyHead } from '../../customer/SurveyHead.tsx';
import { makingCatalogue } from './making-catalogue.ts';
import { useMakingMessages } from './use-making-messages.ts';

/** Who asks, where nobody does. */
const EXAMPLE = { zh: makingCatalogue['zh-CN'].dealer, en: makingCatalogue.en.dealer };

const LOCALES = ['zh-CN', 'en'] as const satisfies readonly CustomerLocale[];

type CustomerPreviewProps = {
  draft: Pick<SurveyDraft, 'title' | 'questions'>;
  /** The question being written: brought into view. */
  questionId: string | null;
};

/** The survey as a customer has it on the phone, by the parts of the customer's page; nothing is sent. */
export const CustomerPreview = ({ draft, questionId }: CustomerPreviewProps) => {
  const say = useMakingMessages();
  const language = contentLanguage(useLocale());
  const [chosen, setChosen] = useState<CustomerLocale | null>(null);
  const [tried, setTried] = useState(false);
  const phone = useRef<HTMLDivElement>(null);
  const locale = chosen ?? (language === 'zh' ? 'zh-CN' : 'en');
  useEffect(() => {
    const view = phone.current;
    if (view === null || questionId === null) return;
    const field = view.querySelector(`[name^="${CSS.escape(questionId)}."]`)?.closest('fieldset');
    if (field instanceof HTMLElement)
      view.scrollTop =
        field.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop - 24;
  }, [questionId]);
  return (
    <section className="tl-survey-preview" aria-label={say('preview')}>
      <div className="tl-question-head">
        <h2>{say('preview')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={say('preview.language')}
          data={LOCALES.map(each => ({
            value: each,
            label: say(each === 'en' ? 'language.en' : 'language.zh'),
          }))}
          value={locale}
          onChange={value => setChosen(LOCALES.find(each => each === value) ?? null)}
        />
      </div>
      <div ref={phone} className="tl-survey-phone" lang={locale}>
        <LocaleContext value={locale}>
          <div className="cs-page">
            <SurveyHead title={draft.title} dealerName={EXAMPLE} heading="p" />
            <SurveyForm survey={draft} sending={false} trouble={null} onSend={() => setTried(true)} />
          </div>
        </LocaleContext>
      </div>
      <p className="tl-making-note" role="status">
        {tried ? say('preview.tried') : say('preview.note')}
      </p>
    </section>
  );
};
