import { LabelTyping } from '../card/LabelTyping.tsx';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import type { LinkRoute } from '../layout/link-route.ts';
import type { LabelBox } from '../layout/place-labels.ts';

/** The canvas takes the keyboard before the field goes, so that a key pressed meanwhile is heard. */
const toCanvas = (field: HTMLInputElement): void => {
  const canvas = field.closest('[data-editor-canvas]');
  if (canvas instanceof HTMLElement) canvas.focus({ preventScroll: true });
};

/** All of a label that is cut on the drawing, for as long as its link is chosen. */
const WholeLabel = ({ route, box }: { route: LinkRoute; box: LabelBox }) => (
  <p className="te-link-whole" style={{ transform: `translate(${box.x - 9}px, ${box.y - 5}px)` }}>
    {route.label}
  </p>
);

/** The label of an arrow while it is written, or the whole of a long one while its link is chosen, at its place. */
export const LinkLabel = () => {
  const { routes } = useStore(useCore().layout);
  const linkId = useSession(({ mode }) => (mode.kind === 'labelling' ? mode.linkId : null));
  const chosenId = useSession(({ focus }) => (focus?.kind === 'link' ? focus.linkId : null));
  const chosen = chosenId === null ? undefined : routes.get(chosenId);
  const route = linkId === null ? undefined : routes.get(linkId);
  if (linkId === null && chosen?.labelBox?.cut === true)
    return <WholeLabel route={chosen} box={chosen.labelBox} />;
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
