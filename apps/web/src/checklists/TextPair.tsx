import { Textarea, TextInput } from '@mantine/core';
import type { LanguageGap } from '@truthline/audit';
import { LANGUAGES, type Language, type LocalText } from '@truthline/blueprint';
import { useId } from 'react';
import { useChecklistsMessages } from './use-checklists-messages.ts';

/** What a pair of texts needs to know of the whole: which of its two is missing or stale, and how to say it holds. */
export type TextDesk = {
  readonly gaps: readonly LanguageGap[];
  readonly confirm: (path: string) => void;
};

type TextPairProps = {
  label: string;
  /** As `listTexts` names the text; absent where it stands in no list yet. */
  path: string | null;
  text: LocalText;
  desk: TextDesk;
  long?: boolean;
  onChange: (text: LocalText) => void;
};

/** One text in Chinese and English side by side, with what is missing or stale in either. */
export const TextPair = ({ label, path, text, desk, long = false, onChange }: TextPairProps) => {
  const say = useChecklistsMessages();
  const labelId = useId();
  const gapIn = (language: Language) =>
    desk.gaps.find(gap => gap.path === path && gap.language === language)?.gap ?? null;
  return (
    <div className="tl-pair" role="group" aria-labelledby={labelId}>
      <span className="tl-pair-label" id={labelId}>
        {label}
      </span>
      {LANGUAGES.map(language => {
        const gap = gapIn(language);
        const shared = {
          'aria-label': `${label} · ${say(`language.${language}`)}`,
          lang: language === 'zh' ? 'zh-CN' : 'en',
          placeholder: say(`language.${language}`),
          value: text[language],
          maxLength: 2000,
          onChange: (event: { currentTarget: { value: string } }) =>
            onChange({ ...text, [language]: event.currentTarget.value }),
        };
        return (
          <div key={language} className="tl-pair-text">
            {long ? <Textarea {...shared} autosize minRows={1} maxRows={8} /> : <TextInput {...shared} />}
            {gap === null ? null : (
              <span className="tl-gap" data-gap={gap}>
                {say(`gap.${gap}`)}
                {gap === 'stale' && path !== null ? (
                  <button type="button" className="tl-link" onClick={() => desk.confirm(path)}>
                    {say('gap.confirm')}
                  </button>
                ) : null}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
};
