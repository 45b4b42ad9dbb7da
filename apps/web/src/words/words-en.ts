import { uiEnglish, type Words } from '@truthline/ui';
import { auditsEnglish } from '../audits/audits-en.ts';
import { unitsEnglish } from '../audits/units-en.ts';
import { frameEnglish } from '../frame/frame-en.ts';
import { outboxEnglish } from '../outbox/outbox-en.ts';
import { remindersEnglish } from '../reminders/reminders-en.ts';

/** What the frame and an audit on the phone say, in one language. */
export const words: Words = {
  audits: auditsEnglish,
  frame: frameEnglish,
  outbox: outboxEnglish,
  reminders: remindersEnglish,
  ui: uiEnglish,
  units: unitsEnglish,
};
