import { cardIdSchema, type Card } from '@truthline/blueprint';
import { withRecords } from '@truthline/blueprint/testing';
import { describe, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { visit } from '../testing/visit.ts';
import { searchCards } from './search-cards.ts';

const withCard = (id: string, fields: Partial<Card>) => {
  const card = visit.card[cardIdSchema.parse(id)];
  if (card === undefined) throw new Error('the fixture has this card');
  return withRecords(visit, 'card', [{ ...card, ...fields }]);
};

describe('a search', () => {
  it('finds texts in reading order, whatever the capitals and the width of the letters', () => {
    expect(searchCards(visit, 'ORDER')).toEqual(['customer-s2-1', 'frontstage-s2-1']);
    expect(searchCards(visit, 'ｏｒｄｅｒ')).toEqual(['customer-s2-1', 'frontstage-s2-1']);
  });

  it('reads both languages', () => {
    const named = withCard('support-s2-1', { text: { zh: '采购牛肉', en: 'Buys meat' } });
    expect(searchCards(named, '牛肉')).toEqual(['support-s2-1']);
    expect(searchCards(named, 'meat')).toEqual(['support-s2-1']);
  });

  it('reads notes, tags, and the names and standards of moments', () => {
    expect(searchCards(visit, 'laminated')).toEqual(['evidence-s2-1']);
    expect(searchCards(visit, 'printed')).toEqual(['evidence-s2-1']);
    expect(searchCards(visit, 'greeting')).toEqual(['frontstage-s1-1']);
    expect(searchCards(visit, 'half a minute')).toEqual(['frontstage-s1-1']);
    expect(searchCards(visit, '30 s')).toEqual(['frontstage-s1-1']);
  });

  it('wants every word, wherever on the card it stands', () => {
    expect(searchCards(visit, 'menu laminated')).toEqual(['evidence-s2-1']);
    expect(searchCards(visit, 'menu greeting')).toEqual([]);
  });

  it('finds nothing for a blank query', () => {
    expect(searchCards(visit, '  ')).toEqual([]);
  });

  it('hears of a text that changed', () => {
    expect(searchCards(visit, 'poultry')).toEqual([]);
    expect(
      searchCards(withCard('support-s2-1', { text: { zh: '', en: 'Buys poultry' } }), 'poultry'),
    ).toHaveLength(1);
  });

  it('folds the text of a card once, however often it is searched', () => {
    const blueprint = blueprintOfBench(generateBenchDocument(2000));
    let read = 0;
    const counted = Object.fromEntries(
      Object.values(blueprint.card).map(card => [
        card.id,
        {
          ...card,
          get text() {
            read += 1;
            return card.text;
          },
        },
      ]),
    );
    const watched = { ...blueprint, card: counted };
    expect(searchCards(watched, 'card 1234')).toEqual(['c1233']);
    const first = read;
    expect(first).toBe(2000);
    expect(searchCards(watched, 'what happens')).toHaveLength(2000);
    expect(read).toBe(first);
  });
});
