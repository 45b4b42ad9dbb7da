import type { RequestContext, Work } from '../request/context.ts';
import type { Locale } from '../request/locale.ts';
import type { PresentedSession } from './presented.ts';

export const describeSession = async (context: RequestContext): Promise<PresentedSession | null> => {
  throw new Error(String(context));
};
export const setLocale = async (work: Work, locale: Locale): Promise<{ readonly locale: Locale }> => {
  throw new Error(String(work) + locale);
};
export const signOutEverywhere = async (
  context: RequestContext,
  work: Work,
): Promise<{ readonly sessionsEnded: true }> => {
  throw new Error(String(work) + String(context));
};
