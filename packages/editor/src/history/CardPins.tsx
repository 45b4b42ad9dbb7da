import type { CardId } from '@truthline/blueprint';
import { createContext, memo, useContext } from 'react';
import { useCore, useStore } from '../core/core-context.tsx';

/** Short words pinned to cards from outside; null where nothing is. */
export const CardPinsContext = createContext<ReadonlyMap<CardId, string> | null>(null);

const Pins = ({ pins }: { pins: ReadonlyMap<CardId, string> }) => {
  const { boxes } = useStore(useCore().layout);
  return [...pins].map(([cardId, text]) => {
    const box = boxes.get(cardId);
    return box === undefined ? null : (
      <b
        key={cardId}
        className="te-pin"
        aria-hidden="true"
        style={{ transform: `translate(${box.x + box.width}px, ${box.y}px) translate(-100%, -60%)` }}
      >
        {text}
      </b>
    );
  });
};

/** What is pinned to cards, at their upper right corner. */
export const CardPins = memo(() => {
  const pins = useContext(CardPinsContext);
  return pins === null ? null : <Pins pins={pins} />;
});
CardPins.displayName = 'CardPins';
