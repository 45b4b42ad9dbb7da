import { Button, Radio } from '@mantine/core';
import {
  differenceCatalogue,
  titleOf,
  type Blueprint,
  type MergeConflict,
  type MergeSide,
} from '@truthline/blueprint';
import { useLocale } from '@truthline/ui';
import { useId } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { useVersionsMessages } from './use-versions-messages.ts';

type ConflictCardProps = {
  conflict: Exclude<MergeConflict, { type: 'spanShortened' }> | MergeConflict;
  /** Where what the conflict is about may be found, to say what it is called. */
  blueprints: readonly Blueprint[];
  /** What each side did, as sentences. */
  ours: readonly string[];
  theirs: readonly string[];
  decision: MergeSide | null;
  onDecide: (side: MergeSide) => void;
  onShow: () => void;
};

/** One conflict with both its sides, to be decided for one of them. */
export const ConflictCard = ({
  conflict,
  blueprints,
  ours,
  theirs,
  decision,
  onDecide,
  onShow,
}: ConflictCardProps) => {
  const say = useVersionsMessages();
  const read = useContentText();
  const locale = useLocale();
  const name = useId();
  if (conflict.type === 'spanShortened') return null;
  const { table, id } = conflict;
  const there = blueprints.find(blueprint => blueprint[table][id] !== undefined);
  const title = there === undefined ? null : titleOf(there, table, id);
  const { tables, nameless, fields } = differenceCatalogue[locale];
  const words: Readonly<Record<string, string>> = fields;
  const about = conflict.type === 'fields' ? conflict.fields.map(field => words[field] ?? field) : [];
  const side = (which: MergeSide, label: string, said: readonly string[]) => (
    <div className="tl-conflict-side">
      <Radio
        name={name}
        value={which}
        label={label}
        checked={decision === which}
        onChange={() => onDecide(which)}
      />
      {(said.length === 0 ? [say('adopt.side.unchanged')] : said).map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
  return (
    <fieldset className="tl-conflict" data-open={decision === null}>
      <legend>
        {say('adopt.legend', {
          table: tables[table],
          title: title === null ? nameless : read(title) || nameless,
        })}
        {about.length === 0 ? null : `: ${about.join(', ')}`}
      </legend>
      <p className="tl-versions-note">{say(`adopt.why.${conflict.type}`)}</p>
      <div className="tl-conflict-sides">
        {side('ours', say('adopt.ours'), ours)}
        {side('theirs', say('adopt.theirs'), theirs)}
      </div>
      <Button size="compact-xs" variant="subtle" onClick={onShow}>
        {say('adopt.show')}
      </Button>
    </fieldset>
  );
};
