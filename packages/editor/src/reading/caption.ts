import {
  orderedMoments,
  momentNumbers,
  orderedCards,
  orderedLanes,
  readText,
  type Blueprint,
  type Card,
  type CardId,
  type Language,
} from '@truthline/blueprint';
import type { Say } from '../catalogue/messages.ts';
import type { Reading } from '../core/looking.ts';
import { secondsText } from './seconds-text.ts';
import { stopsOf, type Stop } from './reading-order.ts';

/** What one sees at a halt of a reading: where one is, what is read, what happens there, and what hangs on it. */
export type Caption = {
  readonly where: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly string[];
  /** Who serves it, lane by lane. */
  readonly served: readonly { readonly lane: string; readonly texts: readonly string[] }[];
};

const textOf = (blueprint: Blueprint, cardId: CardId | undefined, language: Language, say: Say): string => {
  const card = cardId === undefined ? undefined : blueprint.card[cardId];
  const text = card === undefined ? '' : readText(card.text, language);
  return text === '' ? say('card.untitled') : text;
};

const placeOf = (blueprint: Blueprint, card: Card | undefined, language: Language): string => {
  const lane = card === undefined ? undefined : blueprint.lane[card.laneId];
  return lane === undefined ? '' : readText(lane.name, language);
};

/** Standards of the moments, waits and times of the cards looked at. */
const factsOf = (blueprint: Blueprint, stop: Stop, language: Language, say: Say): readonly string[] => {
  const numbers = momentNumbers(blueprint);
  const cards = new Set([...stop.focus, ...stop.beside]);
  const moments = orderedMoments(blueprint)
    .filter(moment => cards.has(moment.cardId))
    .map(moment => {
      const standard = moment.standard === null ? '' : readText(moment.standard.text, language);
      const number = numbers.get(moment.id) ?? 0;
      return standard === ''
        ? say('reading.moment', { number, name: readText(moment.name, language) })
        : say('reading.standard', { number, standard });
    });
  const waits = Object.values(blueprint.waitPoint)
    .filter(({ cardId }) => cards.has(cardId))
    .flatMap(({ expectedSeconds, toleratedSeconds }) =>
      expectedSeconds === null
        ? []
        : [
            toleratedSeconds === null
              ? say('reading.wait', { time: secondsText(expectedSeconds, say) })
              : say('reading.waitTolerated', {
                  time: secondsText(expectedSeconds, say),
                  tolerated: secondsText(toleratedSeconds, say),
                }),
          ],
    );
  const failures = Object.values(blueprint.failurePoint).filter(({ cardId }) => cards.has(cardId)).length;
  return [...moments, ...waits, ...(failures === 0 ? [] : [say('reading.failures', { count: failures })])];
};

/** The lit cards that are not looked at themselves, under their lanes from top to bottom. */
const servedBy = (blueprint: Blueprint, stop: Stop, language: Language, say: Say): Caption['served'] => {
  const beside = new Set(stop.beside);
  return orderedLanes(blueprint).flatMap(lane => {
    const cards = orderedCards(blueprint).filter(card => card.laneId === lane.id && beside.has(card.id));
    return cards.length === 0
      ? []
      : [
          {
            lane: readText(lane.name, language),
            texts: cards.map(card => textOf(blueprint, card.id, language, say)),
          },
        ];
  });
};

/** What is told at the halt a reading is at. */
export const captionOf = (blueprint: Blueprint, reading: Reading, language: Language, say: Say): Caption => {
  const { order, at } = reading;
  const stops = stopsOf(blueprint, order);
  const stop = stops[at];
  const place = { number: at + 1, total: stops.length };
  if (stop === undefined)
    return {
      where: '',
      title: say(`reading.order.${order.kind}`),
      text: say('reading.empty'),
      facts: [],
      served: [],
    };
  const [first, second] = stop.focus;
  const card = first === undefined ? undefined : blueprint.card[first];
  const step = card === undefined ? undefined : blueprint.step[card.stepId];
  const stepName = step === undefined ? '' : readText(step.name, language);
  const facts = factsOf(blueprint, stop, language, say);
  switch (order.kind) {
    case 'customer':
      return {
        where: say('reading.at.customer', place),
        title: stepName,
        text: stop.focus.map(id => textOf(blueprint, id, language, say)).join(say('list.comma')),
        facts,
        served: servedBy(blueprint, stop, language, say),
      };
    case 'role': {
      const role = blueprint.role[order.roleId];
      const time = card?.durationSeconds ?? null;
      return {
        where: say('reading.at.role', place),
        title: role === undefined ? '' : readText(role.name, language),
        text: textOf(blueprint, first, language, say),
        facts: [
          stepName,
          ...(time === null ? [] : [say('reading.takes', { time: secondsText(time, say) })]),
          ...factsOf(blueprint, { ...stop, beside: [] }, language, say),
        ],
        served: [],
      };
    }
    case 'column':
      return {
        where: say('reading.at.column', place),
        title: `${stepName} · ${placeOf(blueprint, card, language)}`,
        text: textOf(blueprint, first, language, say),
        facts: factsOf(blueprint, { ...stop, beside: [] }, language, say),
        served: [],
      };
    case 'line': {
      const link = blueprint.link[stop.linkIds[0] ?? ''];
      const label = link === undefined || link.label === null ? '' : readText(link.label, language);
      return {
        where: say('reading.at.line', place),
        title: say(`line.${order.line}`),
        text: `${textOf(blueprint, first, language, say)} → ${textOf(blueprint, second, language, say)}`,
        facts: [
          `${placeOf(blueprint, card, language)} → ${placeOf(blueprint, blueprint.card[second ?? ''], language)}`,
          ...(label === '' ? [] : [label]),
        ],
        served: [],
      };
    }
  }
};

/** A caption as it is read aloud. */
export const spokenCaption = ({ where, title, text, facts, served }: Caption, say: Say): string =>
  [where, title, text, ...served.flatMap(({ lane, texts }) => [lane, ...texts]), ...facts]
    .filter(part => part !== '')
    .join(say('list.comma'));
