import type { Language } from '@truthline/blueprint';

/** How a number is written: a score or points to a tenth, a count, to a hundredth, a share; `signed` with its sign. */
export type NumberStyle = 'score' | 'signed' | 'count' | 'hundredths' | 'signedHundredths' | 'share';

/** A number as it is shown everywhere: rounded once, here; a share is 0–1. */
export type ShownNumber = { readonly value: number; readonly style: NumberStyle };

/** What a cell says, and the numbers in it in the order they are said. */
export type FigureCell = { readonly text: string; readonly numbers: readonly ShownNumber[] };

export type FigureColumn = {
  readonly name: string;
  readonly align: 'start' | 'end';
  /** What each number of a cell is, where there are several: a workbook gives each a column. */
  readonly parts?: readonly [string, string, ...string[]];
  /** How wide beside the others; 1 where nothing is said. */
  readonly share?: number;
};

export type FigureTable = {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
};

type Named = { readonly name: string; readonly value: number };
type Range = { readonly low: number; readonly high: number };

/** Which quarter a place's score is in, or that there is too little evidence for one. */
export type PlaceMark = 'highest' | 'middle' | 'lowest' | 'thin';

/** What is drawn of a figure, out of rounded numbers alone. */
export type FigureChart =
  /** Columns of one series. */
  | {
      readonly kind: 'bars';
      readonly xName: string;
      readonly yName: string;
      readonly bars: readonly Named[];
      readonly style: NumberStyle;
    }
  /** One interval beside the other; with the value they have all together. */
  | {
      readonly kind: 'intervals';
      readonly yName: string;
      readonly lowName: string;
      readonly highName: string;
      readonly items: readonly (Named & Range)[];
      readonly target: Named | null;
      readonly style: NumberStyle;
    }
  /** Points between limits that narrow as evidence grows. */
  | {
      readonly kind: 'points';
      readonly xName: string;
      readonly yName: string;
      readonly points: readonly {
        readonly name: string;
        readonly x: number;
        readonly y: number;
        readonly flag: 'high' | 'low' | null;
      }[];
      /** Curves through the same places, each with its name. */
      readonly curves: readonly {
        readonly name: string;
        readonly strong: boolean;
        readonly points: readonly { readonly x: number; readonly y: number }[];
      }[];
      readonly target: Named;
      readonly flagNames: { readonly high: string; readonly low: string; readonly within: string };
      readonly style: NumberStyle;
    }
  /** Places on a plain projection, in kilometres east and north of its centre; both axes are drawn to one scale. */
  | {
      readonly kind: 'places';
      readonly xName: string;
      readonly yName: string;
      readonly points: readonly {
        readonly name: string;
        readonly x: number;
        readonly y: number;
        readonly radiusKm: number | null;
        readonly mark: PlaceMark;
      }[];
      /** The outermost places, around everything. */
      readonly hull: readonly { readonly x: number; readonly y: number }[];
      readonly markNames: Readonly<Record<PlaceMark, string>>;
      readonly hullName: string;
      readonly style: NumberStyle;
    }
  /** Lines over the same places in time, with the limits they should stay in. */
  | {
      readonly kind: 'series';
      readonly yName: string;
      readonly places: readonly string[];
      readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
      readonly limits: { readonly name: string; readonly ranges: readonly (Range | null)[] } | null;
      readonly target: Named | null;
      readonly style: NumberStyle;
    };

/** One figure with what it stands on. No figure is without its n, its method, its date and the screen it comes from. */
export type ReportFigure = {
  readonly id: string;
  readonly title: string;
  readonly n: string;
  readonly method: string;
  /** When it was read, and what span of time it speaks of. */
  readonly date: string;
  /** The address of its screen with every setting. */
  readonly link: string;
  /** What the figure says, in sentences. */
  readonly sentences: readonly string[];
  readonly chart: FigureChart | null;
  readonly table: FigureTable | null;
};

/** A report before it is any file: everything in it is worded and rounded, so that all files say the same. */
export type NetworkReport = {
  readonly language: Language;
  readonly title: string;
  /** What it is made of: checklist, waves, dealers. */
  readonly lines: readonly string[];
  readonly link: string;
  readonly words: {
    readonly n: string;
    readonly method: string;
    readonly date: string;
    readonly open: string;
    readonly contents: string;
    readonly page: (page: number, pages: number) => string;
    readonly continued: (title: string, part: number, parts: number) => string;
    /** Where a table is too long for a page or slide. */
    readonly firstOf: (shown: number, all: number) => string;
  };
  readonly figures: readonly ReportFigure[];
};
