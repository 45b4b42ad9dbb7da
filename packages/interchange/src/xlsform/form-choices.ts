import { isBlank, type LocalText } from '@truthline/blueprint';
import { keyFor } from './form-key.ts';
import { readFormText, textOf, type FormRow } from './form-rows.ts';

/** A choice by the name the form gives it, and the key it has here. */
export type Choice = { readonly name: string; readonly key: string; readonly text: LocalText };

/** The lists of the sheet `choices`, each in the order of its rows. */
export const readChoices = (rows: readonly FormRow[]): ReadonlyMap<string, readonly Choice[]> => {
  const lists = new Map<string, Choice[]>();
  for (const row of rows) {
    const list = row.text('list_name');
    const name = row.text('name') || row.text('value');
    if (list === '') continue;
    const own = lists.get(list) ?? [];
    lists.set(list, own);
    if (name === '' || own.some(choice => choice.name === name)) {
      row.leave('choice', 'name');
      continue;
    }
    const label = readFormText(row, 'label');
    const key = keyFor(name, `option-${own.length + 1}`, new Set(own.map(choice => choice.key)));
    own.push({ name, key, text: isBlank(label) ? textOf(name) : label });
  }
  return lists;
};

const WORDS: { readonly [name: string]: readonly string[] } = {
  yes: ['yes', '是', ''],
  no: ['no', '否', ''],
};

/** True for a list that says no more than yes and no. */
export const isYesNo = (choices: readonly Choice[]): boolean =>
  choices.length === 2 &&
  new Set(choices.map(({ name }) => name.toLowerCase())).size === 2 &&
  choices.every(({ name, text }) => {
    const words = WORDS[name.toLowerCase()];
    return (
      words !== undefined && [text.zh, text.en].every(label => words.includes(label.toLowerCase().trim()))
    );
  });
