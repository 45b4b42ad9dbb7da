import { IconAlertTriangle, IconHourglass, IconPlus, IconStar } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { toWorld } from '../camera/view.ts';
import { useCore, useSession } from '../core/core-context.tsx';
import { PLACEABLES, REST, type Placeable } from '../core/session.ts';
import { carryTo, placeAtFocus, putInPlace, takeInHand } from '../gestures/place-new.ts';
import { followPress } from '../gestures/press.ts';
import { FormSign } from './FormSign.tsx';

const signOf = (what: Placeable): ReactNode => {
  switch (what) {
    case 'moment':
      return <IconStar size={16} />;
    case 'failure':
      return <IconAlertTriangle size={16} />;
    case 'wait':
      return <IconHourglass size={16} />;
    case 'action':
      return <i className="te-palette-card" />;
    case 'decision':
    case 'trigger':
    case 'outcome':
      return <FormSign form={what} />;
  }
};

/**
 * What can be put on the drawing: pulled to its place, or pressed once and the place then pressed (touch, keyboard:
 * the cell or card the keyboard is at takes it at once). On a phone it is one button until it is opened.
 */
export const CardPalette = () => {
  const core = useCore();
  const say = useSay();
  const inHand = useSession(({ mode }) => (mode.kind === 'placing' ? mode.what : null));
  const [open, setOpen] = useState(false);
  if (core.readOnly) return null;
  return (
    <div
      className="te-palette"
      role="toolbar"
      aria-label={say('palette.cards')}
      aria-orientation="vertical"
      data-open={open}
    >
      {/* On a phone alone: closed, the palette covers no card. */}
      <button
        type="button"
        className="te-palette-opener"
        aria-label={say('palette.open')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconPlus size={20} aria-hidden="true" />
      </button>
      {PLACEABLES.map(what => (
        <button
          key={what}
          type="button"
          title={say(`place.${what}`)}
          aria-label={say(`place.${what}`)}
          aria-pressed={inHand === what}
          onPointerDown={press => {
            const canvas = press.currentTarget.closest('[data-editor-canvas]');
            if (press.button !== 0 || canvas === null) return;
            press.preventDefault();
            const rect = canvas.getBoundingClientRect();
            const worldOf = (at: { x: number; y: number }) =>
              toWorld(core.view.get(), { x: at.x - rect.left, y: at.y - rect.top });
            takeInHand(core, what);
            followPress(
              {
                clientX: press.clientX,
                clientY: press.clientY,
                pointerId: press.pointerId,
                pointerType: 'mouse',
              },
              {
                onPull: at => carryTo(core, worldOf(at)),
                onDrop: at => {
                  if (at === null) core.update({ mode: REST });
                  else putInPlace(core, worldOf(at));
                },
              },
            );
          }}
          onClick={event => {
            // By key there was no press: what the keyboard is at is the place.
            if (event.detail === 0) placeAtFocus(core, what);
          }}
        >
          {signOf(what)}
        </button>
      ))}
    </div>
  );
};
