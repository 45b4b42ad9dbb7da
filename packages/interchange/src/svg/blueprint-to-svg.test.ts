import { momentNumbers } from '@truthline/blueprint';
import {
  blueprintArbitrary,
  drawBlueprint,
  makeFailurePoint,
  makeMoment,
  withRecords,
} from '@truthline/blueprint/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprintToSvg } from './blueprint-to-svg.ts';
import { layOut, type Box } from './layout.ts';
import { textWidth, wrapText } from './wrap-text.ts';

const coffee = drawBlueprint({
  title: 'Coffee <shop> & "more"',
  steps: ['Order', 'Collect'],
  lanes: [
    ['customer', [['Orders'], ['Collects']]],
    ['frontstage', [['Takes order'], ['Hands over']]],
    ['backstage', [['Makes coffee'], []]],
    ['support', [['Bean supply'], []]],
  ],
  links: [['customer-s1-1', 'customer-s2-1', 'sequence']],
});

/** Every tag that is opened is closed in its turn, and no text holds markup. */
const isWellFormed = (svg: string): boolean => {
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of svg.matchAll(
    /<(\/?)([a-z]+)(?:\s+[\w-]+="[^"<>]*")*(\/?)>/g,
  )) {
    if (selfClosing === '/') continue;
    if (closing === '') open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  const texts = svg.replaceAll(/<(\/?)([a-z]+)(?:\s+[\w-]+="[^"<>]*")*(\/?)>/g, '');
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(texts);
};

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('the drawing as SVG', () => {
  it('holds every card, both names of every line, and the title with its markup quoted', () => {
    const svg = blueprintToSvg(coffee, 'en');
    for (const card of Object.values(coffee.card)) expect(svg).toContain(`data-card="${card.id}"`);
    expect(svg.match(/>Line of visibility</g)).toHaveLength(2);
    expect(svg).toContain('Coffee &lt;shop&gt; &amp; &quot;more&quot;');
    expect(isWellFormed(svg)).toBe(true);
    expect(blueprintToSvg(coffee, 'zh').match(/>可视线</g)).toHaveLength(2);
  });

  it('cannot be made to carry a script by a card', () => {
    const card = coffee.card['customer-s1-1'];
    if (card === undefined) throw new Error('the drawing has no first card');
    const text = '</text><script>alert(1)</script>';
    const svg = blueprintToSvg(
      withRecords(coffee, 'card', [{ ...card, text: { zh: text, en: text } }]),
      'en',
    );
    expect(svg).not.toContain('<script');
    expect(isWellFormed(svg)).toBe(true);
  });

  it('numbers moments in reading order and letters failure points by action priority', () => {
    const numbered = withRecords(coffee, 'moment', [
      makeMoment({ id: 'm-late', cardId: 'customer-s2-1' }),
      makeMoment({ id: 'm-early', cardId: 'frontstage-s1-1' }),
    ]);
    const marked = withRecords(numbered, 'failurePoint', [
      makeFailurePoint({ id: 'f-1', cardId: 'backstage-s1-1', severity: 9, occurrence: 6, detection: 7 }),
    ]);
    expect([...momentNumbers(marked)]).toEqual([
      ['m-early', 1],
      ['m-late', 2],
    ]);
    const svg = blueprintToSvg(marked, 'en');
    const cardMarkup = (id: string) => svg.split(`data-card="${id}"`)[1]?.split('</g>')[0] ?? '';
    expect(cardMarkup('frontstage-s1-1')).toMatch(/class="moment".*>1</);
    expect(cardMarkup('customer-s2-1')).toMatch(/class="moment".*>2</);
    expect(cardMarkup('backstage-s1-1')).toMatch(/class="failure".*>H</);
  });

  it('is well-formed, the same each time, and lets no two cards overlap, whatever is drawn', () => {
    fc.assert(
      fc.property(blueprintArbitrary(), fc.constantFrom('zh', 'en'), (blueprint, language) => {
        const svg = blueprintToSvg(blueprint, language);
        expect(isWellFormed(svg)).toBe(true);
        expect(blueprintToSvg(blueprint, language)).toBe(svg);
        const boxes = [...layOut(blueprint).cards.values()].map(({ box }) => box);
        expect(boxes).toHaveLength(Object.keys(blueprint.card).length);
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some(other => overlap(box, other))).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('wrapping', () => {
  it('breaks between words, anywhere in Chinese, and never before a full stop', () => {
    expect(wrapText('Answers within three rings', 8, 3)).toEqual(['Answers within', 'three rings']);
    expect(wrapText('提前五分钟门口迎候', 5, 3)).toEqual(['提前五分钟', '门口迎候']);
    expect(wrapText('提前五分钟。好', 5, 3)).toEqual(['提前五分钟。', '好']);
  });

  it('ends in an ellipsis where more follows, and stays within its width and lines', () => {
    expect(wrapText('提前五分钟门口迎候', 5, 1)).toEqual(['提前五分…']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 20 }),
        (text, width) => {
          const lines = wrapText(text, width, 2);
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width + 1);
        },
      ),
    );
  });
});
