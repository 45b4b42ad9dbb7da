import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { drawBlueprint } from '@truthline/blueprint/testing';
import { afterEach, expect, it } from 'vitest';
import { showEditor } from '../testing/show-editor.tsx';

afterEach(cleanup);

it('leads from a finding about the whole blueprint to its details, and the keyboard goes along', () => {
  const twoSteps = drawBlueprint({
    title: 'A short visit',
    steps: ['Arrive', 'Leave'],
    lanes: [['customer', [['Enters'], ['Leaves']]]],
    links: [],
  });
  const core = showEditor(twoSteps);
  act(() => core.update({ panel: 'lint' }));
  const finding = screen.getByText('L27').closest('li');
  if (finding === null) throw new Error('a finding is an item of the list');
  const button = within(finding).getByRole('button', { name: 'Show' });
  button.focus();
  fireEvent.click(button);
  expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Blueprint' }));
});
