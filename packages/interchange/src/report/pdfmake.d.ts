/**
 * The part of pdfmake that reports use. Its published types bring those of the browser into every program that imports a
 * report, and a server must not believe it has a window.
 */
declare module 'pdfmake' {
  type Look = {
    readonly style?: string;
    readonly fontSize?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly alignment?: 'left' | 'right';
    readonly margin?: readonly [number, number, number, number];
    readonly width?: number | '*';
    readonly lineHeight?: number;
    readonly unbreakable?: boolean;
    /** An address outside the file. */
    readonly link?: string;
    readonly pageBreak?: 'before';
    readonly decoration?: 'underline';
  };

  type Node =
    | { readonly text: string | readonly Content[] }
    | { readonly stack: readonly Content[] }
    | { readonly columns: readonly Content[] }
    | { readonly svg: string; readonly width: number }
    | { readonly image: string; readonly fit: readonly [number, number] }
    | {
        readonly table: {
          readonly widths: readonly (number | '*')[];
          readonly body: readonly (readonly Content[])[];
          readonly headerRows?: number;
          /** Rows that stay on the page of the head. */
          readonly keepWithHeaderRows?: number;
          readonly dontBreakRows?: boolean;
        };
        readonly layout: Readonly<Record<string, () => number | string>>;
      };

  export type Content = string | readonly Content[] | (Look & Node);

  export type Document = {
    readonly pageOrientation?: 'portrait' | 'landscape';
    readonly pageSize: 'A4';
    /** Points: left, top, right, bottom. */
    readonly pageMargins: readonly [number, number, number, number];
    readonly info: { readonly title: string };
    readonly defaultStyle: Look & { readonly font: string };
    readonly styles: Readonly<Record<string, Look>>;
    readonly footer: (current: number, count: number) => Content;
    readonly content: readonly Content[];
  };

  type Face = 'normal' | 'bold' | 'italics' | 'bolditalics';

  const pdfmake: {
    readonly setFonts: (fonts: Readonly<Record<string, Readonly<Record<Face, string>>>>) => void;
    readonly setUrlAccessPolicy: (allows: (url: string) => boolean) => void;
    readonly setLocalAccessPolicy: (allows: (path: string) => boolean) => void;
    readonly createPdf: (document: Document) => { readonly getBuffer: () => Promise<Uint8Array> };
  };
  export default pdfmake;
}
