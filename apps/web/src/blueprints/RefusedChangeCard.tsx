import { Alert, Button, CopyButton } from '@mantine/core';
import { differenceCatalogue, type Blueprint } from '@truthline/blueprint';
import type { BlueprintDocument, Command, Refusal, RefusedChange } from '@truthline/document';
import { useRefusalSentence } from '@truthline/editor';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { contentLanguage, useLocale } from '@truthline/ui';
import { useState } from 'react';
import { useContentText } from '../frame/use-content-text.ts';
import { commandSentence } from './command-sentence.ts';
import { putBack } from './put-back.ts';
import { refusedVersions, writtenIn, type RefusedVersion } from './refused-versions.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

const ids = uuidSource(systemClock, systemRandom);

/** How many of the records a change is about are named. */
const NAMED_LIMIT = 3;

type RefusedChangeCardProps = {
  refused: RefusedChange;
  /** As it is now. */
  blueprint: Blueprint;
  readOnly: boolean;
  onPutBack: (command: Command) => ReturnType<BlueprintDocument['execute']>;
  onSeen: () => void;
};

/** One refused change: what it was about, why it was refused, both versions, and what can be done about it. */
export const RefusedChangeCard = ({
  refused,
  blueprint,
  readOnly,
  onPutBack,
  onSeen,
}: RefusedChangeCardProps) => {
  const say = useBlueprintsMessages();
  const read = useContentText();
  const reason = useRefusalSentence();
  const locale = useLocale();
  const [again, setAgain] = useState<Refusal | null>(null);
  const versions = refusedVersions(blueprint, refused, contentLanguage(locale));
  const written = writtenIn(versions);
  const offer = readOnly ? null : putBack(blueprint, refused, ids);
  const { nameless, fields } = differenceCatalogue[locale];
  const words: Readonly<Record<string, string>> = fields;
  const names = refused.subjects.map(({ title }) => (title === null ? nameless : read(title) || nameless));
  const about =
    names.length > NAMED_LIMIT
      ? say('refused.andMore', {
          names: names.slice(0, NAMED_LIMIT).join(say('refused.comma')),
          count: names.length - NAMED_LIMIT,
        })
      : names.join(say('refused.comma'));
  const label = ({ field, language }: RefusedVersion) => {
    const word = words[field] ?? field;
    return language === null ? word : say(`refused.in.${language}`, { field: word });
  };
  return (
    <article className="tl-refused-change">
      <h3>
        {about === ''
          ? commandSentence(refused.command, say)
          : say('refused.about', { what: commandSentence(refused.command, say), about })}
      </h3>
      <p>{reason(refused.refusal)}</p>
      {versions.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('refused.field')}</th>
              <th scope="col">{say('refused.mine')}</th>
              <th scope="col">{say('refused.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version, index) => (
              <tr key={`${index} ${version.field}`}>
                <th scope="row">{label(version)}</th>
                <td className="tl-refused-mine">{version.mine || say('refused.empty')}</td>
                <td>
                  {version.theirs === null ? (
                    <em>{say('refused.gone')}</em>
                  ) : (
                    version.theirs || <em>{say('refused.empty')}</em>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {again === null ? null : (
        <Alert color="below" role="alert">
          {reason(again)}
        </Alert>
      )}
      <div className="tl-refused-actions">
        {offer === null ? null : (
          <Button
            size="compact-xs"
            variant="light"
            onClick={() => {
              const done = onPutBack(offer.command);
              if (done.ok) onSeen();
              else setAgain(done.error);
            }}
          >
            {say(`refused.${offer.way}`)}
          </Button>
        )}
        {written === '' ? null : (
          <CopyButton value={written}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {copied ? say('refused.copied') : say('refused.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button size="compact-xs" variant="subtle" onClick={onSeen}>
          {say(written === '' ? 'refused.dismiss' : 'refused.dismissText')}
        </Button>
      </div>
    </article>
  );
};
