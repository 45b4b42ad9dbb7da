/** A place on a photo, in its own pixels. */
export type Point = { readonly x: number; readonly y: number };

export const MARK_TOOLS = ['arrow', 'box', 'blur'] as const;
export type MarkTool = (typeof MARK_TOOLS)[number];

/** Something drawn on a photo from one place to another. */
export type Mark = { readonly tool: MarkTool; readonly from: Point; readonly to: Point };

const COLOUR = '#ff3b30';
/** Blocks of a blurred place: so few that no face or number plate is left in them, whatever is done to the picture. */
const BLOCKS = 6;

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const rectangleOf = ({ from, to }: Mark): Rectangle => ({
  x: Math.floor(Math.min(from.x, to.x)),
  y: Math.floor(Math.min(from.y, to.y)),
  width: Math.ceil(Math.abs(to.x - from.x)),
  height: Math.ceil(Math.abs(to.y - from.y)),
});

/** Replaces the pixels of a place by the means of a few blocks; nothing of what was there is kept. */
const pixelate = (context: CanvasRenderingContext2D, place: Rectangle) => {
  const left = Math.max(0, place.x);
  const top = Math.max(0, place.y);
  const right = Math.min(context.canvas.width, place.x + place.width);
  const bottom = Math.min(context.canvas.height, place.y + place.height);
  if (right - left < 1 || bottom - top < 1) return;
  const { data, width, height } = context.getImageData(left, top, right - left, bottom - top);
  const block = Math.max(1, Math.ceil(Math.max(width, height) / BLOCKS));
  for (let y = 0; y < height; y += block)
    for (let x = 0; x < width; x += block) {
      const [across, down] = [Math.min(block, width - x), Math.min(block, height - y)];
      const sums = [0, 0, 0];
      for (let row = y; row < y + down; row += 1)
        for (let column = x; column < x + across; column += 1)
          for (const channel of [0, 1, 2])
            sums[channel] = (sums[channel] ?? 0) + (data[4 * (row * width + column) + channel] ?? 0);
      const [red = 0, green = 0, blue = 0] = sums.map(sum => Math.round(sum / (across * down)));
      context.fillStyle = `rgb(${red} ${green} ${blue})`;
      context.fillRect(left + x, top + y, across, down);
    }
};

const drawArrow = (context: CanvasRenderingContext2D, { from, to }: Mark, thickness: number) => {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = thickness * 4;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  for (const side of [-1, 1]) {
    context.moveTo(to.x, to.y);
    context.lineTo(to.x - head * Math.cos(angle + side * 0.5), to.y - head * Math.sin(angle + side * 0.5));
  }
  context.stroke();
};

/** Draws marks in their order into the pixels of a canvas that holds the photo. */
export const drawMarks = (context: CanvasRenderingContext2D, marks: readonly Mark[]): void => {
  const thickness = Math.max(4, Math.max(context.canvas.width, context.canvas.height) / 200);
  context.lineWidth = thickness;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const mark of marks) {
    context.strokeStyle = COLOUR;
    const { x, y, width, height } = rectangleOf(mark);
    switch (mark.tool) {
      case 'arrow':
        drawArrow(context, mark, thickness);
        break;
      case 'box':
        context.strokeRect(x, y, width, height);
        break;
      case 'blur':
        pixelate(context, { x, y, width, height });
        break;
    }
  }
};
