import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';
import { openCore } from '../testing/open-core.ts';
import { panAtEdge, panSpeed } from './pan-at-edge.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const look = () => {
  const core = openCore(blueprintOfBench(generateBenchDocument(400)));
  core.attachCanvas(view => core.view.set(view));
  core.frame.set({ width: 1000, height: 600, left: 96, top: 62 });
  core.view.set({ x: 110, y: 76, zoom: 1 });
  return core;
};
const frames = (count: number) => {
  for (let frame = 0; frame < count; frame += 1) vi.advanceTimersToNextFrame();
};

describe('something pulled to the edge of the canvas', () => {
  it('is faster the nearer it is, and stands still in the middle', () => {
    expect(panSpeed(500, 96, 1000)).toBe(0);
    expect(panSpeed(990, 96, 1000)).toBeLessThan(panSpeed(970, 96, 1000));
    expect(panSpeed(970, 96, 1000)).toBeLessThan(0);
    expect(panSpeed(2000, 96, 1000)).toBe(panSpeed(1000, 96, 1000));
    expect(panSpeed(100, 96, 1000)).toBeGreaterThan(0);
  });

  it('brings more of the drawing into sight along its own axis for as long as it is held, up to the end', () => {
    const core = look();
    let told = 0;
    const edge = panAtEdge(core, 'x', () => {
      told += 1;
    });
    edge.holdAt({ x: 1000, y: 599 });
    frames(10);
    expect(core.view.get()).toEqual({ x: 110 - 160, y: 76, zoom: 1 });
    expect(told).toBe(10);
    frames(2000);
    const end = core.view.get().x + core.layout.get().width;
    expect(end).toBeLessThan(1000);
    expect(end).toBeGreaterThan(900);
    expect(told).toBeLessThan(1000);
    edge.holdAt({ x: 100, y: 300 });
    frames(2000);
    expect(core.view.get().x).toBe(96 + 14);
    edge.stop();
  });

  it('stops when it is let go, and where it is not at an edge', () => {
    const core = look();
    const edge = panAtEdge(core, 'y', () => undefined);
    edge.holdAt({ x: 999, y: 300 });
    frames(5);
    expect(core.view.get().y).toBe(76);
    edge.holdAt({ x: 500, y: 600 });
    frames(3);
    edge.stop();
    const { y } = core.view.get();
    expect(y).toBeLessThan(76);
    frames(5);
    expect(core.view.get().y).toBe(y);
  });
});
