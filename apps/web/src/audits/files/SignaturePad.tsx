import './photos.css';
import { Button } from '@truthline/ui';
import { useRef, useState, type PointerEvent } from 'react';
import { isDeviceTrouble } from '../../local/device-trouble.ts';
import { useSend } from '../../outbox/use-outbox.ts';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { SeveralRefused } from './SeveralRefused.tsx';
import { makeFile } from './take-photo.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useFilesAt } from './use-files.ts';

const SIZE = { width: 900, height: 360 } as const;

const asPng = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise(done => {
    canvas.toBlob(done, 'image/png');
  });

type SignaturePadProps = {
  /** The answer it belongs to; null where it is the dealer's under the whole audit. */
  answerKey: string | null;
  onFiles: (fileIds: readonly string[]) => void;
};

/** Signed with a finger; kept on this device when it is accepted. */
export const SignaturePad = ({ answerKey, onFiles }: SignaturePadProps) => {
  const say = useAuditsMessages();
  const files = useFilesAt(answerKey);
  const send = useSend();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [signed, setSigned] = useState(false);
  const [failed, setFailed] = useState(false);
  if (files === null) return null;
  const kept = files.kept.find(({ file }) => file.kind === 'signature');
  if (kept !== undefined) {
    const remove = () => {
      void files.store.remove(kept.fileId);
      onFiles([]);
    };
    return (
      <div className="tl-signature">
        <Thumbnail picture={kept.bytes} alt={say('signature.kept')} />
        <SeveralRefused
          files={[kept]}
          store={files.store}
          nameOf={() => say('signature.kept')}
          onRemove={remove}
        />
        <Button variant="subtle" size="compact-md" onClick={remove}>
          {say('signature.again')}
        </Button>
      </div>
    );
  }
  const [elsewhere] = files.elsewhere.filter(({ kind }) => kind === 'signature');
  if (elsewhere !== undefined)
    return (
      <div className="tl-signature">
        <img src={`/files/${elsewhere.sha256}`} alt={say('signature.kept')} />
        {elsewhere.own ? (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              void files.store.removeElsewhere(elsewhere).then(send);
              onFiles([]);
            }}
          >
            {say('signature.again')}
          </Button>
        ) : null}
      </div>
    );
  const draw = (event: PointerEvent<HTMLCanvasElement>, begins: boolean) => {
    const context = event.currentTarget.getContext('2d');
    if (context === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * SIZE.width;
    const y = ((event.clientY - box.top) / box.height) * SIZE.height;
    if (begins) {
      event.currentTarget.setPointerCapture(event.pointerId);
      context.lineWidth = 5;
      context.lineCap = 'round';
      context.strokeStyle = '#111';
      context.beginPath();
      context.moveTo(x, y);
    } else if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      context.lineTo(x, y);
      context.stroke();
      setSigned(true);
    }
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, SIZE.width, SIZE.height);
    setSigned(false);
  };
  const keep = async () => {
    const bytes = canvas.current === null ? null : await asPng(canvas.current);
    if (bytes === null) return setFailed(true);
    try {
      const file = await makeFile(
        answerKey,
        {
          kind: 'signature',
          mediaType: 'image/png',
          ...SIZE,
          seconds: null,
          takenAt: new Date().toISOString(),
          latitude: null,
          longitude: null,
          device: null,
          originalName: null,
          annotated: false,
        },
        bytes,
        null,
      );
      await files.store.add(file);
      onFiles([file.fileId]);
    } catch (error) {
      if (!isDeviceTrouble(error)) throw error;
      setFailed(true);
    }
  };
  return (
    <div className="tl-signature">
      <canvas
        ref={canvas}
        {...SIZE}
        role="img"
        aria-label={say('signature.pad')}
        onPointerDown={event => draw(event, true)}
        onPointerMove={event => draw(event, false)}
      />
      <div className="tl-row" data-grow="true">
        <Button size="md" variant="default" disabled={!signed} onClick={clear}>
          {say('signature.clear')}
        </Button>
        <Button size="md" disabled={!signed} onClick={() => void keep()}>
          {say('signature.keep')}
        </Button>
      </div>
      {failed ? <p role="alert">{say('file.notKept')}</p> : null}
    </div>
  );
};
