import { IconCloudCheck, IconCloudOff, IconCloudUp, IconEye, IconAlertTriangle } from '@tabler/icons-react';
import type { DocumentState } from '@truthline/document';
import { useBlueprintsMessages } from './use-blueprints-messages.ts';

/** What the server has. "Saved" is said only when it has everything. */
export const SaveMark = ({ state }: { state: DocumentState }) => {
  const say = useBlueprintsMessages();
  const { saveState, pendingCount, readOnly, outboxFailed } = state;
  const mark = () => {
    if (outboxFailed && pendingCount > 0)
      return { icon: IconAlertTriangle, warn: true, text: say('save.outboxFailed') };
    switch (saveState) {
      case 'saved':
        return readOnly
          ? { icon: IconEye, warn: false, text: say('save.readOnly') }
          : { icon: IconCloudCheck, warn: false, text: say('save.saved') };
      case 'saving':
        return {
          icon: IconCloudUp,
          warn: false,
          text: pendingCount === 0 ? say('save.reading') : say('save.saving', { count: pendingCount }),
        };
      case 'offline':
        return {
          icon: IconCloudOff,
          warn: true,
          text: pendingCount === 0 ? say('save.offlineClean') : say('save.offline', { count: pendingCount }),
        };
    }
  };
  const { icon: Symbol, warn, text } = mark();
  return (
    <span className="tl-save" data-warn={warn} data-state={saveState} role="status">
      <Symbol size={16} stroke={1.6} aria-hidden />
      {text}
    </span>
  );
};
