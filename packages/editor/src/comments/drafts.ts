import type { EditorCore } from '../core/editor-core.ts';
import type { Discussing, Draft } from '../together/together.ts';
import type { CommentPlace, CommentsPort } from './comments-port.ts';

export const update = (core: EditorCore, change: Partial<Discussing>): void => {
  const { discussing } = core.together;
  discussing.set({ ...discussing.get(), ...change });
};

/** Null takes the draft away. */
export const putDraft = (core: EditorCore, key: string, draft: Draft | null): void => {
  const drafts = new Map(core.together.discussing.get().drafts);
  if (draft === null) drafts.delete(key);
  else drafts.set(key, draft);
  update(core, { drafts });
};

export const emptyDraft = (port: CommentsPort): Draft => ({
  commentId: port.newId(),
  text: '',
  mentions: [],
});

/** The people a draft calls: those chosen whose name still stands in it. */
export const calledIn = ({ text, mentions }: Draft): readonly string[] => [
  ...new Set(mentions.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)),
];

/** Shows the panel at a thread. */
export const openThread = (core: EditorCore, threadId: string): void => {
  const resolved = core.together.comments?.discussion
    .get()
    .threads.find(({ id }) => id === threadId)?.resolved;
  update(core, {
    threadId,
    place: null,
    shown: resolved === null || resolved === undefined ? 'open' : 'resolved',
  });
  core.update({ panel: 'comments' });
};

/** Shows the panel with a field for a new thread. */
export const beginThread = (core: EditorCore, place: CommentPlace): void => {
  update(core, { place, threadId: null, shown: 'open' });
  core.update({ panel: 'comments' });
};
