import type { MomentId } from '@truthline/blueprint';
import { memo } from 'react';
import { useCore } from '../core/core-context.tsx';
import type { CardFace, FailureSign, MomentSign, WaitSign } from '../layout/card-face.ts';
import { momentWidth, ownFigureWidth, waitText } from '../layout/card-size.ts';
import type { CardFigures, Figure } from '../overlays/figure.ts';
import { showAnswers } from '../overlays/show-answers.ts';

const FigureText = ({ figure }: { figure: Figure }) => (
  <>
    <i
      className="te-score"
      data-text={figure.text}
      style={
        figure.colour === null ? undefined : { background: figure.colour.fill, color: figure.colour.ink }
      }
    />
    {figure.count === null ? null : <small data-text={figure.count} />}
  </>
);

type MomentBadgeProps = {
  readonly sign: MomentSign;
  readonly figure: Figure | null;
  readonly onShow: (momentId: MomentId) => void;
};

/** A numbered circle; with an overlay its figure and how many answers stand behind it, failed ones filled and crossed. */
const MomentBadge = ({ sign, figure, onShow }: MomentBadgeProps) => (
  // A press shows the answers; whoever uses the keyboard has the action of the same name.
  <span
    className="te-moment"
    data-moment={sign.id}
    data-failed={figure?.sign === 'failed' || figure?.sign === 'beyond'}
    data-thin={figure?.sign === 'thin'}
    data-proposed={sign.proposed}
    data-opens={figure !== null}
    style={{ width: momentWidth(sign, figure) }}
    onClick={figure === null ? undefined : () => onShow(sign.id)}
  >
    <b data-text={sign.number} />
    {figure === null ? null : <FigureText figure={figure} />}
  </span>
);

/** What an overlay says of the card as a whole. */
const OwnFigure = ({ figure }: { figure: Figure }) => (
  <span
    className="te-figure"
    data-failed={figure.sign === 'failed' || figure.sign === 'beyond'}
    data-thin={figure.sign === 'thin'}
    style={{ width: ownFigureWidth(figure) }}
  >
    <FigureText figure={figure} />
  </span>
);

const FailureBadge = ({ sign }: { sign: FailureSign }) => (
  <span className="te-failure" data-priority={sign.priority}>
    <svg width="15" height="14" viewBox="0 0 15 14">
      <path d="M7.5 1.4 14 12.8H1Z" />
    </svg>
    <i data-text={sign.priority} />
  </span>
);

const WaitBadge = ({ sign }: { sign: WaitSign }) => (
  <span className="te-wait" data-beyond={sign.beyond}>
    <svg width="11" height="14" viewBox="0 0 11 14">
      <path d="M1.5 1h8M1.5 13h8M2.5 1v2.2L8.5 10.8V13M8.5 1v2.2L2.5 10.8V13" />
    </svg>
    <i data-text={waitText(sign)} />
  </span>
);

/**
 * What follows the text of a card: moments, failure points, wait points, role. They are drawn, not written (the style
 * sheet shows `data-text`): what they mean is said by the card's own name, and bare figures would only disturb it.
 */
export const Badges = memo(({ face, figures }: { face: CardFace; figures: CardFigures | null }) => {
  const core = useCore();
  const own = figures?.own ?? null;
  return (
    <>
      {face.moments.map(sign => (
        <MomentBadge
          key={sign.id}
          sign={sign}
          figure={figures?.moments.get(sign.id) ?? null}
          onShow={momentId => showAnswers(core, face.id, momentId)}
        />
      ))}
      {face.failures.map(sign => (
        <FailureBadge key={sign.id} sign={sign} />
      ))}
      {face.waits.map(sign => (
        <WaitBadge key={sign.id} sign={sign} />
      ))}
      {own === null ? null : <OwnFigure figure={own} />}
      {face.role === null ? null : <span className="te-role" data-text={face.role} />}
    </>
  );
});
Badges.displayName = 'Badges';
