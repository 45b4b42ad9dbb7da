import type { CardId } from '@truthline/blueprint';
import { memo, useEffect, useRef } from 'react';
import { Badges } from '../card/Badges.tsx';
import { cardName } from '../card/card-name.ts';
import { CardTyping } from '../card/CardTyping.tsx';
import { FormSign } from '../card/FormSign.tsx';
import { OutlineThreads } from '../comments/OutlineThreads.tsx';
import { useThreadsOnCard } from '../comments/use-discussion.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';

/** One card in the outline: chosen by a press, written in place. */
export const OutlineCard = memo(({ cardId }: { cardId: CardId }) => {
  const core = useCore();
  const say = useSay();
  const figures = usePicked(core.figures, all => all?.get(cardId) ?? null);
  const face = useStore(core.layout).faces.get(cardId);
  const selected = useSession(session => session.selection.has(cardId));
  const focused = useSession(session => session.focus?.kind === 'card' && session.focus.cardId === cardId);
  const typing = useSession(({ mode }) => mode.kind === 'typing' && mode.card.id === cardId);
  const threads = useThreadsOnCard(cardId);
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const node = element.current;
    const outline = node?.closest('.te-outline');
    if (focused && node !== null && outline?.contains(node.ownerDocument.activeElement) === true)
      node.focus();
  }, [focused]);
  if (face === undefined) return null;
  if (typing)
    return (
      <div className="te-outline-card" data-card={cardId}>
        <CardTyping />
      </div>
    );
  const name = cardName(face, say, figures, threads);
  return (
    <div className="te-outline-row">
      <button
        ref={element}
        type="button"
        className="te-outline-card"
        data-card={cardId}
        aria-pressed={selected}
        onClick={() =>
          core.update({
            selection: new Set([cardId]),
            focus: { kind: 'card', cardId },
            panel: 'inspector',
          })
        }
      >
        <FormSign form={face.form} />
        {face.text === '' ? say('card.untitled') : face.text}
        <span className="tl-visually-hidden">{name.slice(face.text.length)}</span>
      </button>
      <span aria-hidden="true">
        <Badges face={face} figures={figures} />
      </span>
      <OutlineThreads cardId={cardId} />
    </div>
  );
});
OutlineCard.displayName = 'OutlineCard';
