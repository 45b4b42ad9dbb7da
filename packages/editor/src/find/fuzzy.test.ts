import { describe, expect, it } from 'vitest';
import { fuzzyScore } from './fuzzy.ts';

const best = (query: string, texts: readonly string[]) =>
  texts
    .flatMap(text => {
      const score = fuzzyScore(query, text);
      return score === null ? [] : [{ text, score }];
    })
    .toSorted((one, other) => other.score - one.score)
    .map(each => each.text);

describe('a fuzzy match', () => {
  it('needs the letters in order, not side by side', () => {
    expect(fuzzyScore('zmsel', 'Zoom to the selection')).not.toBeNull();
    expect(fuzzyScore('selzm', 'Zoom to the selection')).toBeNull();
  });

  it('takes characters out of a Chinese text', () => {
    expect(fuzzyScore('接客', '接待客户')).not.toBeNull();
    expect(fuzzyScore('客接', '接待客户')).toBeNull();
    expect(best('客户', ['接待客户', '客户到店', '客人与户外'])).toEqual([
      '客户到店',
      '接待客户',
      '客人与户外',
    ]);
  });

  it('prefers the beginning of the text, then of a word, then the middle of one', () => {
    expect(best('in', ['Main', 'Zoom in', 'Indent'])).toEqual(['Indent', 'Zoom in', 'Main']);
  });

  it('wants every word, in any order', () => {
    expect(fuzzyScore('out zoom', 'Zoom out')).not.toBeNull();
    expect(fuzzyScore('zoom sideways', 'Zoom out')).toBeNull();
  });

  it('lets everything through while nothing is typed', () => {
    expect(fuzzyScore('  ', 'Zoom out')).toBe(0);
  });
});
