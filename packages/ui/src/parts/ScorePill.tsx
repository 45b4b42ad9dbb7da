import './score-pill.css';
import type { ReactNode } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useUiMessages } from '../i18n/use-ui-messages.ts';
import { toneOfScore, type ScoreTone } from './score-tone.ts';

/** Full circle, half circle, triangle, dash: told apart without colour and in print. */
const shapes: { readonly [Tone in ScoreTone]: ReactNode } = {
  good: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
  middle: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  poor: <path d="M5 0.8 9.6 9.2H0.4z" fill="currentColor" />,
  none: <path d="M1 5h8" stroke="currentColor" strokeWidth="1.4" />,
};

/** A score of 0–100 as number and shape. `null` says that there is none. */
export const ScorePill = ({ score, large = false }: { score: number | null; large?: boolean }) => {
  const say = useUiMessages();
  const formats = useFormats();
  const tone = toneOfScore(score);
  const text = formats.score(score);
  const spoken =
    tone === 'none' ? say('score.none') : say('score.points', { score: text, tone: say(`score.${tone}`) });
  return (
    <span className="tl-score" data-tone={tone} data-large={large}>
      <svg viewBox="0 0 10 10" aria-hidden>
        {shapes[tone]}
      </svg>
      <span aria-hidden>{text}</span>
      <span className="tl-visually-hidden">{spoken}</span>
    </span>
  );
};
