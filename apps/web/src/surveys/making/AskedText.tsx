import { Textarea } from '@mantine/core';
import { surveyTextLimit, type SurveyTextProblem } from '@truthline/audit';
import { LANGUAGES, type LocalText } from '@truthline/blueprint';
import { useId } from 'react';
import { useMakingMessages } from './use-making-messages.ts';

type AskedTextProps = {
  field: SurveyTextProblem['field'];
  label: string;
  text: LocalText;
  /** Of this text alone. */
  problems: readonly SurveyTextProblem[];
  onChange: (text: LocalText) => void;
};

/** One text of a survey in Chinese and English side by side, with how long it may be and what is wrong with it. */
export const AskedText = ({ field, label, text, problems, onChange }: AskedTextProps) => {
  const say = useMakingMessages();
  const id = useId();
  const limit = surveyTextLimit(field);
  const errorOf = (language: (typeof LANGUAGES)[number]) => {
    const reason = problems.find(problem => problem.language === language)?.reason;
    if (reason === undefined) return undefined;
    return reason === 'missing'
      ? say(`missing.${language}`)
      : say('tooLong', { count: text[language].length, limit });
  };
  return (
    <div className="tl-asked" role="group" aria-labelledby={id}>
      <span className="tl-asked-label" id={id}>
        {label} <small>{say('limit', { limit })}</small>
      </span>
      {LANGUAGES.map(language => (
        <Textarea
          key={language}
          aria-label={`${label} · ${say(`language.${language}`)}`}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          placeholder={say(`language.${language}`)}
          value={text[language]}
          error={errorOf(language)}
          autosize
          minRows={1}
          maxRows={6}
          onChange={event => onChange({ ...text, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
};
