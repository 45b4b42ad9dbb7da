import { useNetwork } from '@mantine/hooks';
import { useFormats } from '@truthline/ui';
import { useAuditsMessages } from '../use-audits-messages.ts';
import type { FileElsewhere } from './elsewhere.ts';

/** A recording of another device, played from the server; null where this device knows of it by its answer alone. */
export const RecordingElsewhere = ({ file, at }: { file: FileElsewhere | null; at: number }) => {
  const say = useAuditsMessages();
  const formats = useFormats();
  const { online } = useNetwork();
  return (
    <div className="tl-audio-row">
      <span>
        {say('file.elsewhere.audio', { at })}
        {file === null ? '' : ` · ${formats.clock(file.seconds ?? 0)}`}
      </span>
      {file === null || !online ? (
        <span>{say('file.elsewhere.none')}</span>
      ) : (
        <audio
          controls
          preload="none"
          src={`/files/${file.sha256}`}
          aria-label={say('file.elsewhere.play', { at })}
        />
      )}
    </div>
  );
};
