import '../editor.css';
import '../history.css';
import type { Blueprint, CardId, Difference, Language } from '@truthline/blueprint';
import { shortIdSource, systemRandom } from '@truthline/kernel';
import { useEffect, useLayoutEffect, useState } from 'react';
import { centreOn, fitView, zoomTo } from '../camera/view.ts';
import { useSay } from '../catalogue/messages.ts';
import { CoreContext } from '../core/core-context.tsx';
import { createEditorCore, type EditorCore } from '../core/editor-core.ts';
import { FlowCanvas } from '../flow/FlowCanvas.tsx';
import type { Box } from '../layout/geometry.ts';
import { LiveRegion } from '../shell/LiveRegion.tsx';
import { joinCamera, type CameraLink } from './camera-link.ts';
import { CardPinsContext } from './CardPins.tsx';
import { DifferencesContext } from './DifferenceMarks.tsx';
import { spotOf, type DrawnDifferences, type Spot } from './drawn-differences.ts';
import { openPicture } from './picture-document.ts';

export type BlueprintDrawingProps = {
  /** What is drawn. Another state of the same blueprint is shown from where one stands. */
  readonly blueprint: Blueprint;
  /** The content language. */
  readonly language: Language;
  readonly marks?: DrawnDifferences | null;
  /** The record to look at, whenever this becomes another object. */
  readonly place?: Difference['place'] | null;
  /** Drawings with the same link are panned and zoomed together. Taken once. */
  readonly camera?: CameraLink;
  /** Short words shown at the corner of cards. */
  readonly pins?: ReadonlyMap<CardId, string> | null;
  /** Told of the card that is chosen, by pointer, touch or keyboard; null where none is, or more than one. */
  readonly onChoose?: (cardId: CardId | null) => void;
};

const boxOf = (core: EditorCore, spot: Spot): Box | null => {
  const { boxes, lanes, columns, routes, width, height } = core.layout.get();
  switch (spot.kind) {
    case 'card':
      return boxes.get(spot.id) ?? null;
    case 'link': {
      const at = routes.get(spot.id)?.labelAt;
      return at === undefined ? null : { ...at, width: 1, height: 1 };
    }
    case 'lane': {
      const lane = lanes.find(({ laneId }) => laneId === spot.id);
      return lane === undefined ? null : { x: 0, y: lane.y, width, height: lane.height };
    }
    case 'step': {
      const column = columns.find(({ stepId }) => stepId === spot.id);
      return column === undefined ? null : { x: column.x, y: 0, width: column.width, height };
    }
  }
};

const lookAt = (core: EditorCore, place: Difference['place']): void => {
  const spot = spotOf(core.document.state().blueprint, place);
  const box = spot === null ? null : boxOf(core, spot);
  if (spot === null || box === null) return;
  core.update({ selection: new Set(spot.kind === 'card' ? [spot.id] : []) });
  core.look(centreOn(box, core.frame.get(), Math.max(0.7, core.view.get().zoom)));
};

const ZOOM_STEP = 1.25;

const ZoomButtons = ({ core }: { core: EditorCore }) => {
  const say = useSay();
  const zoomBy = (factor: number) => {
    const view = core.view.get();
    core.look(zoomTo(view, core.frame.get(), view.zoom * factor));
  };
  const fit = () => {
    const { width, height } = core.layout.get();
    core.look(fitView({ x: 0, y: 0, width, height }, core.frame.get()));
  };
  return (
    <div className="te-drawing-zoom">
      <button type="button" aria-label={say('drawing.zoomOut')} onClick={() => zoomBy(1 / ZOOM_STEP)}>
        −
      </button>
      <button type="button" aria-label={say('drawing.zoomIn')} onClick={() => zoomBy(ZOOM_STEP)}>
        +
      </button>
      <button type="button" aria-label={say('drawing.fit')} onClick={fit}>
        ⤢
      </button>
    </div>
  );
};

/** A blueprint to be looked at: the canvas without its tools, with what differs marked on it. */
export const BlueprintDrawing = ({
  blueprint,
  language,
  marks = null,
  place = null,
  camera,
  pins = null,
  onChoose,
}: BlueprintDrawingProps) => {
  const [{ picture, core }] = useState(() => {
    const ids = shortIdSource(systemRandom);
    const opened = openPicture(blueprint, ids);
    return {
      picture: opened,
      core: createEditorCore(opened.document, ids, { language, overlay: null }),
    };
  });
  useEffect(() => core.start(), [core]);
  useEffect(() => core.language.set(language), [core, language]);
  useLayoutEffect(() => picture.show(blueprint), [picture, blueprint]);
  useEffect(() => (camera === undefined ? undefined : joinCamera(core, camera)), [core, camera]);
  useEffect(() => {
    if (place === null) return undefined;
    // The canvas takes its place one frame after it is measured.
    const frame = requestAnimationFrame(() => lookAt(core, place));
    return () => cancelAnimationFrame(frame);
  }, [core, place]);
  useEffect(() => {
    if (onChoose === undefined) return undefined;
    let told: CardId | null = null;
    return core.session.subscribe(() => {
      const { selection } = core.session.get();
      const [first] = selection;
      const chosen = selection.size === 1 && first !== undefined ? first : null;
      if (chosen === told) return;
      told = chosen;
      onChoose(chosen);
    });
  }, [core, onChoose]);
  return (
    <CoreContext value={core}>
      <DifferencesContext value={marks}>
        <CardPinsContext value={pins}>
          <div className="te-editor te-drawing" data-language={language}>
            <FlowCanvas />
            <ZoomButtons core={core} />
            <LiveRegion />
          </div>
        </CardPinsContext>
      </DifferencesContext>
    </CoreContext>
  );
};
