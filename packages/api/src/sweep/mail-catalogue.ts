import type { ReminderKind } from '@truthline/db';

type MailTexts = {
  readonly greeting: (name: string) => string;
  /** One line a reminder. */
  readonly line: Readonly<
    Record<ReminderKind, (about: { readonly where: string; readonly day: string }) => string>
  >;
  /** Between a dealer and a checklist. */
  readonly where: (dealer: string, checklist: string) => string;
  readonly subjectOfMany: (count: number) => string;
  readonly more: (count: number) => string;
  readonly farewell: string;
};

export const mailCatalogue: Readonly<Record<'zh-CN' | 'en', MailTexts>> = {
  en: {
    greeting: name => `Hello ${name},`,
    line: {
      assigned: ({ where, day }) => `A visit was given to you: ${where}. Its last day is ${day}.`,
      dueSoon: ({ where, day }) => `A visit is due soon: ${where}. Its last day is ${day}.`,
      overdue: ({ where, day }) => `A visit is overdue: ${where}. Its last day was ${day}.`,
      returned: ({ where }) => `An audit was returned to you for correction: ${where}.`,
      appealOpen: ({ where, day }) => `A result of your dealership may be appealed until ${day}: ${where}.`,
      appealToDecide: ({ where }) => `An appeal is yours to decide: ${where}.`,
      appealDecided: ({ where }) => `An appeal was decided: ${where}.`,
    },
    where: (dealer, checklist) => `${dealer}, ${checklist}`,
    subjectOfMany: count => `Truthline: ${count} reminders`,
    more: count => `And ${count} more:`,
    farewell:
      'Truthline sends this because you have not seen it there yet. Nobody reads answers to this address.',
  },
  'zh-CN': {
    greeting: name => `${name}，您好：`,
    line: {
      assigned: ({ where, day }) => `您有一项新的到访任务：${where}，截止 ${day}。`,
      dueSoon: ({ where, day }) => `到访任务即将到期：${where}，截止 ${day}。`,
      overdue: ({ where, day }) => `到访任务已逾期：${where}，原定截止 ${day}。`,
      returned: ({ where }) => `有一份审核退回给您更正：${where}。`,
      appealOpen: ({ where, day }) => `贵店的一份审核结果可在 ${day} 前（含当日）申诉：${where}。`,
      appealToDecide: ({ where }) => `有一份申诉等待您裁定：${where}。`,
      appealDecided: ({ where }) => `申诉已有裁定：${where}。`,
    },
    where: (dealer, checklist) => `${dealer}，${checklist}`,
    subjectOfMany: count => `Truthline：${count} 条提醒`,
    more: count => `另有 ${count} 条：`,
    farewell: '您尚未在 Truthline 中看到以上内容，因此发送此邮件。请勿回复，此地址无人查看。',
  },
};
