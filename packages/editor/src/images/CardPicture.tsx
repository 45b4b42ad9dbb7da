import { Button, FileButton } from '@mantine/core';
import { readText, type Card } from '@truthline/blueprint';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked, useStore } from '../core/core-context.tsx';
import type { WaitingPicture } from './image-port.ts';
import { choosePicture, forgetPicture, removePicture, sendPicture } from './put-picture.ts';

/** A picture that is on its way, or did not get there: it stays here until it does. */
const Waiting = ({ card, waiting, alt }: { card: Card; waiting: WaitingPicture; alt: string }) => {
  const core = useCore();
  const say = useSay();
  return (
    <>
      <img className="te-picture" data-waiting="true" src={waiting.address} alt={alt} />
      {waiting.problem === null ? (
        <p role="status">{say('picture.sending')}</p>
      ) : (
        <>
          <p role="alert">{say('picture.kept', { reason: waiting.problem })}</p>
          <div className="te-actions">
            <Button size="xs" onClick={() => void sendPicture(core, card.id, waiting)}>
              {say('picture.again')}
            </Button>
            <Button size="xs" variant="default" onClick={() => forgetPicture(core, card.id)}>
              {say('picture.forget')}
            </Button>
          </div>
        </>
      )}
    </>
  );
};

/** The picture of a card in its details: choose one, paste one, take it away. */
export const CardPicture = ({ card }: { card: Card }) => {
  const core = useCore();
  const say = useSay();
  const { images, pictures } = core.together;
  const language = useStore(core.language);
  const waiting = usePicked(pictures, all => all.get(card.id));
  const lane = core.layout.get().blueprint.lane[card.laneId];
  if (images === null || (core.readOnly && card.image === null)) return null;
  const alt = readText(card.text, language);
  return (
    <section className="te-part" aria-label={say('picture.name')}>
      <h3>{say('picture.name')}</h3>
      {waiting === undefined ? (
        card.image === null ? (
          <p className="te-place">{say(lane?.kind === 'evidence' ? 'picture.evidence' : 'picture.none')}</p>
        ) : (
          <img
            className="te-picture"
            src={images.urlOf(card.image.hash)}
            width={card.image.width}
            height={card.image.height}
            alt={alt}
          />
        )
      ) : (
        <Waiting card={card} waiting={waiting} alt={alt} />
      )}
      {core.readOnly ? null : (
        <div className="te-actions">
          <FileButton
            accept="image/*"
            onChange={file => {
              if (file !== null) void choosePicture(core, card.id, file);
            }}
          >
            {props => (
              <Button {...props} size="xs" variant="default">
                {say(card.image === null ? 'picture.choose' : 'picture.replace')}
              </Button>
            )}
          </FileButton>
          {card.image === null ? null : (
            <Button size="xs" variant="default" onClick={() => removePicture(core, card.id)}>
              {say('picture.remove')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
};
