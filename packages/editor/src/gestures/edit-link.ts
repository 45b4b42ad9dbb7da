import {
  LINK_KINDS,
  isBlank,
  type CardId,
  type LinkId,
  type LinkKind,
  type LocalText,
} from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED, REST, type Relink } from '../core/session.ts';

export const focusedLink = (core: EditorCore): LinkId | null => {
  const { focus } = core.session.get();
  return focus?.kind === 'link' ? focus.linkId : null;
};

export const labelLink = (core: EditorCore, linkId: LinkId): void => {
  if (core.readOnly) return;
  core.update({
    focus: { kind: 'link', linkId },
    selection: NOTHING_SELECTED,
    mode: { kind: 'labelling', linkId },
  });
};

/**
 * Keeps a label in the language of the drawing, written over the one its writer saw; an empty one in both languages is
 * none. What somebody else has written meanwhile in the same language stands, and this one is among the refused changes.
 */
export const keepLabel = (core: EditorCore, linkId: LinkId, text: string, seen: LocalText | null): void => {
  core.update({ mode: REST });
  if (core.document.state().blueprint.link[linkId] === undefined) return;
  const language = core.language.get();
  const written = text.trim();
  if ((seen?.[language] ?? '') === written) return;
  const label = { zh: '', en: '', ...seen, [language]: written };
  const fields = { label: isBlank(label) ? null : label };
  core.execute({ type: 'link.edit', linkId, fields, base: { label: seen } }, say =>
    say('said.labelled', { text: written }),
  );
};

export const setLinkKind = (core: EditorCore, linkId: LinkId, kind: LinkKind): void => {
  core.execute({ type: 'link.edit', linkId, fields: { kind } }, say =>
    say('said.linkKind', { kind: say(`linkKind.${kind}`) }),
  );
};

/** The kind after the one it has. */
export const nextLinkKind = (core: EditorCore, linkId: LinkId): void => {
  const link = core.document.state().blueprint.link[linkId];
  if (link === undefined) return;
  const kind = LINK_KINDS[(LINK_KINDS.indexOf(link.kind) + 1) % LINK_KINDS.length];
  if (kind !== undefined) setLinkKind(core, linkId, kind);
};

/** Begins to put one end of a link on another card; the other end stays. */
export const beginRelink = (core: EditorCore, relink: Relink): void => {
  const link = core.document.state().blueprint.link[relink.linkId];
  if (link === undefined) return;
  const from = relink.end === 'to' ? link.fromCardId : link.toCardId;
  const loose = relink.end === 'to' ? link.toCardId : link.fromCardId;
  core.update({
    focus: { kind: 'card', cardId: loose },
    mode: { kind: 'linking', from, pointer: null, relink },
  });
  core.announce(say => say('said.relinking'));
};

/** Puts the loose end on a card. */
export const relinkTo = (core: EditorCore, { linkId, end }: Relink, cardId: CardId): void => {
  core.update({ mode: REST });
  const text = core.layout.get().boxes.get(cardId)?.face.text ?? '';
  const done = core.execute(
    { type: 'link.edit', linkId, fields: end === 'to' ? { toCardId: cardId } : { fromCardId: cardId } },
    say => say('said.linked', { text }),
  );
  if (done) core.update({ focus: { kind: 'link', linkId }, selection: NOTHING_SELECTED });
};

/** The card whose links are being walked. */
const walks = new WeakMap<EditorCore, CardId>();

/** The links of the card the keyboard is at, one after the other; then the card again. */
export const walkLinks = (core: EditorCore): void => {
  const { focus } = core.session.get();
  const { routes } = core.layout.get();
  const current = focus?.kind === 'link' ? routes.get(focus.linkId) : undefined;
  const cardId = focus?.kind === 'card' ? focus.cardId : (walks.get(core) ?? current?.from.id);
  if (cardId === undefined) return;
  const own = routes.of(cardId);
  const at = current === undefined ? -1 : own.indexOf(current);
  const next = own[at + 1];
  if (next === undefined) {
    core.update({ focus: { kind: 'card', cardId }, selection: new Set([cardId]) });
    if (own.length === 0) core.announce(say => say('said.noLinks'));
    return;
  }
  walks.set(core, cardId);
  core.update({ focus: { kind: 'link', linkId: next.id }, selection: NOTHING_SELECTED });
  core.announce(say =>
    say('said.atLink', {
      kind: say(`linkKind.${next.kind}`),
      from: next.from.face.text,
      to: next.to.face.text,
      label: next.label,
    }),
  );
};
