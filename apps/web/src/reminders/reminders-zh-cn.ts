import type { remindersEnglish } from './reminders-en.ts';

type Texts = { readonly [Key in keyof typeof remindersEnglish]: string };

export const remindersChinese: Texts = {
  bell: '提醒',
  'bell.unread': '提醒，{{count}} 条未读',
  empty: '暂无提醒',
  emptyText: '新的到访任务、退回的审核和申诉会显示在这里。',
  failed: '提醒未能加载，一分钟后会再次尝试。',
  readAll: '全部标为已读',
  unread: '未读',
  assigned: '新的到访任务，截止 {{day}}',
  dueSoon: '到访即将到期，截止 {{day}}',
  overdue: '到访已逾期，原定截止 {{day}}',
  returned: '审核被退回，待更正',
  appealOpen: '结果可申诉，截止 {{day}}',
  appealToDecide: '申诉待您裁定',
  appealDecided: '申诉已有裁定',
};
