import type { Blueprint, TableName } from '../blueprint.ts';
import { LANGUAGES, type LocalText } from '../records/local-text.ts';
import { isBlank, readText } from '../records/read-text.ts';

const nameless: LocalText = { zh: '', en: '' };

/** Joins two texts in each language; a side not written in one falls back to the other. */
const between = (one: LocalText, mark: string, other: LocalText): LocalText => {
  const [zh, en] = LANGUAGES.map(
    language => `${readText(one, language)} ${mark} ${readText(other, language)}`,
  );
  return { zh: zh ?? '', en: en ?? '' };
};

type Title = (blueprint: Blueprint, id: string) => LocalText | null;

const textOfCard: Title = ({ card }, id) => card[id]?.text ?? null;

const titles: { readonly [Name in TableName]: Title } = {
  journey: ({ journey }, id) => journey[id]?.title ?? null,
  stage: ({ stage }, id) => stage[id]?.name ?? null,
  step: ({ step }, id) => step[id]?.name ?? null,
  role: ({ role }, id) => role[id]?.name ?? null,
  lane: ({ lane }, id) => lane[id]?.name ?? null,
  card: textOfCard,
  link: (blueprint, id) => {
    const link = blueprint.link[id];
    if (link === undefined) return null;
    const end = (cardId: string) => textOfCard(blueprint, cardId) ?? nameless;
    return between(end(link.fromCardId), '→', end(link.toCardId));
  },
  moment: ({ moment }, id) => moment[id]?.name ?? null,
  failurePoint: (blueprint, id) => {
    const point = blueprint.failurePoint[id];
    if (point === undefined) return null;
    return isBlank(point.mode) ? textOfCard(blueprint, point.cardId) : point.mode;
  },
  waitPoint: (blueprint, id) => {
    const point = blueprint.waitPoint[id];
    return point === undefined ? null : textOfCard(blueprint, point.cardId);
  },
  suppression: ({ suppression }, id) => {
    const rule = suppression[id]?.rule;
    return rule === undefined ? null : { zh: rule, en: rule };
  },
  deviation: (blueprint, id) => {
    const place = blueprint.deviation[id]?.place;
    if (place === undefined) return null;
    return titleOf(blueprint, place.table, place.id) ?? { zh: place.id, en: place.id };
  },
};

/** What a record is called on the drawing: its name or text, for what stands on a card that card's; null where it is not there. */
export const titleOf = (blueprint: Blueprint, table: TableName, id: string): LocalText | null =>
  titles[table](blueprint, id);
