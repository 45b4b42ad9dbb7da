import { expect, test } from 'vitest';
import { timeZoneSchema } from './time-zone.ts';

test.each(['Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC'])(
  '%s is a time zone',
  name => {
    expect(timeZoneSchema.safeParse(name).success).toBe(true);
  },
);

test.each(['', 'Asia/Atlantis', '+08:00', '北京时间', 'x'.repeat(1000)])('%s is none', name => {
  expect(timeZoneSchema.safeParse(name).success).toBe(false);
});
