import {
  IconArrowsExchange,
  IconArrowBarToRight,
  IconArrowBarToLeft,
  IconLine,
  IconRoute,
  IconTag,
} from '@tabler/icons-react';
import { LINK_KINDS, type LinkId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import {
  beginRelink,
  focusedLink,
  labelLink,
  nextLinkKind,
  setLinkKind,
  walkLinks,
} from '../gestures/edit-link.ts';
import type { EditorAction } from './action.ts';
import { isResting } from './chosen.ts';

type OnLink = Pick<EditorAction, 'id' | 'label' | 'icon' | 'keys'> & {
  readonly pressed?: (core: EditorCore) => boolean;
  readonly act: (core: EditorCore, linkId: LinkId) => void;
};

const onLink = ({ act, ...rest }: OnLink): EditorAction => ({
  ...rest,
  group: 'link',
  edits: true,
  enabled: core => isResting(core) && focusedLink(core) !== null,
  run: core => {
    const linkId = focusedLink(core);
    if (linkId !== null) act(core, linkId);
  },
});

const kinds = LINK_KINDS.map(kind =>
  onLink({
    id: `link.kind.${kind}`,
    label: `linkKind.${kind}`,
    icon: IconRoute,
    keys: [],
    pressed: core => {
      const linkId = focusedLink(core);
      return linkId !== null && core.layout.get().routes.get(linkId)?.kind === kind;
    },
    act: (core, linkId) => setLinkKind(core, linkId, kind),
  }),
);

/** What can be done with an arrow. */
export const linkActions: readonly EditorAction[] = [
  {
    id: 'go.link',
    label: 'action.go.link',
    group: 'go',
    icon: IconLine,
    keys: ['o'],
    edits: false,
    enabled: core => isResting(core) && ['card', 'link'].includes(core.session.get().focus?.kind ?? ''),
    run: walkLinks,
  },
  onLink({
    id: 'link.label',
    label: 'action.link.label',
    icon: IconTag,
    keys: ['f2', 'enter'],
    act: labelLink,
  }),
  onLink({ id: 'link.kind', label: 'action.link.kind', icon: IconRoute, keys: ['k'], act: nextLinkKind }),
  onLink({
    id: 'link.to',
    label: 'action.link.to',
    icon: IconArrowBarToRight,
    keys: ['l'],
    act: (core, linkId) => beginRelink(core, { linkId, end: 'to' }),
  }),
  onLink({
    id: 'link.from',
    label: 'action.link.from',
    icon: IconArrowBarToLeft,
    keys: ['shift+l'],
    act: (core, linkId) => beginRelink(core, { linkId, end: 'from' }),
  }),
  onLink({
    id: 'link.turn',
    label: 'action.link.turn',
    icon: IconArrowsExchange,
    keys: ['x'],
    act: (core, linkId) => {
      const link = core.document.state().blueprint.link[linkId];
      if (link === undefined) return;
      core.execute(
        { type: 'link.edit', linkId, fields: { fromCardId: link.toCardId, toCardId: link.fromCardId } },
        say => say('said.changed'),
      );
    },
  }),
  ...kinds,
];
