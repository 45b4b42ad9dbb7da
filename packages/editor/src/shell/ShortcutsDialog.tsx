import { Modal } from '@mantine/core';
import { keysAsText } from '@truthline/ui';
import { ACTION_GROUPS } from '../actions/action.ts';
import { EDITOR_ACTIONS } from '../actions/registry.ts';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession } from '../core/core-context.tsx';

const onMac = () => /mac/i.test(navigator.userAgent);

/** Every action with its keys, from the same registry that the keys and the toolbar read. */
export const ShortcutsDialog = () => {
  const core = useCore();
  const say = useSay();
  const shown = useSession(session => session.shortcutsShown);
  return (
    <Modal
      opened={shown}
      onClose={() => core.update({ shortcutsShown: false })}
      title={say('shortcuts.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': say('shortcuts.close') }}
    >
      <p className="te-shortcuts-note">{say('shortcuts.typing')}</p>
      <div className="te-shortcuts">
        {ACTION_GROUPS.map(group => (
          <section key={group}>
            <h3>{say(`group.${group}`)}</h3>
            <dl>
              {EDITOR_ACTIONS.filter(action => action.group === group && action.keys.length > 0).map(
                action => (
                  <div key={action.id}>
                    <dt>{say(action.label)}</dt>
                    <dd>
                      {action.keys.map(keys => (
                        <kbd key={keys}>{keysAsText(keys, onMac())}</kbd>
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
};
