import type { CardId, MomentId } from '@truthline/blueprint';
import type { EditorCore } from '../core/editor-core.ts';

/** Opens what stands behind the figure of a moment. */
export const showAnswers = (core: EditorCore, cardId: CardId, momentId: MomentId): void =>
  core.update({ panel: 'answers', answersOf: momentId, focus: { kind: 'card', cardId } });
