import { uiChinese, type Words } from '@truthline/ui';
import { auditsChinese } from '../audits/audits-zh-cn.ts';
import { unitsChinese } from '../audits/units-zh-cn.ts';
import { frameChinese } from '../frame/frame-zh-cn.ts';
import { outboxChinese } from '../outbox/outbox-zh-cn.ts';
import { remindersChinese } from '../reminders/reminders-zh-cn.ts';

/** What the frame and an audit on the phone say, in one language. */
export const words: Words = {
  audits: auditsChinese,
  frame: frameChinese,
  outbox: outboxChinese,
  reminders: remindersChinese,
  ui: uiChinese,
  units: unitsChinese,
};
