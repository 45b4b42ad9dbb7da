import './pick-moment.css';
import { Button, Modal } from '@mantine/core';
import type { Item } from '@truthline/audit';
import { momentNumbers, readText, type CardId } from '@truthline/blueprint';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { DrawingView } from '../versions/DrawingView.tsx';
import { itemsByMoment, pinsOf, type KnownMoment, type Standard } from './bound-moment.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';

type PickMomentProps = {
  standard: Standard;
  /** The one to be bound. */
  item: Item;
  /** All of the checklist: what is bound is shown on the drawing. */
  items: readonly Item[];
  onPick: (moment: KnownMoment) => void;
  onClose: () => void;
};

/**
 * The drawing, to bind an item to a moment: a card is chosen by pointer, by touch or with the arrow keys, and its moments
 * are offered below. What items are bound to carries their keys.
 */
export const PickMoment = ({ standard, item, items, onPick, onClose }: PickMomentProps) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const language = contentLanguage(useLocale());
  const { blueprint, moments } = standard;
  const [journey] = Object.values(blueprint.journey);
  const bound = useMemo(() => itemsByMoment(items), [items]);
  const pins = useMemo(() => pinsOf(Object.values(blueprint.moment), items), [blueprint, items]);
  const numbers = useMemo(() => momentNumbers(blueprint), [blueprint]);
  const here = blueprint.moment[item.momentId];
  // Where one begins: at the moment it is bound to, or at the first.
  const [place] = useState(() => {
    const id = here?.id ?? moments[0]?.momentId;
    return id === undefined ? null : ({ table: 'moment', id } as const);
  });
  const [cardId, setCardId] = useState<CardId | null>(here?.cardId ?? null);
  const offered = moments.filter(({ momentId }) => blueprint.moment[momentId]?.cardId === cardId);
  const card = cardId === null ? undefined : blueprint.card[cardId];
  const pickByKey = (event: KeyboardEvent) => {
    const [only] = offered;
    const onCard = event.target instanceof Element && event.target.closest('[data-card]') !== null;
    if (event.key !== 'Enter' || !onCard || only === undefined || offered.length > 1) return;
    event.preventDefault();
    event.stopPropagation();
    onPick(only);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={say('pick.title', { id: item.id })}
      closeButtonProps={{ 'aria-label': say('close') }}
      classNames={{ content: 'tl-pick', body: 'tl-pick-body' }}
    >
      <div className="tl-pick-drawing" onKeyDownCapture={pickByKey}>
        <DrawingView
          title={journey === undefined ? '' : read(journey.title)}
          {...{ blueprint, place, pins }}
          onChoose={setCardId}
        />
      </div>
      <section className="tl-pick-offer" aria-label={say('pick.offer')}>
        <p role="status">
          {card === undefined
            ? say('pick.hint')
            : offered.length === 0
              ? say('pick.none', { card: readText(card.text, language) })
              : readText(card.text, language)}
        </p>
        <ul>
          {offered.map(moment => {
            const by = bound.get(moment.momentId) ?? [];
            const isBound = moment.momentId === item.momentId;
            return (
              <li key={moment.momentId}>
                <b className="tl-pick-number">{numbers.get(moment.momentId)}</b>
                <span>
                  {read(moment.momentName)}
                  <small>
                    {by.length === 0 ? say('pick.free') : say('pick.bound', { items: by.join(', ') })}
                  </small>
                </span>
                <Button
                  variant={isBound ? 'default' : 'filled'}
                  disabled={isBound}
                  onClick={() => onPick(moment)}
                >
                  {isBound ? say('pick.isBound') : say('pick.submit')}
                </Button>
              </li>
            );
          })}
        </ul>
      </section>
    </Modal>
  );
};
