import { ratioOf, type Figure, type Measured } from './figure.ts';

const plain = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const amount = (value: number, unit: Figure['unit']) => `${plain(value)} ${unit}`;

const cellsOf = (figure: Figure) => {
  const ratio = ratioOf(figure);
  return {
    ratio: ratio === null ? '' : `${plain(ratio)} ×`,
    name: figure.name,
    against: figure.against === null ? '' : figure.against.name,
    ours: amount(figure.ours, figure.unit),
    theirs: figure.against === null ? '' : amount(figure.against.theirs, figure.unit),
  };
};
type Cells = ReturnType<typeof cellsOf>;

const HEAD: Cells = {
  ratio: 'ratio',
  name: 'figure',
  against: 'yardstick',
  ours: 'ours',
  theirs: 'yardstick',
};

/** A plain table: ratios first, what was measured lighter and behind. `light` dims text where the terminal can. */
export const tableOf = (measured: Measured, light: (text: string) => string): string => {
  const rows = [HEAD, ...measured.figures.map(cellsOf)];
  const width = (column: keyof Cells) => Math.max(...rows.map(row => row[column].length));
  const lines = rows.map(row => {
    const said = [
      row.ratio.padStart(width('ratio')),
      row.name.padEnd(width('name')),
      row.against.padEnd(width('against')),
    ];
    const taken = [row.ours.padStart(width('ours')), row.theirs.padStart(width('theirs'))];
    return `  ${said.join('  ')}  ${light(taken.join('  '))}`.trimEnd();
  });
  return [measured.title, ...lines, ...measured.notes.map(note => light(`  ${note}`))].join('\n');
};
