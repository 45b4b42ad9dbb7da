import { Button } from '@mantine/core';
import { CARD_FORMS, type CardId, type LinkId } from '@truthline/blueprint';
import { actionById } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { LabelTyping } from '../card/LabelTyping.tsx';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { SeveralBar } from './SeveralBar.tsx';

const ExitBar = ({ linkId }: { linkId: LinkId }) => {
  const { boxes, blueprint } = useStore(useCore().layout);
  const link = blueprint.link[linkId];
  const read = (cardId: CardId | undefined) =>
    cardId === undefined ? '' : (boxes.get(cardId)?.face.text ?? '');
  return (
    <div className="te-modebar">
      <LabelTyping linkId={linkId} from={read(link?.fromCardId)} to={read(link?.toCardId)} />
    </div>
  );
};

/** What is expected while a card is being moved or linked without the pointer held down, and the ways out. */
export const ModeBar = () => {
  const core = useCore();
  const say = useSay();
  const kind = useSession(session => session.mode.kind);
  const mark = useSession(
    ({ mode }) => mode.kind === 'placing' && CARD_FORMS.every(form => form !== mode.what),
  );
  // Canvas and outline have the field at the link itself; a cell of the table stands for no link.
  const exit = useSession(({ mode, view }) =>
    mode.kind === 'labelling' && view === 'table' ? mode.linkId : null,
  );
  const several = useSession(session => session.several);
  if (exit !== null) return <ExitBar key={exit} linkId={exit} />;
  if (several && kind === 'rest') return <SeveralBar />;
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
