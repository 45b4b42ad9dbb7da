import {
  cardIdSchema,
  laneIdSchema,
  orderedLanes,
  orderedStages,
  orderedSteps,
  stageIdSchema,
  stepIdSchema,
} from '@truthline/blueprint';
import { describe, expect, it } from 'vitest';
import { runByKey } from '../actions/registry.ts';
import type { EditorCore } from '../core/editor-core.ts';
import type { Folds } from '../core/folds.ts';
import type { Head } from '../core/head-state.ts';
import { openCore } from '../testing/open-core.ts';
import { lastSaid } from '../testing/say-english.ts';
import { drawnSize, dropHead, headDropAt, kindAfterDrop, resizeHead } from './head-places.ts';
import { renameHead, standOn, updateHeads } from './heads.ts';
import { splitHead } from './split-head.ts';
import { removeHead } from './remove-head.ts';

const lane = (id: string): Head => ({ kind: 'lane', laneId: laneIdSchema.parse(id) });
const step = (id: string): Head => ({ kind: 'step', stepId: stepIdSchema.parse(id) });
const stage = (id: string): Head => ({ kind: 'stage', stageId: stageIdSchema.parse(id) });

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>;
const press = (core: EditorCore, key: string, held: Held = {}): boolean =>
  runByKey(core, { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

const blueprintOf = (core: EditorCore) => core.document.state().blueprint;
const lanesOf = (core: EditorCore) => orderedLanes(blueprintOf(core)).map(each => String(each.id));
const stepsOf = (core: EditorCore) => orderedSteps(blueprintOf(core)).map(each => String(each.id));

// Lanes 0 and 1 are evidence, 2 and 3 customer, 4 frontstage, 5 and 6 backstage, 7 support.
describe('a lane by its header', () => {
  it('moves with all its cards and links, as one change that one undo takes back', () => {
    const core = openCore();
    const before = blueprintOf(core);
    standOn(core, lane('lane3'));
    press(core, 'ArrowUp', { altKey: true });
    expect(lanesOf(core).slice(2, 4)).toEqual(['lane3', 'lane2']);
    expect(blueprintOf(core).card).toBe(before.card);
    expect(blueprintOf(core).link).toBe(before.link);
    expect(core.document.state().pendingCount).toBe(1);
    core.document.undo();
    expect(blueprintOf(core)).toEqual(before);
  });

  it('pulled over another kind becomes that kind, which is told before it is let go', () => {
    const core = openCore();
    const layout = core.layout.get();
    const target = layout.lanes[5];
    if (target === undefined) throw new Error('the fixture has eight lanes');
    const drop = headDropAt(layout, lane('lane4'), { x: 0, y: target.y + 2 });
    if (drop === null) throw new Error('a point over a lane is a place');
    expect(kindAfterDrop(layout, lane('lane4'), drop)).toBe('backstage');
    dropHead(core, lane('lane4'), drop);
    expect(blueprintOf(core).lane['lane4']?.kind).toBe('backstage');
    expect(lanesOf(core).indexOf('lane4')).toBe(lanesOf(core).indexOf('lane5') - 1);
    expect(core.session.get().focus).toEqual(lane('lane4'));
  });

  it('goes on into the next kind at the end of its own, and says where all lanes end', () => {
    const core = openCore();
    standOn(core, lane('lane3'));
    press(core, 'ArrowDown', { altKey: true });
    expect(blueprintOf(core).lane['lane3']?.kind).toBe('frontstage');
    standOn(core, lane('lane7'));
    press(core, 'ArrowDown', { altKey: true });
    expect(lastSaid(core)).toBe('It is at the end already.');
  });

  it('gets a neighbour of its kind whose name is then written', () => {
    const core = openCore();
    standOn(core, lane('lane2'));
    press(core, 'n');
    const added = lanesOf(core)[3] ?? '';
    expect(core.session.get().heads.renaming).toEqual(lane(added));
    renameHead(core, lane(added), ' Courier ', { zh: '', en: '' });
    expect(blueprintOf(core).lane[added]).toMatchObject({
      kind: 'customer',
      name: { en: 'Courier', zh: '' },
    });
  });

  it('keeps what two people write at once: the other language beside, the same one among the refused', () => {
    const core = openCore();
    const laneId = laneIdSchema.parse('lane2');
    const seen = blueprintOf(core).lane[laneId]?.name ?? { zh: '', en: '' };
    const theyWrite = (words: { readonly zh?: string; readonly en?: string }) =>
      core.document.execute({
        type: 'lane.edit',
        laneId,
        fields: { name: { zh: '', en: '', ...blueprintOf(core).lane[laneId]?.name, ...words } },
      });
    theyWrite({ zh: '前台' });
    renameHead(core, lane('lane2'), 'Reception', seen);
    expect(blueprintOf(core).lane[laneId]?.name).toEqual({ zh: '前台', en: 'Reception' });
    theyWrite({ en: 'Front office' });
    renameHead(core, lane('lane2'), 'Front desk', { ...seen, en: 'Reception' });
    expect(blueprintOf(core).lane[laneId]?.name).toEqual({ zh: '前台', en: 'Front office' });
    expect(core.document.state().refusals.map(({ command }) => command)).toEqual([
      expect.objectContaining({ laneId, fields: { name: expect.objectContaining({ en: 'Front desk' }) } }),
    ]);
  });

  it('is as high as its cards need, or higher where someone wants it', () => {
    const core = openCore();
    const heightOf = () => core.layout.get().lanes.find(each => each.laneId === 'lane2')?.height ?? 0;
    const natural = heightOf();
    standOn(core, lane('lane2'));
    press(core, 'ArrowDown', { shiftKey: true });
    expect(heightOf()).toBe(natural + 24);
    for (let times = 0; times < 5; times += 1) press(core, 'ArrowUp', { shiftKey: true });
    expect(heightOf()).toBe(natural);
  });

  it('collapsed shows no card and no link, but every one is still there', () => {
    const core = openCore();
    const boxes = core.layout.get().boxes.size;
    standOn(core, lane('lane2'));
    press(core, 'c');
    const layout = core.layout.get();
    expect(layout.boxes.size).toBe(boxes - 3);
    expect([...layout.routes.values()].some(route => route.to.face.laneName === 'Lane 3')).toBe(false);
    expect(layout.faces.size).toBe(boxes);
    expect(core.document.state().pendingCount).toBe(0);
    press(core, 'c');
    expect(core.layout.get().boxes.size).toBe(boxes);
  });
});

describe('deleting what holds cards', () => {
  it('asks first', () => {
    const core = openCore();
    standOn(core, step('step1'));
    press(core, 'Delete');
    expect(core.session.get().heads.removing).toEqual(step('step1'));
    expect(stepsOf(core)).toHaveLength(3);
  });

  it('moves the cards on, or takes them along, as was answered', () => {
    const core = openCore();
    const count = Object.keys(blueprintOf(core).card).length;
    removeHead(core, step('step1'), { moveTo: step('step2') });
    expect(Object.keys(blueprintOf(core).card)).toHaveLength(count);
    expect(core.session.get().focus).toEqual(step('step2'));
    removeHead(core, lane('lane2'), 'remove');
    expect(Object.values(blueprintOf(core).card).some(card => card.laneId === 'lane2')).toBe(false);
    core.document.undo();
    core.document.undo();
    expect(stepsOf(core)).toHaveLength(3);
  });

  it('asks nothing where nothing stands in it', () => {
    const core = openCore();
    standOn(core, lane('lane2'));
    press(core, 'n');
    core.update({ heads: { ...core.session.get().heads, renaming: null } });
    press(core, 'Delete');
    expect(core.session.get().heads.removing).toBeNull();
    expect(lanesOf(core)).toHaveLength(8);
  });
});

describe('a step by its header', () => {
  it('is walked to from a card, moved over the border of its stage, widened', () => {
    const core = openCore();
    core.update({
      focus: { kind: 'cell', laneId: laneIdSchema.parse('lane0'), stepId: stepIdSchema.parse('step1') },
    });
    press(core, 'H', { shiftKey: true });
    expect(core.session.get().focus).toEqual(step('step1'));
    press(core, 'ArrowUp');
    expect(core.session.get().focus).toEqual(stage('stage0'));
    press(core, 'n');
    const added = orderedStages(blueprintOf(core))[1]?.id ?? '';
    expect(Object.values(blueprintOf(core).step).filter(each => each.stageId === added)).toHaveLength(1);
    core.update({ heads: { ...core.session.get().heads, renaming: null } });
    standOn(core, step('step2'));
    press(core, 'ArrowRight', { altKey: true });
    expect(blueprintOf(core).step['step2']?.stageId).toBe(added);
    const before = core.layout.get().columns.find(each => each.stepId === 'step2')?.width ?? 0;
    press(core, 'ArrowRight', { shiftKey: true });
    expect(core.layout.get().columns.find(each => each.stepId === 'step2')?.width).toBe(before + 24);
  });
});

describe('splitting and merging', () => {
  it('parts a lane by what was chosen and makes one of the two again', () => {
    const core = openCore();
    const before = blueprintOf(core);
    splitHead(core, lane('lane2'), new Set(['c10']));
    const added = lanesOf(core)[3] ?? '';
    expect(blueprintOf(core).card['c10']?.laneId).toBe(added);
    expect(blueprintOf(core).card['c2']?.laneId).toBe('lane2');
    expect(core.session.get().heads.renaming).toEqual(lane(added));
    updateHeads(core, { renaming: null });
    standOn(core, lane('lane2'));
    press(core, 'j');
    expect(lanesOf(core)).toHaveLength(8);
    expect(blueprintOf(core).card['c10']?.laneId).toBe('lane2');
    core.document.undo();
    core.document.undo();
    expect(blueprintOf(core)).toEqual(before);
  });

  it('merges no lane into another kind', () => {
    const core = openCore();
    standOn(core, lane('lane3'));
    press(core, 'j');
    expect(lastSaid(core)).toBe('There is none after it to merge with.');
    expect(lanesOf(core)).toHaveLength(8);
  });

  it('parts a stage by its steps, a step by its cards', () => {
    const core = openCore();
    splitHead(core, stage('stage0'), new Set(['step1', 'step2']));
    const added = orderedStages(blueprintOf(core))[1]?.id;
    expect(blueprintOf(core).step['step1']?.stageId).toBe(added);
    splitHead(core, step('step0'), new Set(['c1', 'c2']));
    expect(stepsOf(core)).toHaveLength(4);
    expect(blueprintOf(core).card['c1']?.stepId).toBe(stepsOf(core)[1]);
    updateHeads(core, { renaming: null });
    standOn(core, stage('stage0'));
    press(core, 'j');
    expect(orderedStages(blueprintOf(core))).toHaveLength(1);
  });
});

describe('a collapsed stage', () => {
  it('is one strip without a card', () => {
    const core = openCore();
    standOn(core, step('step1'));
    press(core, 'ArrowUp');
    press(core, 'c');
    expect(core.layout.get().boxes.size).toBe(0);
    expect(core.layout.get().width).toBeLessThanOrEqual(140);
  });
});

describe('a collapsed step', () => {
  it('is a strip that keeps its header; its cards are not drawn, but every one is still there', () => {
    const core = openCore();
    const boxes = core.layout.get().boxes.size;
    standOn(core, step('step1'));
    press(core, 'c');
    const layout = core.layout.get();
    expect(layout.boxes.size).toBe(boxes - 8);
    expect(layout.columns.map(({ width, folded, inFoldedStage }) => [width, folded, inFoldedStage])).toEqual([
      [140, false, false],
      [44, true, false],
      [140, false, false],
    ]);
    expect(layout.faces.size).toBe(boxes);
    expect(core.document.state().pendingCount).toBe(0);
    expect(lastSaid(core)).toBe('Step 2 collapsed');
    press(core, 'c');
    expect(core.layout.get().boxes.size).toBe(boxes);
  });
});

describe('a stage pulled wider', () => {
  const widths = (core: EditorCore) => core.layout.get().columns.map(({ width }) => width);

  it('widens its open steps alike, as one change that one undo takes back', () => {
    const core = openCore();
    const before = blueprintOf(core);
    const size = drawnSize(core.layout.get(), stage('stage0')) ?? 0;
    resizeHead(core, stage('stage0'), size + 300);
    expect(widths(core)).toEqual([240, 240, 240]);
    expect(drawnSize(core.layout.get(), stage('stage0'))).toBe(size + 300);
    expect(core.document.state().pendingCount).toBe(1);
    core.document.undo();
    expect(blueprintOf(core)).toEqual(before);
  });

  it('leaves a collapsed step a strip, and never makes a step narrower than a card', () => {
    const core = openCore();
    standOn(core, step('step1'));
    press(core, 'c');
    standOn(core, stage('stage0'));
    press(core, 'ArrowRight', { shiftKey: true });
    expect(widths(core)).toEqual([152, 44, 152]);
    resizeHead(core, stage('stage0'), 10);
    expect(widths(core)).toEqual([140, 44, 140]);
    expect(blueprintOf(core).step['step0']?.width).toBeNull();
  });
});

describe('what is collapsed', () => {
  const nothing: Folds = { lanes: [], steps: [], stages: [] };

  it('is kept outside the document and collapsed again at the next opening', () => {
    let held = nothing;
    const folds = { load: () => held, keep: (next: Folds) => void (held = next) };
    const core = openCore(undefined, { folds });
    for (const head of [lane('lane2'), step('step1'), stage('stage0')]) {
      standOn(core, head);
      press(core, 'c');
    }
    expect(held).toEqual({ lanes: ['lane2'], steps: ['step1'], stages: ['stage0'] });
    const again = openCore(undefined, { folds: { ...folds, load: () => ({ ...held, stages: [] }) } });
    expect(again.layout.get().boxes.size).toBe(24 - 8 - 3 + 1);
    expect(again.document.state().pendingCount).toBe(0);
  });

  it('opens where a card in it is what one comes for; what is gone since folds nothing', () => {
    const folds = {
      load: () => ({ lanes: ['lane0', 'gone'], steps: ['step1'], stages: [] }),
      keep: () => undefined,
    };
    const core = openCore(undefined, { folds, shown: cardIdSchema.parse('c8') });
    expect(core.layout.get().boxes.size).toBe(24);
  });
});
