import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { missingAnswers } from './asked-items.ts';
import { answerProblem, checkAnswer } from './check-answer.ts';
import type { Item } from './checklist.ts';
import {
  buildChecklist,
  buildItem,
  level,
  measured,
  multiScale,
  notApplicable,
  notObserved,
  ordinalScale,
  pickupScale,
  ticks,
  yes,
} from './testing/build-checklist.ts';

const count: Item['scale'] = { ...pickupScale, type: 'measure', quantity: 'count' } as Item['scale'];
const percent: Item['scale'] = { ...pickupScale, type: 'measure', quantity: 'percent' } as Item['scale'];
const item = (scale: Item['scale'], fields: Partial<Item> = {}) => buildItem('a', { scale, ...fields });

describe('what is no answer to its item, and why', () => {
  test.each<[string, Item, Answer, string | null]>([
    ['yes to a yes/no', item({ type: 'yesNo' }), yes('a'), null],
    ['an answer to another item', item({ type: 'yesNo' }), yes('b'), 'otherItem'],
    ['a number to a yes/no', item({ type: 'yesNo' }), measured('a', 1), 'otherScale'],
    ['yes to an ordinal', item(ordinalScale), yes('a'), 'otherScale'],
    [
      'a level that this scale has not',
      item({ type: 'ordinal', levels: [{ key: 'met', score: 1, text: { zh: '', en: '' } }] }),
      level('a', 'partly'),
      'unknownLevel',
    ],
    ['two of three ticks', item(multiScale(['x', 'y', 'z'])), ticks('a', 'x', 'z'), null],
    ['a tick that does not exist', item(multiScale(['x'])), ticks('a', 'q'), 'unknownOption'],
    ['a tick twice', item(multiScale(['x', 'y'])), ticks('a', 'x', 'x'), 'repeatedOption'],
    ['10 s', item(pickupScale), measured('a', 10), null],
    ['5 minutes early', item(pickupScale), measured('a', -5), null],
    ['no number', item(pickupScale), measured('a', Number.NaN), 'notANumber'],
    ['no end', item(pickupScale), measured('a', Infinity), 'notANumber'],
    ['two and a half rings', item(count), measured('a', 2.5), 'notACount'],
    ['minus one ring', item(count), measured('a', -1), 'notACount'],
    ['101 %', item(percent), measured('a', 101), 'notAPercentage'],
    ['97.5 %', item(percent), measured('a', 97.5), null],
    ['not applicable with a reason', item(pickupScale), notApplicable('a'), null],
    ['not applicable without one', item(pickupScale), notApplicable('a', '  '), 'reasonMissing'],
    [
      'not applicable where it always applies',
      item(pickupScale, { notApplicableRule: null }),
      notApplicable('a'),
      'alwaysApplicable',
    ],
    ['not observed', item(pickupScale), notObserved('a'), null],
  ])('%s', (_, to, answer, reason) => {
    expect(answerProblem(to, answer)?.reason ?? null).toBe(reason);
    expect(checkAnswer(to, answer).ok).toBe(reason === null);
  });
});

test('what is missing comes in the order of the checklist, and depends on the kind of audit', () => {
  const version = buildChecklist([
    buildItem('c'),
    buildItem('a', { auditKinds: ['self'] }),
    buildItem('b', { scale: pickupScale }),
  ]);
  expect(missingAnswers(version, [])).toEqual(['c', 'a', 'b']);
  expect(missingAnswers(version, [yes('b')], 'oem')).toEqual(['c', 'b']);
  expect(missingAnswers(version, [measured('b', 3), yes('c')], 'oem')).toEqual([]);
});
