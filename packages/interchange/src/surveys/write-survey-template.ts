import { readText } from '@truthline/blueprint';
import type { Table, TableFormat } from '../table/cell.ts';
import { writeCsv } from '../table/csv.ts';
import { REMARK } from '../table/marked-header.ts';
import { writeWorkbook } from '../table/xlsx.ts';
import { RESPONSE_COLUMNS, questionColumns, surveyMark, type SurveyTarget } from './survey-columns.ts';
import { surveyInstructions, surveyTemplateTexts } from './survey-template-texts.ts';

const HEADER_ROWS = 3;

const headRows = ({ survey, language }: SurveyTarget): Table => {
  const own = surveyTemplateTexts(language);
  const questions = questionColumns(survey);
  return [
    [surveyMark(survey), ...RESPONSE_COLUMNS, ...questions.map(({ header }) => header)],
    [
      `${REMARK} ${own.number}`,
      ...RESPONSE_COLUMNS.map(column => own[column]),
      ...questions.map(({ text }) => text[language]),
    ],
    [
      `${REMARK} `,
      ...RESPONSE_COLUMNS.map(() => null),
      ...questions.map(({ scale: { low, high } }) => `${low}–${high}, ${own.mayStayEmpty}`),
    ],
  ];
};

/** The empty file for responses that were collected elsewhere, in the form that `readSurveyResponses` reads. */
export const writeSurveyTemplate = async (target: SurveyTarget, format: TableFormat): Promise<Uint8Array> => {
  const rows = headRows(target);
  if (format === 'csv') return writeCsv(rows);
  const { survey, dealers, language } = target;
  const own = surveyTemplateTexts(language);
  return writeWorkbook([
    {
      name: own.responses,
      rows,
      widths: [30, 14, 14, 14, 14, 30, ...questionColumns(survey).map(() => 24)],
      frozen: { rows: HEADER_ROWS, columns: 2 },
      headRows: HEADER_ROWS,
    },
    {
      name: own.instructions,
      rows: [
        [`${survey.title[language]} · ${surveyMark(survey)}`],
        [],
        ...surveyInstructions(language).map(line => [line]),
      ],
      widths: [110],
      headRows: 1,
    },
    {
      name: own.dealers,
      rows: [
        [own.code, own.name, own.city],
        ...dealers.map(({ code, name, city }) => [code, readText(name, language), readText(city, language)]),
      ],
      widths: [12, 28, 18],
      headRows: 1,
    },
  ]);
};
