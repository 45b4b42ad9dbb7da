import { LabelTyping } from '../card/LabelTyping.tsx';
import { useCore, useSession, useStore } from '../core/core-context.tsx';

/** The canvas takes the keyboard before the field goes, so that a key pressed meanwhile is heard. */
const toCanvas = (field: HTMLInputElement): void => {
  const canvas = field.closest('[data-editor-canvas]');
  if (canvas instanceof HTMLElement) canvas.focus({ preventScroll: true });
};

/** The label of an arrow while it is written, at the place where it stands. */
export const LinkLabel = () => {
  const { routes } = useStore(useCore().layout);
  const linkId = useSession(({ mode }) => (mode.kind === 'labelling' ? mode.linkId : null));
  const route = linkId === null ? undefined : routes.get(linkId);
  if (linkId === null || route === undefined) return null;
  return (
    <LabelTyping
      key={linkId}
      linkId={linkId}
      from={route.from.face.text}
      to={route.to.face.text}
      style={{ transform: `translate(${route.labelAt.x - 60}px, ${route.labelAt.y - 12}px)` }}
      onLeave={toCanvas}
    />
  );
};
