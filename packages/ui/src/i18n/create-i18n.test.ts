import { expect, test } from 'vitest';
import { addCatalogue, createI18n } from './create-i18n.ts';

const catalogue = {
  en: {
    'card.count_one': '{{count}} card',
    'card.count_other': '{{count}} cards',
    hello: 'Hello {{ name }}, {{name}}!',
    only: 'English alone',
  },
  'zh-CN': { 'card.count_other': '{{count}} 张卡片', hello: '{{name}}，你好' },
} as const;

test('a message is read in the language of the page, with its variables and plural form', () => {
  const i18n = createI18n({ mine: catalogue }, 'en');
  expect(i18n.read('mine', 'card.count', { count: 1 })).toBe('1 card');
  expect(i18n.read('mine', 'card.count', { count: 0 })).toBe('0 cards');
  expect(i18n.read('mine', 'card.count', { count: 1.5 })).toBe('1.5 cards');
  expect(i18n.read('mine', 'hello', { name: 'Ann' })).toBe('Hello Ann, Ann!');
  i18n.changeLanguage('zh-CN');
  expect(i18n.read('mine', 'card.count', { count: 1 })).toBe('1 张卡片');
  expect(i18n.read('mine', 'hello', { name: '林' })).toBe('林，你好');
});

test('what is entered stays as it was entered', () => {
  const i18n = createI18n({ mine: catalogue }, 'zh-CN');
  expect(i18n.read('mine', 'hello', { name: '{{count}} $& $t(only) <b>' })).toBe(
    '{{count}} $& $t(only) <b>，你好',
  );
  expect(i18n.read('mine', 'hello', {})).toBe('，你好');
});

test('where the language has no text the English one stands, where nobody has one the key', () => {
  const i18n = createI18n({ mine: catalogue }, 'zh-CN');
  expect(i18n.read('mine', 'only')).toBe('English alone');
  expect(i18n.read('mine', 'gone.key')).toBe('gone.key');
  expect(i18n.read('theirs', 'only')).toBe('only');
  addCatalogue(i18n, 'theirs', { en: { only: 'Theirs' }, 'zh-CN': {} });
  expect(i18n.read('theirs', 'only')).toBe('Theirs');
});

test('whoever listens hears of another language, once, until they stop', () => {
  const i18n = createI18n({ mine: catalogue }, 'zh-CN');
  const heard: string[] = [];
  const stop = i18n.subscribe(() => heard.push(i18n.locale()));
  i18n.changeLanguage('zh-CN');
  i18n.changeLanguage('en');
  stop();
  i18n.changeLanguage('zh-CN');
  expect(heard).toEqual(['en']);
});
