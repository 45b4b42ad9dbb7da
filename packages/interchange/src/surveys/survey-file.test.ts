import { surveyVersionSchema } from '@truthline/audit';
import { expect, test } from 'vitest';
import { readCsv } from '../table/csv.ts';
import { readFirstSheet } from '../table/xlsx.ts';
import { readSurveyResponses } from './read-survey-responses.ts';
import { writeSurveyTemplate } from './write-survey-template.ts';

const text = (en: string) => ({ zh: `${en}。`, en });
const survey = surveyVersionSchema.parse({
  surveyId: 'voice',
  version: 2,
  title: text('Voice'),
  service: 'aftersales',
  questions: [
    {
      id: 'q1',
      momentId: 'mot-1',
      name: text('Greeting'),
      dimension: 'empathy',
      perception: text('Was it warm?'),
      expectation: text('Ought it be warm?'),
      kano: { functional: text('With'), dysfunctional: text('Without') },
    },
  ],
});
const dealers = [{ id: 'd1', code: 'HB01', name: text('Wangjing'), city: text('Beijing') }];
const HEAD =
  'truthline-survey/voice/2,dealer,date,satisfaction,recommendation,remark,q1,q1:expected,q1:with,q1:without';

const read = (...lines: readonly string[]) =>
  readSurveyResponses(new TextEncoder().encode(lines.join('\n')), 'csv', { survey, dealers });
const problems = async (...lines: readonly string[]) => {
  const found = await read(...lines);
  return found.ok ? [] : found.error.map(({ row, column, code }) => `${row}:${column} ${code}`);
};

test.each(['csv', 'xlsx'] as const)('the %s template is read back: it names every column', async format => {
  const bytes = await writeSurveyTemplate({ survey, dealers, language: 'en' }, format);
  const table = format === 'csv' ? readCsv(bytes) : await readFirstSheet(bytes);
  expect(table.ok && table.value[0]?.join(',')).toBe(HEAD);
  const found = await readSurveyResponses(bytes, format, { survey, dealers });
  expect(found).toMatchObject({ ok: false, error: [{ code: 'noResponses' }] });
});

test('a response is read with what was left empty as not answered', async () => {
  expect(
    await read(HEAD, '# one,,,,,,,,,', '17,hb01,2026-05-01,4,9,谢谢,6,,1,5', '18,HB01,2026年5月2日,1,0,,,,,'),
  ).toEqual({
    ok: true,
    value: [
      {
        key: 'HB01|17',
        row: 3,
        dealerId: 'd1',
        answeredOn: '2026-05-01',
        satisfaction: 4,
        recommendation: 9,
        remark: '谢谢',
        answers: [{ questionId: 'q1', perception: 6, expectation: null, functional: 1, dysfunctional: 5 }],
      },
      {
        key: 'HB01|18',
        row: 4,
        dealerId: 'd1',
        answeredOn: '2026-05-02',
        satisfaction: 1,
        recommendation: 0,
        remark: '',
        answers: [
          { questionId: 'q1', perception: null, expectation: null, functional: null, dysfunctional: null },
        ],
      },
    ],
  });
});

test('everything wrong is named by row and column, and nothing is let through', async () => {
  expect(
    await problems(
      HEAD,
      ',HB01,2026-05-01,4,9,,6,,,',
      '2,XX99,01/05/2026,6,11,,0,8,1.5,six',
      '3,,,,,,,,,',
      '4,HB01,2026-05-01,4,9,,6,,,',
      '4,HB01,2026-05-02,5,9,,6,,,',
      `5,HB01,2026-05-02,5,9,${'x'.repeat(501)},6,,,`,
    ),
  ).toEqual([
    '2:A missingNumber',
    '3:dealer unknownDealer',
    '3:date unreadableDate',
    '3:satisfaction notOnScale',
    '3:recommendation notOnScale',
    '3:q1 notOnScale',
    '3:q1:expected notOnScale',
    '3:q1:with notOnScale',
    '3:q1:without notOnScale',
    '4:dealer missingDealer',
    '4:date missingDate',
    '4:satisfaction missingAnswer',
    '4:recommendation missingAnswer',
    '6:null duplicateResponse',
    '7:remark textTooLong',
  ]);
});

test('a file of another survey, another version or of something else says so', async () => {
  expect(await problems(HEAD.replace('voice/2', 'voice/1'))).toEqual(['1:A otherVersion']);
  expect(await problems(HEAD.replace('voice', 'sales'))).toEqual(['1:A otherSurvey']);
  expect(await problems('truthline/voice/2,dealer')).toEqual(['1:A headerMissing']);
  expect(await problems('')).toEqual(['null:null emptyFile']);
  expect(await problems(HEAD.replace('q1:with', 'q2').replace(',remark', ''))).toEqual([
    '1:H unknownColumn',
    '1:null missingColumn',
  ]);
});
