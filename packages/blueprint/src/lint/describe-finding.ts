import type { Language, LocalText } from '../records/local-text.ts';
import { readText } from '../records/read-text.ts';
import { lintCatalogue } from './catalogue/catalogue.ts';
import type { Finding } from './report.ts';

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

const isText = (value: LocalText | string | number): value is LocalText => typeof value === 'object';

/** The values of a finding as a reader of one language sees them, ready for interpolation. */
export const readValues = (
  { values }: Pick<Finding, 'values'>,
  language: Language,
): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(values).map(
      ([name, value]) => [name, isText(value) ? readText(value, language) : String(value)] as const,
    ),
  );

/** The whole sentence of a finding in one language. Text of the user's is put in as it is, not read for `{{…}}` again. */
export const describeFinding = (
  finding: Pick<Finding, 'rule' | 'messageKey' | 'values'>,
  language: Language,
): string => {
  const values = readValues(finding, language);
  const message = finding.messageKey.split('.').at(-1) ?? '';
  const sentence = lintCatalogue[LOCALE[language]][finding.rule].messages[message] ?? finding.messageKey;
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
};
