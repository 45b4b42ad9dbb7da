import '@xyflow/react/dist/base.css';
import {
  Handle,
  Position,
  ReactFlow,
  ReactFlowProvider,
  applyNodeChanges,
  useReactFlow,
  type Edge,
  type Node,
  type NodeChange,
  type Viewport,
} from '@xyflow/react';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import type { BenchDocument } from '../bench/bench-document.ts';
import type { Bench } from '../bench/bench-window.ts';

type BareNode = Node<{ label: string }, 'bare'>;

const BareCard = memo(({ data }: { data: BareNode['data'] }) => (
  <div className="te-bare">
    <Handle type="target" position={Position.Left} />
    {data.label}
    <Handle type="source" position={Position.Right} />
  </div>
));
BareCard.displayName = 'BareCard';

const TYPES = { bare: BareCard };
const CHUNK = 4;

const nodesOf = (source: BenchDocument): readonly BareNode[] =>
  source.cards.map(card => ({
    id: card.id,
    type: 'bare',
    position: { x: card.x, y: card.y },
    width: card.w,
    height: card.h,
    measured: { width: card.w, height: card.h },
    handles: [
      { type: 'target', position: Position.Left, x: 0, y: card.h / 2, width: 1, height: 1 },
      { type: 'source', position: Position.Right, x: card.w, y: card.h / 2, width: 1, height: 1 },
    ],
    data: { label: card.label },
  }));

const Sheet = ({ source, load }: { source: BenchDocument; load: Bench['load'] }) => {
  const flow = useReactFlow();
  const pitch = useMemo(() => source.cards.find(card => card.col === 1)?.x ?? 200, [source]);
  const [all, setAll] = useState(() => nodesOf(source));
  const columns = useMemo(() => new Map(source.cards.map(card => [card.id, card.col])), [source]);
  const [range, setRange] = useState({ from: 0, to: 11 });
  const nodes = useMemo(
    () =>
      all.filter(node => {
        const column = columns.get(node.id) ?? 0;
        return column >= range.from && column <= range.to;
      }),
    [all, columns, range],
  );
  const edges = useMemo(() => {
    const shown = new Set(nodes.map(node => node.id));
    return source.links
      .filter(link => shown.has(link.from) && shown.has(link.to))
      .map((link): Edge => ({ id: link.id, source: link.from, target: link.to }));
  }, [nodes, source]);
  const onMove = useCallback(
    (_event: unknown, view: Viewport) => {
      const left = -view.x / view.zoom / pitch;
      const across = window.innerWidth / view.zoom / pitch;
      const from = Math.max(0, Math.floor((left - across / 2) / CHUNK) * CHUNK);
      const to = Math.ceil((left + across * 1.5) / CHUNK) * CHUNK;
      setRange(range => (range.from === from && range.to === to ? range : { from, to }));
    },
    [pitch],
  );
  const onNodesChange = useCallback((changes: NodeChange<BareNode>[]) => {
    setAll(nodes => applyNodeChanges(changes, [...nodes]));
  }, []);
  useEffect(() => {
    window.bench = {
      load,
      setView: view => void flow.setViewport(view),
      getView: () => flow.getViewport(),
      cardRect: id => {
        const node = flow.getNode(id);
        if (node === undefined) return null;
        const { x, y, zoom } = flow.getViewport();
        return {
          x: node.position.x * zoom + x,
          y: node.position.y * zoom + y,
          width: (node.width ?? 0) * zoom,
          height: (node.height ?? 0) * zoom,
        };
      },
      selectAll: () => setAll(nodes => nodes.map(node => ({ ...node, selected: true }))),
      clearSelection: () => setAll(nodes => nodes.map(node => ({ ...node, selected: false }))),
      selectedCount: () => flow.getNodes().filter(node => node.selected === true).length,
      moveCard: (id, dx, dy) =>
        setAll(nodes =>
          nodes.map(node =>
            node.id === id
              ? { ...node, position: { x: node.position.x + dx, y: node.position.y + dy } }
              : node,
          ),
        ),
      fit: () => void flow.fitView(),
    };
  }, [flow, load]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={TYPES}
      onMove={onMove}
      onNodesChange={onNodesChange}
      minZoom={0.02}
      panOnScroll
    />
  );
};

/** The same boxes with plain React Flow, windowed by columns and with sizes known beforehand, and nothing else. */
export const BareFlow = (props: { source: BenchDocument; load: Bench['load'] }) => (
  <ReactFlowProvider>
    <Sheet {...props} />
  </ReactFlowProvider>
);
