import { LABEL_LINE } from '../layout/link-label.ts';
import type { LabelBox } from '../layout/place-labels.ts';

/** The lines of a label where the layout has put them; `whole` is told where one points at it. */
export const LabelLines = ({ box, whole }: { readonly box: LabelBox; readonly whole?: string }) => (
  <text textAnchor="middle" dominantBaseline="central">
    {whole === undefined ? null : <title>{whole}</title>}
    {box.lines.map((line, index) => (
      <tspan key={index} x={box.x + box.width / 2} y={box.y + (index + 0.5) * LABEL_LINE}>
        {line}
      </tspan>
    ))}
  </text>
);
