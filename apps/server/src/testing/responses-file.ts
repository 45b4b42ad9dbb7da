import type { Browser } from './browser.ts';

type Survey = { readonly surveyId: string; readonly version: number };

/** One customer: other cells than the usual ones, by their column. */
type Row = Readonly<Record<string, string>>;

/** A file of responses as somebody sends it who asked customers elsewhere: one row each, all content but for the cells named. */
export const responsesFile = async (
  { client }: Browser,
  survey: Survey,
  rows: readonly Row[],
): Promise<string> => {
  const { base64 } = await client.surveys.template.query({ ...survey, format: 'csv', language: 'en' });
  const [header = ''] = Buffer.from(base64, 'base64').toString('utf8').replace('\uFEFF', '').split(/\r?\n/);
  const lines = rows.map((row, index) =>
    header
      .split(',')
      .map((column, place) => {
        if (row[column] !== undefined) return row[column];
        if (place === 0) return String(index + 1);
        const usual: Row = { date: '2026-03-02', satisfaction: '4', recommendation: '8', remark: '' };
        return usual[column] ?? (/:with/.test(column) ? '1' : '5');
      })
      .join(','),
  );
  return [header, ...lines].join('\n');
};

export const uploadResponses = ({ client }: Browser, { surveyId, version }: Survey, content: string) => {
  const form = new FormData();
  form.set('surveyId', surveyId);
  form.set('version', String(version));
  form.set('file', new File([content], 'responses.csv'));
  return client.surveys.importResponses.mutate(form);
};
