import { failureOfCode } from '../app/problem.ts';

/** Why the server does not take a file, for good: sending it again as it is would change nothing. */
export type FileRefusal =
  'tooLarge' | 'wrongType' | 'otherBytes' | 'tooMany' | 'closed' | 'notAllowed' | 'unknown' | 'other';

const whyRefused = (why: string | number | undefined): FileRefusal => {
  switch (why) {
    case 'mediaType':
      return 'wrongType';
    case 'hash':
    case 'length':
    case 'size':
      return 'otherBytes';
    case 'tooMany':
      return 'tooMany';
    case undefined:
    default:
      return 'other';
  }
};

/** What the server says of a refusal, in a call or over plain HTTP. */
type Said = { readonly code: string; readonly values?: Readonly<Record<string, string | number>> };

/** Why a file stays on this device for good; null where asking again, or signing in first, may help. */
export const refusalOf = ({ code, values }: Said): FileRefusal | null => {
  if (code === 'notSignedIn' || failureOfCode(code) !== 'refused') return null;
  switch (code) {
    case 'fileRefused':
      return whyRefused(values?.['why']);
    case 'pictureTooLarge':
    case 'fileTooLarge':
      return 'tooLarge';
    case 'auditNotOpen':
      return 'closed';
    case 'notAllowed':
      return 'notAllowed';
    case 'fileUnknown':
    case 'notFound':
      return 'unknown';
    default:
      return 'other';
  }
};
