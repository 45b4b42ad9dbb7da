import { Alert, Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { MantineRoom, useFormats } from '@truthline/ui';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { isDeviceTrouble } from '../../../local/device-trouble.ts';
import type { KeptFile } from '../../../local/local-database.ts';
import { useAuditsMessages } from '../../use-audits-messages.ts';
import { shrinkDrawn } from '../shrink.ts';
import { drawnFile, type TakenFile } from '../take-photo.ts';
import { drawMarks, MARK_TOOLS, type Mark, type MarkTool, type Point } from './marks.ts';

type PhotoDialogProps = {
  photo: KeptFile;
  onClose: () => void;
  onReplace: (drawn: TakenFile) => Promise<void>;
  onRemove: () => Promise<void>;
};

/** A photo in full, to point at something, to frame it, to make a face or a number plate unrecognisable. */
export const PhotoDialog = ({ photo, onClose, onReplace, onRemove }: PhotoDialogProps) => {
  const say = useAuditsMessages();
  const formats = useFormats();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [tool, setTool] = useState<MarkTool>('arrow');
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [drawing, setDrawing] = useState<Mark | null>(null);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    let made: ImageBitmap | null = null;
    const unpack = async () => {
      try {
        made = await createImageBitmap(photo.bytes);
        if (gone) made.close();
        else setPicture(made);
      } catch (error) {
        if (!isDeviceTrouble(error)) throw error;
        setFailed(true);
      }
    };
    void unpack();
    return () => {
      gone = true;
      made?.close();
    };
  }, [photo.bytes]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true }) ?? null;
    // A picture that was let go for a newer copy of itself has no width left: the newer one is on its way.
    if (context === null || picture === null || picture.width === 0) return;
    context.drawImage(picture, 0, 0);
    drawMarks(context, drawing === null ? marks : [...marks, drawing]);
  }, [picture, marks, drawing]);
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): Point => {
    const box = currentTarget.getBoundingClientRect();
    return {
      x: ((clientX - box.left) / box.width) * currentTarget.width,
      y: ((clientY - box.top) / box.height) * currentTarget.height,
    };
  };
  const save = async () => {
    if (canvas.current === null) return;
    setSaving(true);
    try {
      await onReplace(await drawnFile(photo, await shrinkDrawn(canvas.current)));
    } catch (error) {
      setSaving(false);
      if (!isDeviceTrouble(error)) throw error;
      setFailed(true);
    }
  };
  const { takenAt, latitude, longitude, device } = photo.file;
  const facts = [
    takenAt === null ? '' : formats.dateTime(takenAt),
    latitude === null || longitude === null ? '' : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
    device ?? '',
  ].filter(fact => fact !== '');
  return (
    <MantineRoom>
      <Modal
        opened
        fullScreen
        onClose={onClose}
        title={say('photo.title')}
        closeButtonProps={{ 'aria-label': say('photo.close') }}
      >
        <canvas
          ref={canvas}
          className="tl-photo-canvas"
          width={picture?.width ?? 4}
          height={picture?.height ?? 3}
          role="img"
          aria-label={say('photo.canvas')}
          onPointerDown={event => {
            event.currentTarget.setPointerCapture(event.pointerId);
            const point = at(event);
            setDrawing({ tool, from: point, to: point });
          }}
          onPointerMove={event => {
            if (drawing !== null) setDrawing({ ...drawing, to: at(event) });
          }}
          onPointerUp={event => {
            if (drawing === null) return;
            setMarks([...marks, { ...drawing, to: at(event) }]);
            setDrawing(null);
          }}
          onPointerCancel={() => setDrawing(null)}
        />
        <p className="tl-run-hint">{facts.join(' · ')}</p>
        {failed ? (
          <Alert color="below" role="alert" mb={8}>
            {say('photo.problem.notKept', { name: photo.file.originalName ?? '' })}
          </Alert>
        ) : null}
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={say('photo.tools')}
          data={MARK_TOOLS.map(value => ({ value, label: say(`photo.tool.${value}`) }))}
          value={tool}
          onChange={chosen => setTool(chosen)}
        />
        <Group mt={8} gap={8} grow>
          <Button
            size="md"
            variant="default"
            leftSection={<IconArrowBackUp size={18} />}
            disabled={marks.length === 0}
            onClick={() => setMarks(marks.slice(0, -1))}
          >
            {say('photo.undo')}
          </Button>
          <Button size="md" disabled={marks.length === 0} loading={saving} onClick={() => void save()}>
            {say('photo.save')}
          </Button>
        </Group>
        <p className="tl-run-hint">{say('photo.save.note')}</p>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} />}
          onClick={() => void onRemove()}
        >
          {say('photo.remove')}
        </Button>
      </Modal>
    </MantineRoom>
  );
};
