import { Button } from '@mantine/core';
import { LINK_KINDS, readText, type CardId, type Link } from '@truthline/blueprint';
import type { Command } from '@truthline/document';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { LocalTextField, orNull } from '../fields/LocalTextField.tsx';
import { NumberField } from '../fields/NumberField.tsx';

type LinkFields = Extract<Command, { type: 'link.edit' }>['fields'];

/** One arrow: from where to where, what kind, its label, and how many cases take it. */
export const LinkDetails = ({ link }: { link: Link }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const { blueprint } = useStore(core.layout);
  const textOf = (id: CardId) => {
    const card = blueprint.card[id];
    return card === undefined ? '' : readText(card.text, language);
  };
  const edit = (fields: LinkFields, base: LinkFields = {}) =>
    core.execute({ type: 'link.edit', linkId: link.id, fields, base }, spoken => spoken('said.changed'));
  return (
    <>
      <p className="te-place">
        {textOf(link.fromCardId)} → {textOf(link.toCardId)}
      </p>
      <div className="te-part">
        <ChoiceField
          label={say('field.linkKind')}
          value={link.kind}
          choices={LINK_KINDS.map(key => ({ key, label: say(`linkKind.${key}`) }))}
          onCommit={kind => edit({ kind })}
        />
        <LocalTextField
          label={say('field.label')}
          value={link.label}
          onCommit={(label, seen) => edit({ label: orNull(label) }, { label: seen })}
        />
        <NumberField
          label={say('field.share')}
          value={link.probability === null ? null : Math.round(link.probability * 1000) / 10}
          suffix=" %"
          max={100}
          decimals={1}
          onCommit={percent => edit({ probability: percent === null ? null : percent / 100 })}
        />
      </div>
      {core.readOnly ? null : (
        <div className="te-actions">
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              core.execute(
                {
                  type: 'link.edit',
                  linkId: link.id,
                  fields: { fromCardId: link.toCardId, toCardId: link.fromCardId },
                },
                spoken => spoken('said.changed'),
              )
            }
          >
            {say('part.turnLink')}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              core.execute({ type: 'link.remove', linkIds: [link.id] }, spoken => spoken('said.linkRemoved'))
            }
          >
            {say('action.remove')}
          </Button>
        </div>
      )}
    </>
  );
};
