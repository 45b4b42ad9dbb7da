import { ratioOf, type Figure, type Measured } from './figure.ts';

const plain = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** What is counted has no decimals. */
const COUNTED: ReadonlySet<Figure['unit']> = new Set(['audits', 'photos', 'kills', 'facts', 'files']);

/** Shares below one per cent are told to a thousandth: there the third digit decides. */
const amount = (value: number, unit: Figure['unit']) => {
  if (COUNTED.has(unit)) return `${value.toFixed(0)} ${unit}`;
  return `${unit === '%' && value > 0 && value < 1 ? value.toFixed(3) : plain(value)} ${unit}`;
};

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

const COLUMNS = ['ratio', 'name', 'against', 'ours', 'theirs'] as const;
const RIGHT: ReadonlySet<keyof Cells> = new Set(['ratio', 'ours', 'theirs']);
const LIGHT: ReadonlySet<keyof Cells> = new Set(['ours', 'theirs']);

/** A plain table: ratios first, what was measured lighter and behind. `light` dims text where the terminal can. */
export const tableOf = (measured: Measured, light: (text: string) => string): string => {
  const rows = measured.figures.map(cellsOf);
  const columns = COLUMNS.filter(column => rows.some(row => row[column] !== ''));
  const lines = [HEAD, ...rows].map(row => {
    const cells = columns.map(column => {
      const width = Math.max(...[HEAD, ...rows].map(one => one[column].length));
      const cell = RIGHT.has(column) ? row[column].padStart(width) : row[column].padEnd(width);
      return LIGHT.has(column) ? light(cell) : cell;
    });
    return `  ${cells.join('  ')}`;
  });
  return [measured.title, ...lines, ...measured.notes.map(note => light(`  ${note}`))].join('\n');
};
