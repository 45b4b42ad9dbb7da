import { z } from 'zod';

const isTimeZone = (name: string): boolean => {
  // Intl also takes offsets such as +08:00, which know nothing of summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** A time zone by its IANA name, such as `Asia/Shanghai`. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone);
