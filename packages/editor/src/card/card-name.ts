import type { Say } from '../catalogue/messages.ts';
import type { MomentOverlay } from '../core/overlay.ts';
import type { CardFace } from '../layout/card-face.ts';
import { scoreText } from './score-look.ts';

/** A card in one sentence for whoever does not see it: text, lane, step, then what is marked on it. */
export const cardName = (face: CardFace, say: Say, overlay: MomentOverlay | null): string => {
  const parts = [face.text === '' ? say('card.untitled') : face.text, face.laneName, face.stepName];
  if (face.form !== 'action') parts.push(say(`form.${face.form}`));
  if (face.doneBy !== null) parts.push(face.doneBy);
  for (const { id, number } of face.moments) {
    const score = overlay?.moments.get(id);
    parts.push(
      score === undefined
        ? say('card.moment', { number })
        : say(score.failed > 0 ? 'card.momentFailed' : 'card.momentScored', {
            number,
            score: scoreText(score.score),
            n: score.n,
          }),
    );
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
  return parts.join(say('list.comma'));
};
