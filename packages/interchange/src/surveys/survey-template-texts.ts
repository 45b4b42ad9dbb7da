import type { Language } from '@truthline/blueprint';
import { RESPONSE_LIMIT } from './survey-columns.ts';

const texts = {
  zh: {
    responses: '答卷',
    instructions: '填写说明',
    dealers: '经销商',
    code: '代码',
    name: '名称',
    city: '城市',
    number: '答卷编号',
    dealer: '经销商代码',
    date: '日期（年-月-日）',
    satisfaction: '总体满意度（1–5）',
    recommendation: '推荐意愿（0–10）',
    remark: '其他意见（可空）',
    mayStayEmpty: '可空',
  },
  en: {
    responses: 'Responses',
    instructions: 'Instructions',
    dealers: 'Dealers',
    code: 'Code',
    name: 'Name',
    city: 'City',
    number: 'Number of the questionnaire',
    dealer: 'Dealer code',
    date: 'Date (year-month-day)',
    satisfaction: 'Overall satisfaction (1–5)',
    recommendation: 'Would recommend (0–10)',
    remark: 'Remark (may stay empty)',
    mayStayEmpty: 'may stay empty',
  },
} as const;

export const surveyTemplateTexts = (language: Language): (typeof texts)[Language] => texts[language];

/** The lines of the instruction sheet. */
export const surveyInstructions = (language: Language): readonly string[] =>
  language === 'zh'
    ? [
        '一行是一位客户的答卷，一列是一道题。',
        '第一行是程序识别用的列名，请勿改动；以 # 开头的行是给人看的说明，可保留可删除。',
        '每份答卷要有编号（A 列）、经销商、日期、总体满意度和推荐意愿；其余题目没有回答就留空。',
        '同一经销商的同一编号只算一次，重复导入不会重复记录。',
        '请勿写入客户姓名、电话、车牌或车架号。',
        `一个文件最多 ${RESPONSE_LIMIT} 份答卷。`,
        '文件有任何错误时，不会导入任何一行，并逐行逐列告知错误所在。',
      ]
    : [
        'One row is one customer, one column is one question.',
        'The first row names the columns for the program: leave it as it is. Rows that begin with # are for people.',
        'Each row needs a number (column A), dealer, date, overall satisfaction and recommendation; leave the rest empty where nothing was said.',
        'A number of a dealer counts once: importing it again records nothing twice.',
        'Write no names, telephone numbers, plates or chassis numbers of customers.',
        `A file holds up to ${RESPONSE_LIMIT} responses.`,
        'If anything is wrong nothing is imported, and every error is named by row and column.',
      ];
