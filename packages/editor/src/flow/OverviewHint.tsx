import { OVERVIEW_ZOOM } from '../camera/view.ts';
import { useCore, useStore } from '../core/core-context.tsx';

/** The text of the card under the pointer, while cards are too small to be read. */
export const OverviewHint = () => {
  const core = useCore();
  const hovered = useStore(core.hovered);
  const face = hovered === null ? undefined : core.layout.get().boxes.get(hovered.cardId)?.face;
  if (hovered === null || face === undefined || core.view.get().zoom >= OVERVIEW_ZOOM) return null;
  return (
    <div
      className="te-hint"
      style={{ transform: `translate(${hovered.at.x + 12}px, ${hovered.at.y + 12}px)` }}
    >
      {face.text}
      <small>
        {face.laneName} · {face.stepName}
      </small>
    </div>
  );
};
