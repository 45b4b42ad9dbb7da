import {
  orderedCards,
  type Blueprint,
  type Card,
  type CardId,
  type LocalText,
  type Moment,
} from '@truthline/blueprint';

/** One form for what is meant to be the same: full and half width, capitals, accents written apart. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const both = (text: LocalText | null): string => (text === null ? '' : `${text.zh}\n${text.en}`);

const momentText = ({ name, standard }: Moment): string => {
  const measure = standard?.measure ?? null;
  const figure =
    measure?.type === 'threshold' ? `${measure.value} ${measure.unit}` : (measure?.evidence.join('\n') ?? '');
  return folded(`${both(name)}\n${both(standard?.text ?? null)}\n${figure}`);
};

// A record that did not change is the same object, so its folded text is made once.
const ofCard = new WeakMap<Card, string>();
const ofMoment = new WeakMap<Moment, string>();
const ofMoments = new WeakMap<Blueprint['moment'], ReadonlyMap<CardId, readonly Moment[]>>();

const cardText = (card: Card): string => {
  const known = ofCard.get(card);
  if (known !== undefined) return known;
  const text = folded(`${both(card.text)}\n${both(card.note)}\n${card.tags.join('\n')}`);
  ofCard.set(card, text);
  return text;
};

const wordsOf = (moment: Moment): string => {
  const known = ofMoment.get(moment);
  if (known !== undefined) return known;
  const text = momentText(moment);
  ofMoment.set(moment, text);
  return text;
};

const momentsByCard = (table: Blueprint['moment']): ReadonlyMap<CardId, readonly Moment[]> => {
  const known = ofMoments.get(table);
  if (known !== undefined) return known;
  const byCard = Map.groupBy(Object.values(table), moment => moment.cardId);
  ofMoments.set(table, byCard);
  return byCard;
};

/**
 * The cards that say every word of a query somewhere, in reading order: in their text in either language, their note
 * and tags, or in the name and the standard of a moment on them. Nothing is asked for by a blank query.
 */
export const searchCards = (blueprint: Blueprint, query: string): readonly CardId[] => {
  const words = folded(query)
    .split(/\s+/)
    .filter(word => word !== '');
  if (words.length === 0) return [];
  const moments = momentsByCard(blueprint.moment);
  return orderedCards(blueprint)
    .filter(card => {
      const own = cardText(card);
      const hung = moments.get(card.id);
      return words.every(
        word => own.includes(word) || hung?.some(moment => wordsOf(moment).includes(word)) === true,
      );
    })
    .map(card => card.id);
};
