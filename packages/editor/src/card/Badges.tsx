import { valueColour } from '@truthline/ui';
import { memo } from 'react';
import { useCore, useStore } from '../core/core-context.tsx';
import type { MomentScore } from '../core/overlay.ts';
import type { CardFace, FailureSign, MomentSign, WaitSign } from '../layout/card-face.ts';
import { momentWidth, waitText } from '../layout/card-size.ts';
import { scoreText } from './score-look.ts';

/** A numbered circle; with an overlay the score and how many answers stand behind it, failed ones filled and crossed. */
const MomentBadge = ({ sign, score }: { sign: MomentSign; score: MomentScore | null }) => {
  const failed = score !== null && score.failed > 0;
  return (
    <span
      className="te-moment"
      data-moment={sign.id}
      data-failed={failed}
      data-proposed={sign.proposed}
      style={{ width: momentWidth(sign, score !== null) }}
    >
      <b data-text={sign.number} />
      {score === null ? null : (
        <>
          <i
            className="te-score"
            data-text={`${failed ? '×' : ''}${scoreText(score.score)}`}
            style={
              score.score === null
                ? undefined
                : { background: valueColour(score.score).fill, color: valueColour(score.score).ink }
            }
          />
          <small data-text={score.n} />
        </>
      )}
    </span>
  );
};

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

const NOT_OBSERVED: MomentScore = { score: null, n: 0, failed: 0 };

/**
 * What follows the text of a card: moments, failure points, wait points, role. They are drawn, not written (the style
 * sheet shows `data-text`): what they mean is said by the card's own name, and bare figures would only disturb it.
 */
export const Badges = memo(({ face }: { face: CardFace }) => {
  const overlay = useStore(useCore().overlay);
  return (
    <>
      {face.moments.map(sign => (
        <MomentBadge
          key={sign.id}
          sign={sign}
          score={overlay === null ? null : (overlay.moments.get(sign.id) ?? NOT_OBSERVED)}
        />
      ))}
      {face.failures.map(sign => (
        <FailureBadge key={sign.id} sign={sign} />
      ))}
      {face.waits.map(sign => (
        <WaitBadge key={sign.id} sign={sign} />
      ))}
      {face.role === null ? null : <span className="te-role" data-text={face.role} />}
    </>
  );
});
Badges.displayName = 'Badges';
