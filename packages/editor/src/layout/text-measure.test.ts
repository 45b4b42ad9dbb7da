import { describe, expect, it } from 'vitest';
import { countLines, textWidth } from './text-measure.ts';

describe('the width of a text', () => {
  it('counts a Chinese character as one em', () => {
    expect(textWidth('接听电话', 12)).toBe(48);
  });

  it('knows narrow from wide Latin letters', () => {
    expect(textWidth('illi', 12)).toBeLessThan(textWidth('mmmm', 12) / 3);
  });
});

describe('the lines of a text', () => {
  it('is one for an empty text', () => {
    expect(countLines('', 12, 100)).toBe(1);
  });

  it('breaks Chinese anywhere', () => {
    expect(countLines('接'.repeat(19), 12, 108)).toBe(3);
  });

  it('never begins a line with a closing sign', () => {
    // Nine characters fill the line; the comma takes the ninth with it to the next one.
    expect(countLines(`${'接'.repeat(9)}，${'听'.repeat(8)}`, 12, 108)).toBe(3);
    expect(countLines('接'.repeat(18), 12, 108)).toBe(2);
  });

  it('breaks Latin between words and a word wider than the line inside', () => {
    expect(countLines('greet the customer', 12, 70)).toBe(2);
    expect(countLines('a'.repeat(40), 12, 100)).toBeGreaterThan(2);
  });

  it('keeps written line breaks', () => {
    expect(countLines('a\nb\n\nc', 12, 100)).toBe(4);
  });
});
