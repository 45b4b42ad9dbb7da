import type { CardId, LaneId, StageId, StepId } from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { sight } from '../camera/view.ts';
import type { EditorCore } from '../core/editor-core.ts';
import { changeQuery, goToHit } from '../find/find-card.ts';
import { overlaps } from '../layout/geometry.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { visit } from '../testing/visit.ts';
import { focusPlace } from './focus-place.ts';
import { foldHead } from './heads.ts';

const parts = (name: string) => {
  const card = visit.card[name];
  const step = visit.step[card?.stepId ?? ''];
  if (card === undefined || step === undefined) throw new Error(`no card ${name}`);
  return { cardId: card.id, laneId: card.laneId, stepId: step.id, stageId: step.stageId };
};

/** A visit whose kitchen, steps and only stage are folded where asked, on a canvas. */
const openFolded = (fold: {
  readonly laneId?: LaneId;
  readonly stepId?: StepId;
  readonly stageId?: StageId;
}): EditorCore => {
  const core = openCore(visit);
  core.attachCanvas(view => core.view.set(view));
  if (fold.laneId !== undefined) foldHead(core, { kind: 'lane', laneId: fold.laneId });
  if (fold.stepId !== undefined) foldHead(core, { kind: 'step', stepId: fold.stepId });
  if (fold.stageId !== undefined) foldHead(core, { kind: 'stage', stageId: fold.stageId });
  core.view.set({ x: -5000, y: -5000, zoom: 1 });
  return core;
};

const isSeen = (core: EditorCore, cardId: CardId): boolean => {
  const box = core.layout.get().boxes.get(cardId);
  return box !== undefined && overlaps(sight(core.view.get(), core.frame.get()), box);
};

describe('what hides a place is unfolded', () => {
  const cooks = parts('backstage-s2-1');

  it.each([
    ['its lane', { laneId: cooks.laneId }],
    ['its stage', { stageId: cooks.stageId }],
    ['its step', { stepId: cooks.stepId }],
    ['all of them', cooks],
  ])('when a search comes to a card and %s is folded; its text is said', (_what, fold) => {
    const core = openFolded(fold);
    expect(core.layout.get().boxes.has(cooks.cardId)).toBe(false);
    changeQuery(core, 'cooks');
    goToHit(core, 1);
    expect(isSeen(core, cooks.cardId)).toBe(true);
    expect(lastSaid(core)).toBe('1 of 1: Cooks');
  });

  it('when a finding is shown: its card, both ends of its link, its step', () => {
    const card = openFolded(cooks);
    focusPlace(card, { table: 'card', id: cooks.cardId });
    expect(isSeen(card, cooks.cardId)).toBe(true);

    const link = Object.values(visit.link).find(({ toCardId }) => toCardId === cooks.cardId);
    if (link === undefined) throw new Error('somebody asks the cook');
    const ends = openFolded(cooks);
    focusPlace(ends, { table: 'link', id: link.id });
    expect(ends.layout.get().routes.get(link.id)).toBeDefined();
    expect(isSeen(ends, link.fromCardId)).toBe(true);

    const step = openFolded({ stageId: cooks.stageId });
    focusPlace(step, { table: 'step', id: cooks.stepId });
    expect(step.layout.get().columns.some(({ folded }) => folded)).toBe(false);
  });

  it('and no more than that', () => {
    const core = openFolded({ laneId: parts('support-s2-1').laneId });
    const before = core.session.get().heads;
    focusPlace(core, { table: 'card', id: cooks.cardId });
    expect(core.session.get().heads).toBe(before);
    focusPlace(core, { table: 'lane', id: parts('support-s2-1').laneId });
    expect(core.session.get().heads).toBe(before);
  });
});

it.each(['journey', 'role'] as const)('a finding about a %s opens the details of the blueprint', table => {
  const core = openFolded({});
  core.update({ panel: 'lint' });
  focusPlace(core, { table: 'card', id: 'customer-s1-1' });
  expect(core.session.get().panel).toBe('lint');
  focusPlace(core, { table, id: Object.keys(visit[table])[0] ?? '' });
  expect(core.session.get()).toMatchObject({ panel: 'inspector', focus: null });
  expect(core.session.get().selection.size).toBe(0);
});
