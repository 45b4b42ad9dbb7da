import { Button } from '@mantine/core';
import { CARD_FORMS } from '@truthline/blueprint';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';

/** What is expected while a card is being moved or linked without the pointer held down, and the ways out. */
export const ModeBar = () => {
  const core = useCore();
  const say = useSay();
  const kind = useSession(session => session.mode.kind);
  const mark = useSession(
    ({ mode }) => mode.kind === 'placing' && CARD_FORMS.every(form => form !== mode.what),
  );
  if (kind !== 'moving' && kind !== 'linking' && kind !== 'placing') return null;
  return (
    <div className="te-modebar">
      <span>
        {say(
          kind === 'moving'
            ? 'toolbar.place'
            : kind === 'linking'
              ? 'toolbar.choose'
              : mark
                ? 'toolbar.putMark'
                : 'toolbar.putCard',
        )}
      </span>
      {kind === 'moving' ? (
        <Button size="compact-sm" onClick={() => actionById('confirm').run(core)}>
          {say('toolbar.confirm')}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={() => actionById('escape').run(core)}>
        {say('toolbar.cancel')}
      </Button>
    </div>
  );
};
