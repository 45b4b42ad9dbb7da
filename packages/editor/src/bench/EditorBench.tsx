import type { Blueprint } from '@truthline/blueprint';
import { memoryOutbox, openDocument, type BlueprintDocument } from '@truthline/document';
import { shortIdSource, systemRandom } from '@truthline/kernel';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import '../editor.css';
import { fitAll } from '../actions/view-actions.ts';
import { toScreen } from '../camera/view.ts';
import { CoreContext } from '../core/core-context.tsx';
import { createEditorCore, type EditorCore } from '../core/editor-core.ts';
import { NOTHING_SELECTED } from '../core/session.ts';
import { BareFlow } from '../flow/BareFlow.tsx';
import { FlowCanvas } from '../flow/FlowCanvas.tsx';
import { moveCards } from '../gestures/move-cards.ts';
import { dropPlaceAt } from '../layout/place.ts';
import { BareCanvas } from './BareCanvas.tsx';
import { blueprintOfBench, generateBenchDocument, type BenchDocument } from './bench-document.ts';
import { painted, type Bench } from './bench-window.ts';
import { dressBench, scoresOfBench } from './dress-bench.ts';

const open = (blueprint: Blueprint): BlueprintDocument =>
  openDocument({ blueprint, revision: 0, ids: shortIdSource(systemRandom), outbox: memoryOutbox() });

const coreOf = (source: BenchDocument, plain: boolean): EditorCore => {
  const bare = blueprintOfBench(source);
  const blueprint = plain ? bare : dressBench(bare);
  const overlay = plain ? null : scoresOfBench(blueprint);
  return createEditorCore(open(blueprint), shortIdSource(systemRandom), { language: 'en', overlay });
};

const benchOf = (core: EditorCore, load: Bench['load']): Bench => ({
  load,
  setView: view => core.look(view),
  getView: () => core.view.get(),
  cardRect: id => {
    const { boxes, blueprint } = core.layout.get();
    const card = blueprint.card[id];
    const box = card === undefined ? undefined : boxes.get(card.id);
    return box === undefined ? null : toScreen(core.view.get(), box);
  },
  selectAll: () => core.update({ selection: new Set(core.layout.get().boxes.keys()) }),
  clearSelection: () => core.update({ selection: NOTHING_SELECTED }),
  selectedCount: () => core.session.get().selection.size,
  moveCard: (id, dx, dy) => {
    const layout = core.layout.get();
    const card = layout.blueprint.card[id];
    const box = card === undefined ? undefined : layout.boxes.get(card.id);
    if (box === undefined) return;
    const place = dropPlaceAt(
      layout,
      { x: box.x + box.width / 2 + dx, y: box.y + Math.min(20, box.height / 2) + dy },
      new Set([box.id]),
    );
    if (place !== null) moveCards(core, new Set([box.id]), box.id, place);
  },
  fit: () => fitAll(core),
});

type Loaded = { readonly source: BenchDocument; readonly load: Bench['load'] };

const Measured = ({ source, load, plain }: Loaded & { readonly plain: boolean }) => {
  const [core] = useState(() => coreOf(source, plain));
  useEffect(() => core.start(), [core]);
  useEffect(() => {
    window.bench = benchOf(core, load);
  }, [core, load]);
  return (
    <CoreContext value={core}>
      <FlowCanvas />
    </CoreContext>
  );
};

/** What stands in the editor's place as a yardstick. */
export type BareCanvasKind = 'flow' | 'canvas';

const YARDSTICKS = { flow: BareFlow, canvas: BareCanvas } as const;

/**
 * The canvas alone, filling the window, with `window.bench` to drive it from outside. Cards are dressed as those of a
 * blueprint in use, unless `plain`. `bare` shows the same boxes with plain React Flow or painted by hand instead: what
 * ours is measured against in the same run.
 */
export const EditorBench = ({
  cards,
  bare,
  plain,
}: {
  cards: number;
  bare: BareCanvasKind | null;
  plain: boolean;
}) => {
  const [loaded, setLoaded] = useState(() => ({ source: generateBenchDocument(cards), serial: 0 }));
  const load = useMemo<Bench['load']>(
    () => async source => {
      flushSync(() => setLoaded(({ serial }) => ({ source, serial: serial + 1 })));
      await painted();
    },
    [],
  );
  const { source, serial } = loaded;
  const Yardstick = bare === null ? null : YARDSTICKS[bare];
  return (
    <div className="te-bench te-editor" data-language="en">
      {Yardstick === null ? (
        <Measured key={serial} source={source} load={load} plain={plain} />
      ) : (
        <Yardstick key={serial} source={source} load={load} />
      )}
    </div>
  );
};
