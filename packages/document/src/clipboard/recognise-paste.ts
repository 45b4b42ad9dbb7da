import { orderedLanes, type Blueprint } from '@truthline/blueprint';
import { err, mapResult, ok, type Result } from '@truthline/kernel';
import type { Clip } from './clip.ts';
import { isLabel } from './find-lane.ts';
import { parseClip } from './parse-clip.ts';
import { looksLikeLines, pasteLines } from './paste-lines.ts';
import { pasteClip } from './paste-clip.ts';
import { PASTE_TEXT_LIMIT, type PasteProblem } from './paste-problem.ts';
import { pasteTable } from './paste-table.ts';
import { type Pasted, type PasteCell, type PasteOptions } from './pasted.ts';
import { readTable } from './read-table.ts';
import type { PastedTable } from './table.ts';

/** What the clipboard holds, as far as a blueprint can take it. */
export type Recognised =
  | { readonly type: 'clip'; readonly clip: Clip }
  | { readonly type: 'table'; readonly table: PastedTable }
  /** Lines that say their lanes, or plain text: every line a card of one lane. */
  | { readonly type: 'lines'; readonly text: string };

/** Finds out what was copied: cards of a blueprint, a table, or lines of text. */
export const recognisePaste = (
  blueprint: Blueprint,
  { html, text }: { readonly html: string | null; readonly text: string },
): Result<Recognised, PasteProblem> => {
  const clip = html === null ? null : parseClip(html);
  if (clip !== null) return mapResult(clip, value => ({ type: 'clip', clip: value }));
  if ((html?.length ?? 0) > PASTE_TEXT_LIMIT || text.length > PASTE_TEXT_LIMIT)
    return err({ reason: 'tooMuchText', limit: PASTE_TEXT_LIMIT });
  const lanes = orderedLanes(blueprint);
  const isLines = looksLikeLines(text, label => isLabel(blueprint, lanes, label));
  const table = isLines && !text.includes('\t') ? null : readTable({ html, text });
  if (table !== null) return ok({ type: 'table', table });
  return text.trim() === '' ? err({ reason: 'nothingToPaste' }) : ok({ type: 'lines', text });
};

/** Pastes whatever was recognised at a cell; without one, behind what is there. Cards need a cell. */
export const pasteRecognised = (
  blueprint: Blueprint,
  recognised: Recognised,
  at: PasteCell | null,
  options: PasteOptions,
): Result<Pasted, PasteProblem> => {
  switch (recognised.type) {
    case 'clip':
      return at === null
        ? err({ reason: 'placeGone' })
        : pasteClip(blueprint, recognised.clip, at, options.ids);
    case 'table':
      return pasteTable(blueprint, recognised.table, at, options);
    case 'lines':
      return pasteLines(blueprint, recognised.text, at, options);
  }
};
