import type { View } from '../camera/view.ts';
import type { BenchDocument } from './bench-document.ts';
import type { Bench } from './bench-window.ts';

type Drawn = { readonly id: string; readonly label: string; x: number; y: number; w: number; h: number };
type Pull = { readonly card: Drawn; readonly from: { readonly x: number; readonly y: number } };

/** Below this the labels are left out: nobody could read them. */
const LABELLED_FROM = 0.3;

const cardsOf = (source: BenchDocument): readonly Drawn[] =>
  source.cards.map(({ id, label, x, y, w, h }) => ({ id, label, x, y, w, h }));

/**
 * The physical limit: boxes, lines and labels painted by hand on one 2D canvas, only the columns in sight, at most once
 * a frame. It drags, pans by wheel and selects, and does nothing else.
 */
export const mountBareCanvas = (
  canvas: HTMLCanvasElement,
  source: BenchDocument,
  load: Bench['load'],
): { readonly bench: Bench; readonly stop: () => void } => {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D canvas in this browser');
  const all = cardsOf(source);
  const byId = new Map(all.map(card => [card.id, card]));
  const columnOf = new Map(source.cards.map(card => [card.id, card.col]));
  const pitch = source.cards.find(card => card.col === 1)?.x ?? 200;
  const columns = Map.groupBy(all, card => columnOf.get(card.id) ?? 0);
  const links = source.links.flatMap(({ from, to }) => {
    const ends = { from: byId.get(from), to: byId.get(to) };
    return ends.from === undefined || ends.to === undefined ? [] : [{ from: ends.from, to: ends.to }];
  });
  const linksFrom = Map.groupBy(links, ({ from }) => columnOf.get(from.id) ?? 0);
  let view: View = { x: 0, y: 0, zoom: 1 };
  let selected: ReadonlySet<string> = new Set();
  let pull: Pull | null = null;
  let due: number | null = null;

  const paint = () => {
    due = null;
    const { clientWidth: width, clientHeight: height } = canvas;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
    const first = Math.floor(-view.x / view.zoom / pitch) - 2;
    const last = Math.ceil((width - view.x) / view.zoom / pitch) + 2;
    const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    context.strokeStyle = '#999';
    context.lineWidth = 1 / view.zoom;
    context.beginPath();
    for (const column of seen)
      for (const { from, to } of linksFrom.get(column) ?? []) {
        context.moveTo(from.x + from.w, from.y + from.h / 2);
        context.lineTo(to.x, to.y + to.h / 2);
      }
    context.stroke();
    context.fillStyle = '#fff';
    context.strokeStyle = '#333';
    for (const chosen of [false, true]) {
      context.strokeStyle = chosen ? '#06c' : '#333';
      context.beginPath();
      for (const column of seen)
        for (const card of columns.get(column) ?? [])
          if (selected.has(card.id) === chosen) context.rect(card.x, card.y, card.w, card.h);
      context.fill();
      context.stroke();
    }
    if (view.zoom >= LABELLED_FROM) {
      context.fillStyle = '#333';
      context.font = '12px sans-serif';
      for (const column of seen)
        for (const card of columns.get(column) ?? [])
          context.fillText(card.label, card.x + 8, card.y + 20, card.w - 16);
    }
    if (pull !== null) canvas.dataset['pulledTo'] = String(pull.card.x * view.zoom + view.x);
    canvas.dataset['painted'] = String(seen.length);
  };
  const ask = () => {
    due ??= requestAnimationFrame(paint);
  };
  const look = (next: View) => {
    view = next;
    ask();
  };

  const world = (event: MouseEvent) => ({
    x: (event.clientX - view.x) / view.zoom,
    y: (event.clientY - view.y) / view.zoom,
  });
  const press = (event: PointerEvent) => {
    const at = world(event);
    const card = all.find(
      each => at.x >= each.x && at.x < each.x + each.w && at.y >= each.y && at.y < each.y + each.h,
    );
    if (card !== undefined) pull = { card, from: { x: at.x - card.x, y: at.y - card.y } };
  };
  const move = (event: PointerEvent) => {
    if (pull === null) return;
    const at = world(event);
    Object.assign(pull.card, { x: at.x - pull.from.x, y: at.y - pull.from.y });
    ask();
  };
  const release = () => {
    pull = null;
  };
  const turn = (event: WheelEvent) => {
    event.preventDefault();
    look({ ...view, x: view.x - event.deltaX / 2, y: view.y - event.deltaY / 2 });
  };
  canvas.addEventListener('pointerdown', press);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('wheel', turn, { passive: false });
  paint();

  const choose = (ids: ReadonlySet<string>) => {
    selected = ids;
    ask();
  };
  return {
    bench: {
      load,
      setView: look,
      getView: () => view,
      cardRect: id => {
        const card = byId.get(id);
        if (card === undefined) return null;
        const { zoom } = view;
        return {
          x: card.x * zoom + view.x,
          y: card.y * zoom + view.y,
          width: card.w * zoom,
          height: card.h * zoom,
        };
      },
      selectAll: () => choose(new Set(byId.keys())),
      clearSelection: () => choose(new Set()),
      selectedCount: () => selected.size,
      moveCard: (id, dx, dy) => {
        const card = byId.get(id);
        if (card === undefined) return;
        Object.assign(card, { x: card.x + dx, y: card.y + dy });
        ask();
      },
      fit: () => {
        const right = Math.max(...all.map(card => card.x + card.w));
        const bottom = Math.max(...all.map(card => card.y + card.h));
        look({ x: 0, y: 0, zoom: Math.min(canvas.clientWidth / right, canvas.clientHeight / bottom) });
      },
    },
    stop: () => {
      canvas.removeEventListener('pointerdown', press);
      canvas.removeEventListener('pointermove', move);
      canvas.removeEventListener('pointerup', release);
      canvas.removeEventListener('wheel', turn);
      if (due !== null) cancelAnimationFrame(due);
    },
  };
};
