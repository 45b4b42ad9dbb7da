import { describeDifference, listDifferences, type Language } from '@truthline/blueprint';
import { labelOf, type Command } from '@truthline/document';
import type { ReadMessage } from '@truthline/ui';
import type { Reel } from './reel.ts';
import type { versionsCatalogue } from './versions-catalogue.ts';

type Say = ReadMessage<(typeof versionsCatalogue)['en']>;

type Titled = {
  readonly revision: number;
  readonly command: Command;
  readonly adoptedVersion: number | null;
};

/** What a change did, read off the drawing before and after it; null where it left no difference or cannot be read. */
const sentenceOf = (reel: Reel, revision: number, language: Language, say: Say): string | null => {
  const [before, after] = [reel.at(revision - 1), reel.at(revision)];
  if (before === null || after === null) return null;
  const differences = listDifferences(before, after);
  const [first, ...more] = differences
    .filter(({ place }) => place.table !== 'deviation')
    .concat(differences.filter(({ place }) => place.table === 'deviation'));
  if (first === undefined) return null;
  const text = describeDifference(first, language);
  return more.length === 0 ? text : say('history.more', { text, count: more.length });
};

/** One change as a sentence; `plain` is what the command alone says. */
export const changeTitle = (
  reel: Reel,
  { revision, command, adoptedVersion }: Titled,
  { language, say, plain }: { readonly language: Language; readonly say: Say; readonly plain: string },
): string => {
  const text = sentenceOf(reel, revision, language, say) ?? plain;
  if (adoptedVersion !== null) return say('history.adopted', { number: adoptedVersion, text });
  return labelOf(command) === 'restore' ? say('history.restoredTo', { text }) : text;
};
