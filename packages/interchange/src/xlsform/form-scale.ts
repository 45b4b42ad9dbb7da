import type { Scale } from '@truthline/audit';
import { isYesNo, type Choice } from './form-choices.ts';
import type { FormRow } from './form-rows.ts';

const CHOICE_LIMIT = 50;

const number = (quantity: 'count' | 'number'): Scale => ({
  type: 'measure',
  quantity,
  metric: 'value',
  unit: 'n',
  better: 'higher',
  bands: [],
  otherwise: 0,
  timer: null,
});

const plainScale = (row: FormRow, type: string): Scale | null => {
  switch (type) {
    case 'text':
    case 'string':
      return { type: 'text' };
    case 'integer':
    case 'int':
      return number('count');
    case 'decimal':
    case 'range':
      return number('number');
    case 'date':
      return { type: 'date' };
    case 'datetime':
      row.leave('dateTime', 'type');
      return { type: 'date' };
    case 'time':
      return { type: 'timeOfDay', bands: [], otherwise: 0 };
    case 'geopoint':
      return { type: 'location' };
    case 'image':
    case 'photo':
      return row.text('appearance').includes('signature')
        ? { type: 'signature' }
        : { type: 'photo', least: 1, most: 1 };
    case 'audio':
      return { type: 'audio', least: 1, most: 1 };
    default:
      return null;
  }
};

/** A question's answer type with the choices it offers; null where it is left out, which is said. */
export const formScale = (
  row: FormRow,
  lists: ReadonlyMap<string, readonly Choice[]>,
): { readonly scale: Scale; readonly choices: readonly Choice[] } | null => {
  const found = row.text('type');
  const [, several, list, other] =
    /^select[ _](one|1|multiple)(?:[ _]from)?\s+(\S+)(\s+or[ _]other)?$/i.exec(found) ?? [];
  if (several === undefined || list === undefined) {
    const scale = plainScale(row, found.toLowerCase());
    if (scale === null) row.leave('type', 'type', { found });
    return scale === null ? null : { scale, choices: [] };
  }
  const choices = lists.get(list) ?? [];
  if (choices.length === 0) {
    row.leave('unknownList', 'type', { found: list });
    return null;
  }
  if (choices.length > CHOICE_LIMIT) {
    row.leave('tooManyChoices', 'type', { found: choices.length, limit: CHOICE_LIMIT });
    return null;
  }
  if (other !== undefined) row.leave('orOther', 'type');
  const options = choices.map(({ key, text }) => ({ key, text, score: null }));
  if (several.toLowerCase() === 'multiple')
    return {
      scale: { type: 'multiple', options: options.map(option => ({ ...option, exclusive: false })) },
      choices,
    };
  return { scale: isYesNo(choices) ? { type: 'yesNo' } : { type: 'single', options }, choices };
};
