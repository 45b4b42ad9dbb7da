import { useVersionsMessages } from './use-versions-messages.ts';

type ScrubberProps = {
  at: number;
  /** The earliest revision at hand. */
  oldest: number;
  newest: number;
  onShow: (revision: number) => void;
};

/** Runs through the revisions: by dragging, or with the arrow keys, Home and End. */
export const Scrubber = ({ at, oldest, newest, onShow }: ScrubberProps) => {
  const say = useVersionsMessages();
  return (
    <label className="tl-scrub">
      <span className="tl-versions-note">{say('history.scrub')}</span>
      <input
        // A browser cuts a value to the limits it knows: with new limits it is another field.
        key={newest}
        type="range"
        min={Math.min(oldest, at)}
        max={newest}
        value={at}
        disabled={newest === 0}
        aria-valuetext={say('history.revision', { revision: at, newest })}
        onChange={event => onShow(Number(event.currentTarget.value))}
      />
    </label>
  );
};
