/**
 * The part of pptxgenjs that slides use. Its published types name those of the browser, and take the class for a member of
 * itself where a program is made of modules.
 */
declare module 'pptxgenjs' {
  /** Inches from the left and the top of a slide. */
  type Place = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

  type TextLook = {
    readonly fontSize?: number;
    readonly bold?: boolean;
    /** Hexadecimal, without its sign. */
    readonly color?: string;
    readonly align?: 'left' | 'right';
    readonly hyperlink?: { readonly url: string };
    readonly breakLine?: boolean;
  };

  type BoxLook = TextLook & {
    readonly fontFace?: string;
    readonly valign?: 'top' | 'middle';
    readonly margin?: number | readonly [number, number, number, number];
    readonly fit?: 'shrink';
    readonly lang?: string;
  };

  export type Run = { readonly text: string; readonly options?: TextLook };

  type Border = { readonly type: 'none' | 'solid'; readonly pt?: number; readonly color?: string };

  export type ChartSeries = {
    readonly name: string;
    readonly labels?: readonly string[];
    readonly values: readonly (number | null)[];
  };

  export type ChartKind = 'bar' | 'line' | 'scatter';

  export type ChartLook = Place & {
    readonly altText: string;
    readonly barDir?: 'col' | 'bar';
    readonly catAxisLabelFontFace: string;
    readonly catAxisLabelFontSize: number;
    readonly catAxisLabelRotate?: number;
    readonly catAxisMaxVal?: number;
    readonly catAxisMinVal?: number;
    readonly catAxisTitle?: string;
    readonly catAxisTitleFontSize?: number;
    readonly chartColors: readonly string[];
    readonly dataLabelFormatCode: string;
    readonly displayBlanksAs?: 'gap';
    readonly legendFontFace: string;
    readonly legendFontSize: number;
    readonly legendPos: 'b';
    readonly lineDataSymbol?: 'circle' | 'dash' | 'diamond';
    readonly lineDataSymbolSize?: number;
    readonly lineSize?: number;
    readonly showCatAxisTitle?: boolean;
    readonly showLegend: boolean;
    readonly showValue?: boolean;
    readonly showValAxisTitle: boolean;
    readonly valAxisLabelFontFace: string;
    readonly valAxisLabelFontSize: number;
    readonly valAxisLabelFormatCode: string;
    readonly valAxisMaxVal?: number;
    readonly valAxisMinVal?: number;
    readonly valAxisTitle: string;
    readonly valAxisTitleFontSize: number;
    readonly valGridLine: { readonly color: string; readonly size: number };
  };

  export type Slide = {
    readonly addText: (text: string | readonly Run[], look: Place & BoxLook) => void;
    readonly addTable: (
      rows: readonly (readonly Run[])[],
      look: Omit<Place, 'h'> & {
        readonly colW: readonly number[];
        readonly rowH: number;
        readonly fontSize: number;
        readonly fontFace: string;
        readonly color: string;
        readonly border: readonly [Border, Border, Border, Border];
        readonly margin: number | readonly [number, number, number, number];
        readonly valign: 'middle';
      },
    ) => void;
    readonly addChart: (kind: ChartKind, series: readonly ChartSeries[], look: ChartLook) => void;
  };

  export default class Presentation {
    layout: 'LAYOUT_WIDE';
    title: string;
    theme: { headFontFace: string; bodyFontFace: string };
    readonly addSlide: () => Slide;
    readonly write: (form: {
      readonly outputType: 'uint8array';
      readonly compression: boolean;
    }) => Promise<Uint8Array>;
  }
}
