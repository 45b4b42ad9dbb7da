import { Button } from '@mantine/core';
import { contentLanguage, useFormats, useLocale } from '@truthline/ui';
import { memo } from 'react';
import type { api } from '../app/api-client.ts';
import { commandSentence } from '../blueprints/command-sentence.ts';
import { useBlueprintsMessages } from '../blueprints/use-blueprints-messages.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { changeTitle } from './change-title.ts';
import type { Reel } from './reel.ts';
import { useVersionsMessages } from './use-versions-messages.ts';
import { versionLabel, type Version } from './version-label.ts';

type Change = Awaited<ReturnType<typeof api.blueprints.history.query>>['changes'][number];

const Names = ({ versions, revision }: { versions: readonly Version[]; revision: number }) => {
  const say = useVersionsMessages();
  const read = useContentText();
  return versions
    .filter(version => version.revision === revision)
    .map(version => (
      <span key={version.id} className="tl-version-name">
        {version.number === null ? read(version.name) : versionLabel(version, say, read)}
      </span>
    ));
};

const Title = memo(({ change, reel }: { change: Change; reel: Reel }) => {
  const say = useVersionsMessages();
  const sayCommand = useBlueprintsMessages();
  const language = contentLanguage(useLocale());
  return changeTitle(reel, change, { language, say, plain: commandSentence(change.command, sayCommand) });
});
Title.displayName = 'Title';

type ChangeListProps = {
  /** Newest first. */
  changes: readonly Change[];
  reel: Reel;
  versions: readonly Version[];
  at: number;
  onShow: (revision: number) => void;
  /** Further changes that are not here yet; null where these are all. */
  earlier: { readonly load: () => void; readonly loading: boolean } | null;
};

/** Every change: what it did, who made it and when; a press shows the drawing after it. */
export const ChangeList = ({ changes, reel, versions, at, onShow, earlier }: ChangeListProps) => {
  const say = useVersionsMessages();
  const formats = useFormats();
  return (
    <>
      {changes.length === 0 ? <p className="tl-versions-note">{say('history.none')}</p> : null}
      <ol className="tl-changes" reversed>
        {changes.map(change => {
          const { revision, actorName, committedAt } = change;
          return (
            <li key={revision}>
              <button
                type="button"
                className="tl-change"
                aria-current={revision === at}
                onClick={() => onShow(revision)}
              >
                <Names versions={versions} revision={revision} />
                <Title change={change} reel={reel} />
                <small>
                  {revision} · {actorName} · {formats.dateTime(committedAt)}
                </small>
              </button>
            </li>
          );
        })}
        {earlier === null ? (
          <li>
            <button type="button" className="tl-change" aria-current={at === 0} onClick={() => onShow(0)}>
              <Names versions={versions} revision={0} />
              {say('history.start')}
              <small>{say('history.startBy')}</small>
            </button>
          </li>
        ) : null}
      </ol>
      {earlier === null ? null : (
        <Button mt="xs" size="compact-sm" variant="default" loading={earlier.loading} onClick={earlier.load}>
          {say('history.earlier')}
        </Button>
      )}
    </>
  );
};
