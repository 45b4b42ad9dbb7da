import { expect, test } from 'vitest';
import type { Locale } from './catalogue.ts';
import { addCatalogue, createI18n, type Words } from './create-i18n.ts';

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
  void i18n.changeLanguage('zh-CN');
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
  void i18n.changeLanguage('zh-CN');
  void i18n.changeLanguage('en');
  stop();
  void i18n.changeLanguage('zh-CN');
  expect(heard).toEqual(['en']);
});

/** Words that come from elsewhere, when they are let. */
const fetched = () => {
  const asked: { locale: Locale; come: () => void; fail: () => void }[] = [];
  const i18n = createI18n(
    {},
    'zh-CN',
    locale =>
      new Promise<Words>((resolve, reject) => {
        const text = locale === 'en' ? 'Hello' : '你好';
        asked.push({
          locale,
          come: () => resolve({ mine: { hello: text } }),
          fail: () => reject(new TypeError('no connection')),
        });
      }),
  );
  const heard: string[] = [];
  i18n.subscribe(() => heard.push(i18n.read('mine', 'hello')));
  return { asked, i18n, heard };
};

test('another language is spoken once its words are here, and is fetched once', async () => {
  const { asked, i18n, heard } = fetched();
  const begun = i18n.bring('zh-CN');
  asked[0]?.come();
  await begun;
  const both = [i18n.bring('en'), i18n.changeLanguage('en')];
  expect([i18n.locale(), i18n.read('mine', 'hello')]).toEqual(['zh-CN', '你好']);
  asked[1]?.come();
  await Promise.all(both);
  await i18n.changeLanguage('zh-CN');
  await i18n.changeLanguage('en');
  expect(heard).toEqual(['Hello', '你好', 'Hello']);
  expect(asked.map(({ locale }) => locale)).toEqual(['zh-CN', 'en']);
});

test('words that cannot be fetched leave the language as it is, and may be fetched again', async () => {
  const { asked, i18n, heard } = fetched();
  const failed = i18n.changeLanguage('en');
  asked[0]?.fail();
  await expect(failed).rejects.toThrow('no connection');
  expect([i18n.locale(), heard]).toEqual(['zh-CN', []]);
  const again = i18n.changeLanguage('en');
  asked[1]?.come();
  await again;
  expect(heard).toEqual(['Hello']);
});

test('who changes their mind while words come is not overruled by them', async () => {
  const { asked, i18n, heard } = fetched();
  const first = i18n.bring('zh-CN');
  asked[0]?.come();
  await first;
  const meant = i18n.changeLanguage('en');
  await i18n.changeLanguage('zh-CN');
  asked[1]?.come();
  await meant;
  expect([i18n.locale(), heard]).toEqual(['zh-CN', []]);
});
