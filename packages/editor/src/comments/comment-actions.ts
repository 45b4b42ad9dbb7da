import { IconMessage, IconMessagePlus } from '@tabler/icons-react';
import type { EditorAction } from '../actions/action.ts';
import { placeOfFocus } from './comment-place.ts';
import { beginThread } from './drafts.ts';

export const commentActions: readonly EditorAction[] = [
  {
    id: 'panel.comments',
    label: 'action.panel.comments',
    group: 'view',
    icon: IconMessage,
    keys: ['c'],
    edits: false,
    enabled: core => core.together.comments !== null,
    pressed: core => core.session.get().panel === 'comments',
    run: core => core.update({ panel: core.session.get().panel === 'comments' ? 'none' : 'comments' }),
  },
  {
    id: 'comment.new',
    label: 'action.comment.new',
    group: 'card',
    icon: IconMessagePlus,
    keys: ['shift+c'],
    edits: false,
    enabled: core => core.together.comments !== null && placeOfFocus(core) !== null,
    run: core => {
      const place = placeOfFocus(core);
      if (place !== null) beginThread(core, place);
    },
  },
];
