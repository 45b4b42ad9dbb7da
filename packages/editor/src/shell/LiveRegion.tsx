import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';

/** Says what happened. Read out by a screen reader; a refusal is also shown, until it is closed. */
export const LiveRegion = () => {
  const core = useCore();
  const say = useSay();
  const notice = useStore(core.notice);
  const refused = notice?.tone === 'refused';
  return (
    <>
      <div className="tl-visually-hidden" role="status" aria-live="polite">
        {notice === null || refused ? '' : notice.read(say)}
      </div>
      <div role="alert">
        {notice !== null && refused ? (
          <div className="te-refused">
            {notice.read(say)}
            <button type="button" aria-label={say('notice.close')} onClick={() => core.notice.set(null)}>
              ×
            </button>
          </div>
        ) : null}
      </div>
    </>
  );
};
