import { useLayoutEffect, useState, type RefObject } from 'react';

/** What of a scrolled element is in sight, in pixels. */
export type Scroll = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

// Until it has been measured: a usual screen.
const UNMEASURED: Scroll = { left: 0, top: 0, width: 1280, height: 720 };

/** Follows scrolling and resizing, at most once a frame. */
export const useScroll = (element: RefObject<HTMLElement | null>): Scroll => {
  const [scroll, setScroll] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return undefined;
    let due: number | null = null;
    const measure = () => {
      due = null;
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = node;
      if (clientWidth === 0 || clientHeight === 0) return;
      setScroll({ left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight });
    };
    const ask = () => {
      due ??= requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(ask);
    observer.observe(node);
    node.addEventListener('scroll', ask, { passive: true });
    return () => {
      observer.disconnect();
      node.removeEventListener('scroll', ask);
      if (due !== null) cancelAnimationFrame(due);
    };
  }, [element]);
  return scroll;
};
