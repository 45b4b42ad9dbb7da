import { act, cleanup, screen } from '@testing-library/react';
import { cardIdSchema, laneIdSchema, stageIdSchema } from '@truthline/blueprint';
import { afterEach, expect, it } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { beginDrag, dragBy } from '../gestures/drag-cards.ts';
import { foldHead } from '../gestures/heads.ts';
import { showEditor } from '../testing/show-editor.tsx';

afterEach(cleanup);

const cardId = cardIdSchema.parse('c2');

/** The card in hand, led to where a step or lane begins. */
const lead = (core: EditorCore, column: number, lane: number): void => {
  const { boxes, columns, lanes } = core.layout.get();
  const box = boxes.get(cardId);
  const [to, down] = [columns[column], lanes[lane]];
  if (box === undefined || to === undefined || down === undefined) throw new Error('the fixture has them');
  act(() => {
    beginDrag(core, cardId);
    dragBy(core, { x: to.x + 4 - box.x - box.width / 2, y: down.y + 4 - box.y - 20 });
  });
};

it('a card held over what is collapsed is told to which step or lane it goes, unseen', () => {
  const core = showEditor(blueprintOfBench(generateBenchDocument(128)));
  act(() => foldHead(core, { kind: 'stage', stageId: stageIdSchema.parse('stage1') }));
  lead(core, 8, 2);
  // A collapsed stage is one strip: what is dropped on it goes to the end of it.
  expect(
    screen.getByText('goes to the step “Step 16”, collapsed: not seen until it is expanded'),
  ).toBeTruthy();
  act(() => foldHead(core, { kind: 'stage', stageId: stageIdSchema.parse('stage1') }));
  act(() => foldHead(core, { kind: 'lane', laneId: laneIdSchema.parse('lane3') }));
  lead(core, 1, 3);
  expect(
    screen.getByText('goes to the lane “Lane 4”, collapsed: not seen until it is expanded'),
  ).toBeTruthy();
  lead(core, 1, 2);
  expect(screen.queryByText(/not seen until it is expanded/)).toBeNull();
});
