import type { Mail } from '../../sweep/mailer.ts';

type LetterTexts = {
  readonly greeting: (name: string) => string;
  readonly subject: (name: string) => string;
  readonly body: (name: string) => string;
  readonly farewell: (address: string) => string;
};

const letterTexts: Readonly<Record<Mail['locale'], LetterTexts>> = {
  en: {
    greeting: name => `Hello ${name},`,
    subject: name => `Truthline: ${name}`,
    body: name => `The report “${name}” you asked for is attached. The same on the screen:`,
    farewell: address =>
      `You asked for this letter yourself and stop it where the report is kept:\n${address}\nNobody reads answers to this address.`,
  },
  'zh-CN': {
    greeting: name => `${name}，您好：`,
    subject: name => `Truthline：${name}`,
    body: name => `附件是您订阅的报告“${name}”。在系统中查看：`,
    farewell: address => `此邮件由您自己订阅，可在保存报告处停止：\n${address}\n请勿回复，此地址无人查看。`,
  },
};

type Letter = {
  readonly to: Mail['to'];
  readonly locale: Mail['locale'];
  /** What the person called the report; one line, whatever was typed. */
  readonly name: string;
  readonly link: string;
  /** Where reports are kept. */
  readonly keptAt: string;
  readonly attachment: NonNullable<Mail['attachments']>[number];
};

/** The letter that brings a report, in the reader's language. */
export const writeReportLetter = ({ to, locale, name, link, keptAt, attachment }: Letter): Mail => {
  const texts = letterTexts[locale];
  const called = name.replaceAll(/\s+/g, ' ').trim();
  return {
    to,
    locale,
    subject: texts.subject(called),
    text: [texts.greeting(to.name), `${texts.body(called)}\n${link}`, texts.farewell(keptAt), ''].join(
      '\n\n',
    ),
    attachments: [attachment],
  };
};
