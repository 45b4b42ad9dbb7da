import { LANE_KINDS, linkIdSchema, type CardId, type LinkKind } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';
import { REST } from '../core/session.ts';
import { labelLink, relinkTo } from './edit-link.ts';
import type { BlueprintLayout } from '../layout/layout.ts';

/** The kind a new arrow most likely is, from where its ends stand. It can be changed afterwards. */
export const likelyLinkKind = (layout: BlueprintLayout, from: CardId, to: CardId): LinkKind => {
  const start = layout.boxes.get(from);
  const end = layout.boxes.get(to);
  if (start === undefined || end === undefined) return 'sequence';
  if (end.lastColumn < start.column) return 'rework';
  const kinds = [start.face.kind, end.face.kind];
  if (kinds.includes('evidence')) return 'information';
  if (kinds.includes('support') && kinds[0] !== kinds[1]) return 'support';
  if (kinds[0] !== kinds[1] && LANE_KINDS.indexOf(start.face.kind) !== LANE_KINDS.indexOf(end.face.kind))
    return 'interaction';
  return 'sequence';
};

/** Ends the linking gesture on a card: one command, or nothing on the card it began at. */
export const linkCards = (core: EditorCore, from: CardId, to: CardId): void => {
  const { mode } = core.session.get();
  core.update({ mode: REST });
  if (from === to) return;
  if (mode.kind === 'linking' && mode.relink !== undefined) {
    relinkTo(core, mode.relink, to);
    return;
  }
  const layout = core.layout.get();
  const text = layout.boxes.get(to)?.face.text ?? '';
  const isExit = layout.boxes.get(from)?.face.form === 'decision';
  const id = linkIdSchema.parse(core.ids.next());
  const done = core.execute(
    {
      type: 'link.add',
      link: {
        id,
        fromCardId: from,
        toCardId: to,
        kind: likelyLinkKind(layout, from, to),
        label: null,
        probability: null,
      },
    },
    say => say(isExit ? 'said.linkedExit' : 'said.linked', { text }),
  );
  // Which way a decision goes is told by its exits, so the label is asked for.
  if (done && isExit) labelLink(core, id);
};
