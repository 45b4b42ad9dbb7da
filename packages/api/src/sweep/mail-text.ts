import { readText, type LocalText } from '@truthline/blueprint';
import type { PresentedReminder } from '../reminders/presented.ts';
import type { Mail } from './mailer.ts';
import { mailCatalogue } from './mail-catalogue.ts';

/** As many reminders as one letter tells one by one. */
const TOLD = 20;

const LANGUAGE = { 'zh-CN': 'zh', en: 'en' } as const;

const PATH = {
  assignment: (id: string) => `/assignments#${id}`,
  audit: (id: string) => `/audits/${id}`,
  result: (id: string) => `/audits/${id}/result`,
} as const satisfies Readonly<Record<PresentedReminder['place']['kind'], (id: string) => string>>;

type Letter = {
  readonly to: Mail['to'];
  readonly locale: Mail['locale'];
  /** Where people reach Truthline, without a slash at the end. */
  readonly publicUrl: string;
};

/** One letter about some reminders, at least one, in the reader's language, each with a link. */
export const writeLetter = (
  reminders: readonly PresentedReminder[],
  { to, locale, publicUrl }: Letter,
): Mail => {
  const texts = mailCatalogue[locale];
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  // Names are one line here, whatever was typed.
  const read = (text: LocalText) => readText(text, LANGUAGE[locale]).replaceAll(/\s+/g, ' ').trim();
  const lineOf = ({ kind, dealerName, checklistTitle, dueOn, appealBy }: PresentedReminder): string => {
    const day = dueOn ?? appealBy;
    return texts.line[kind]({
      where: texts.where(read(dealerName), read(checklistTitle)),
      day: day === null ? '' : days.format(new Date(`${day}T00:00:00Z`)),
    });
  };
  const [only, ...others] = reminders;
  const rest = reminders.length - TOLD;
  return {
    to,
    locale,
    subject:
      only !== undefined && others.length === 0
        ? `Truthline: ${lineOf(only)}`
        : texts.subjectOfMany(reminders.length),
    text: [
      texts.greeting(to.name),
      ...reminders
        .slice(0, TOLD)
        .map(reminder => `${lineOf(reminder)}\n${publicUrl}${PATH[reminder.place.kind](reminder.place.id)}`),
      ...(rest > 0 ? [`${texts.more(rest)}\n${publicUrl}/`] : []),
      texts.farewell,
      '',
    ].join('\n\n'),
  };
};
