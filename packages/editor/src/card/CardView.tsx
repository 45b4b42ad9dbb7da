import { memo, useEffect, useRef } from 'react';
import { useThreadsOnCard } from '../comments/use-discussion.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession } from '../core/core-context.tsx';
import { CardThumb } from '../images/CardThumb.tsx';
import type { CardBox } from '../layout/layout.ts';
import { lightOf } from '../reading/lights.ts';
import { Badges } from './Badges.tsx';
import { cardName } from './card-name.ts';
import { CardTyping } from './CardTyping.tsx';
import { DecisionFrame } from './DecisionFrame.tsx';
import { LinkKnob } from './LinkKnob.tsx';
import { SpanEdge } from './SpanEdge.tsx';
import { FormSign } from './FormSign.tsx';

/** One card as it stands on the canvas. Draws again only when its box, its part in the session or the overlay change. */
export const CardView = memo(({ box }: { box: CardBox }) => {
  const core = useCore();
  const say = useSay();
  const { id, face } = box;
  const figures = usePicked(core.figures, all => all?.get(id) ?? null);
  const overlaid = usePicked(core.overlay, overlay => overlay !== null);
  const selected = useSession(session => session.selection.has(id));
  const focused = useSession(session => session.focus?.kind === 'card' && session.focus.cardId === id);
  const part = useSession(({ mode }) => {
    switch (mode.kind) {
      case 'rest':
      case 'marquee':
      case 'labelling':
      case 'spanning':
        return 'rest';
      case 'placing':
        return mode.onto === id ? 'linking' : 'rest';
      case 'typing':
        return mode.card.id === id ? 'typing' : 'rest';
      case 'dragging':
        return mode.cardIds.has(id) ? 'dragging' : 'rest';
      case 'moving':
        return mode.anchor === id ? 'moving' : 'rest';
      case 'linking':
        return mode.from === id ? 'linking' : 'rest';
    }
  });
  const light = usePicked(core.lights, lights => lightOf(lights, id));
  const element = useRef<HTMLDivElement>(null);
  const threads = useThreadsOnCard(id);
  core.counted?.card(id);

  useEffect(() => {
    const node = element.current;
    if (!focused || part === 'typing' || node === null) return;
    // Only where the canvas already has the keyboard: a click in a panel must not be torn away.
    const canvas = node.closest('[data-editor-canvas]');
    const { activeElement } = node.ownerDocument;
    // A move or a link begun in the toolbar goes on here.
    const called = part === 'moving' || part === 'linking';
    if (called || canvas?.contains(activeElement) === true || activeElement === node.ownerDocument.body)
      node.focus({ preventScroll: true });
  }, [focused, part]);

  const typing = part === 'typing';
  return (
    <div
      ref={element}
      className="te-card"
      // Not a button: a press selects it, and what else it can do is many things.
      role="group"
      aria-roledescription={say('card.role')}
      aria-label={cardName(face, say, figures, threads)}
      aria-current={selected}
      tabIndex={focused ? 0 : -1}
      data-card={id}
      data-kind={face.kind}
      data-form={face.form}
      data-part={part}
      data-selected={selected}
      data-light={light}
      data-scored={overlaid ? (figures?.accent ?? null) !== null : undefined}
      data-failed={figures?.failed}
      style={{
        height: box.height,
        ...((figures?.accent ?? null) === null ? {} : { '--te-accent': figures?.accent }),
      }}
    >
      {face.form === 'decision' ? <DecisionFrame width={box.width} height={box.height} /> : null}
      {typing ? (
        <CardTyping />
      ) : (
        <div className="te-text">
          <FormSign form={face.form} />
          {face.text === '' ? <span className="te-untitled">{say('card.untitled')}</span> : face.text}
          <Badges face={face} figures={figures} />
          {face.image === null ? null : <CardThumb image={face.image} />}
        </div>
      )}
      {selected && (part === 'rest' || part === 'linking') && !core.readOnly ? <LinkKnob from={id} /> : null}
      {selected && part === 'rest' && !core.readOnly ? <SpanEdge box={box} /> : null}
    </div>
  );
});
CardView.displayName = 'CardView';
