/** Colours and type of the page, for what is painted on a canvas. */
export type ChartInk = {
  readonly surface: string;
  readonly sunken: string;
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly strong: string;
  readonly accent: string;
  readonly focus: string;
  readonly font: string;
};

/** Read from the styles an element has. */
export const readInk = (element: HTMLElement): ChartInk => {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: colour('--tl-surface'),
    sunken: colour('--tl-sunken'),
    text: colour('--tl-text'),
    muted: colour('--tl-text-muted'),
    border: colour('--tl-border'),
    strong: colour('--tl-border-strong'),
    accent: colour('--tl-accent'),
    focus: colour('--tl-focus'),
    font: style.fontFamily,
  };
};

/** A canvas of so many CSS pixels, sharp on the screen it stands on; null where nothing can be painted. */
export const sharpContext = (
  canvas: HTMLCanvasElement | null,
  { width, height }: { readonly width: number; readonly height: number },
): CanvasRenderingContext2D | null => {
  const context = canvas?.getContext('2d') ?? null;
  if (canvas === null || context === null) return null;
  const scale = window.devicePixelRatio;
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
};
