import type { Say } from '../catalogue/messages.ts';
import type { CardFace } from '../layout/card-face.ts';
import type { CardFigures } from '../overlays/figure.ts';

/** A card in one sentence for whoever does not see it: text, lane, step, then what is marked on it. */
export const cardName = (face: CardFace, say: Say, figures: CardFigures | null, threads = 0): string => {
  const parts = [face.text === '' ? say('card.untitled') : face.text, face.laneName, face.stepName];
  if (face.form !== 'action') parts.push(say(`form.${face.form}`));
  if (face.doneBy !== null) parts.push(face.doneBy);
  if (face.image !== null) parts.push(say('card.picture'));
  for (const { id, number } of face.moments) {
    const moment = say('card.moment', { number });
    const figure = figures?.moments.get(id);
    parts.push(figure === undefined ? moment : say('card.figure', { moment, figure: figure.read(say) }));
  }
  for (const { priority } of face.failures)
    parts.push(priority === '?' ? say('card.failureUnjudged') : say('card.failure', { priority }));
  for (const { seconds } of face.waits)
    parts.push(
      seconds === null
        ? say('card.waitUnknown')
        : seconds > 0 && seconds < 60
          ? say('card.waitSeconds', { seconds: Math.round(seconds) })
          : say('card.wait', { minutes: Math.round(seconds / 6) / 10 }),
    );
  if (figures !== null && figures.own !== null) parts.push(figures.own.read(say));
  if (threads > 0) parts.push(say('comment.onCard', { count: threads }));
  return parts.join(say('list.comma'));
};
