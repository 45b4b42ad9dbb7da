import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconEye } from '@tabler/icons-react';
import type { DocumentState } from '@truthline/document';
import { saveWord, type SaveWord } from './save-words.ts';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';
import type { DocumentLink } from './use-live-document.ts';

type Sign = { readonly icon: typeof IconEye; readonly warn: boolean };

const signs: { readonly [Word in SaveWord]: Sign } = {
  diverged: { icon: IconAlertTriangle, warn: true },
  outboxFailed: { icon: IconAlertTriangle, warn: true },
  outboxFailedClean: { icon: IconAlertTriangle, warn: true },
  readOnly: { icon: IconEye, warn: false },
  readOnlyLate: { icon: IconEye, warn: true },
  saved: { icon: IconCloudCheck, warn: false },
  late: { icon: IconCloudCheck, warn: true },
  saving: { icon: IconCloudUp, warn: false },
  reading: { icon: IconCloudUp, warn: false },
  signedOut: { icon: IconCloudOff, warn: true },
  trouble: { icon: IconCloudOff, warn: true },
  troubleClean: { icon: IconCloudOff, warn: true },
  offline: { icon: IconCloudOff, warn: true },
  offlineClean: { icon: IconCloudOff, warn: true },
};

type SaveMarkProps = { state: DocumentState; link: DocumentLink };

/** What the server has. "Saved" is said only when it has everything. */
export const SaveMark = ({ state, link }: SaveMarkProps) => {
  const say = useBlueprintsMessages();
  const word = saveWord(state, link);
  const { icon: Symbol, warn } = signs[word];
  const counted = { count: state.pendingCount };
  const text =
    word === 'saving' || word === 'offline' || word === 'signedOut' || word === 'trouble'
      ? say(`save.${word}`, counted)
      : say(`save.${word}`);
  return (
    <span className="tl-save" data-warn={warn} data-state={state.saveState} role="status">
      <Symbol size={16} stroke={1.6} aria-hidden />
      {text}
    </span>
  );
};
