import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createI18n, TruthlineProvider, uiCatalogue } from '@truthline/ui';
import { afterEach, describe, expect, it } from 'vitest';
import { actionById } from '../actions/registry.ts';
import { editorCatalogue } from '../catalogue/editor-catalogue.ts';
import { CoreContext } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { openCore } from '../testing/open-core.ts';
import { visit } from '../testing/visit.ts';
import { heightOfValue } from './curves.ts';
import { ExperienceBand } from './ExperienceBand.tsx';

afterEach(cleanup);

const show = (readOnly = false): EditorCore => {
  const core = openCore(visit, { readOnly });
  core.update({ experienceShown: true });
  render(
    <TruthlineProvider i18n={createI18n({ ui: uiCatalogue, editor: editorCatalogue }, 'en')}>
      <CoreContext value={core}>
        <ExperienceBand window={{ from: 0, to: 2 }} />
      </CoreContext>
    </TruthlineProvider>,
  );
  return core;
};

const point = (name: string) => screen.getByRole('slider', { name });
const emotionOf = (core: EditorCore, step = 's1') => core.document.state().blueprint.step[step]?.emotion;

describe('a point of a curve', () => {
  it('is set by arrow keys, says its value, and is cleared by Delete', () => {
    const core = show();
    expect(point('Emotion, Arrive').getAttribute('aria-valuetext')).toBe('not set');
    fireEvent.keyDown(point('Emotion, Arrive'), { key: 'ArrowUp' });
    fireEvent.keyDown(point('Emotion, Arrive'), { key: 'ArrowUp' });
    expect(emotionOf(core)).toBe(1);
    expect(point('Emotion, Arrive').getAttribute('aria-valuetext')).toBe('+1');
    fireEvent.keyDown(point('Emotion, Arrive'), { key: 'Delete' });
    expect(emotionOf(core)).toBeNull();
  });

  it('is pulled: nothing changes before the release, which is one change that undo takes back', () => {
    const core = show();
    const slider = point('Emotion, Arrive');
    slider.setPointerCapture = () => undefined;
    const { height } = core.layout.get();
    const by = heightOfValue('emotion', 2, height) - heightOfValue('emotion', 0, height);
    fireEvent.pointerDown(slider, { button: 0, clientY: 300, pointerId: 1 });
    fireEvent.pointerMove(slider, { clientY: 300 + by / 2, pointerId: 1 });
    fireEvent.pointerMove(slider, { clientY: 300 + by, pointerId: 1 });
    expect(core.document.state().pendingCount).toBe(0);
    fireEvent.pointerUp(slider, { clientY: 300 + by, pointerId: 1 });
    expect(core.document.state().pendingCount).toBe(1);
    expect(emotionOf(core)).toBe(2);
    act(() => actionById('undo').run(core));
    expect(emotionOf(core)).toBeNull();
  });

  it('that is pressed without being pulled stays unset', () => {
    const core = show();
    const slider = point('Perception, Order');
    slider.setPointerCapture = () => undefined;
    fireEvent.pointerDown(slider, { button: 0, clientY: 300, pointerId: 1 });
    fireEvent.pointerUp(slider, { clientY: 300, pointerId: 1 });
    expect(core.document.state().pendingCount).toBe(0);
  });

  it('hands the keyboard on along its curve', () => {
    show();
    point('Expectation, Arrive').focus();
    fireEvent.keyDown(point('Expectation, Arrive'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(point('Expectation, Order'));
  });

  it('shows the gap of its step once both sides are there', () => {
    show();
    fireEvent.keyDown(point('Expectation, Eat'), { key: 'End' });
    fireEvent.keyDown(point('Perception, Eat'), { key: 'ArrowUp' });
    expect(screen.getByText('gap −3')).toBeTruthy();
  });

  it('cannot be changed by a reader', () => {
    const core = show(true);
    fireEvent.keyDown(point('Emotion, Arrive'), { key: 'ArrowUp' });
    expect(emotionOf(core)).toBeNull();
  });
});
