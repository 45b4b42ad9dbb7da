import { useSession } from '../core/core-context.tsx';
import { marqueeBox } from './marquee.ts';

/** The rectangle that is being pulled over the cards. */
export const MarqueeMark = () => {
  const mode = useSession(session => session.mode);
  if (mode.kind !== 'marquee') return null;
  const box = marqueeBox(mode.from, mode.to);
  return (
    <div
      className="te-marquee"
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
    />
  );
};
