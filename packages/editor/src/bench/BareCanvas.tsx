import { useEffect, useRef } from 'react';
import { mountBareCanvas } from './bare-canvas.ts';
import type { BenchDocument } from './bench-document.ts';
import type { Bench } from './bench-window.ts';

/** The same boxes painted by hand on one canvas: what no editor can be faster than. */
export const BareCanvas = ({ source, load }: { source: BenchDocument; load: Bench['load'] }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const { bench, stop } = mountBareCanvas(canvas.current, source, load);
    window.bench = bench;
    return stop;
  }, [source, load]);
  return <canvas ref={canvas} className="te-bare-canvas" />;
};
