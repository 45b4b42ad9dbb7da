import { BLUEPRINT_SCHEMA_VERSION, readText, type Language, type LocalText } from '@truthline/blueprint';
import type { Clip } from './clip.ts';
import { encodeHtml } from './html-text.ts';

/** The attribute under which the clip travels in `text/html`: from window to window, through any program in between. */
export const CLIP_ATTRIBUTE = 'data-truthline-clip';

const cellsOf = (clip: Clip, language: Language): readonly (readonly string[])[] => {
  const read = (text: LocalText) => readText(text, language);
  return [
    ['', ...clip.step.map(({ name }) => read(name))],
    ...clip.lane.map(lane => [
      read(lane.name),
      ...clip.step.map(step =>
        clip.card
          .filter(({ laneId, stepId }) => laneId === lane.id && stepId === step.id)
          .map(({ text }) => read(text))
          .join('\n'),
      ),
    ]),
  ];
};

/** A cell as spreadsheets read it: quoted where it holds what parts cells. */
const quoted = (cell: string) => (/[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * What to put onto the clipboard: a table that any other program can take, as HTML and as text, with the whole clip in an
 * attribute of the table.
 */
export const writeClip = (
  clip: Clip,
  language: Language,
): { readonly html: string; readonly text: string } => {
  const cells = cellsOf(clip, language);
  const stored = JSON.stringify({ schemaVersion: BLUEPRINT_SCHEMA_VERSION, clip });
  const rows = cells.map(
    row => `<tr>${row.map(cell => `<td>${encodeHtml(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
  );
  return {
    html: `<table ${CLIP_ATTRIBUTE}="${encodeHtml(stored)}">${rows.join('')}</table>`,
    text: cells.map(row => row.map(quoted).join('\t')).join('\n'),
  };
};
