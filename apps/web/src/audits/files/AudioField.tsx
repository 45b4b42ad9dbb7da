import './photos.css';
import { IconMicrophone, IconPlayerStopFilled, IconTrash } from '@tabler/icons-react';
import { Button, Notice, useFormats } from '@truthline/ui';
import { useEffect, useRef, useState } from 'react';
import { useAuditsMessages } from '../use-audits-messages.ts';
import { idsElsewhere } from './elsewhere.ts';
import { RecordingElsewhere } from './RecordingElsewhere.tsx';
import type { Recorded } from './recording-store.ts';
import { SeveralRefused } from './SeveralRefused.tsx';
import { makeFile } from './take-photo.ts';
import { useFilesAt } from './use-files.ts';
import { useUnnamed } from './use-unnamed.ts';

/** A piece is written down this often: a crash loses no more, in milliseconds. */
const SLICE = 2000;

const TYPES = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const;
type AudioType = (typeof TYPES)[number];
const typeOf = (mediaType: string): AudioType =>
  TYPES.find(type => mediaType.startsWith(type)) ?? 'audio/webm';

const SAID = { waiting: 'waiting', arrived: 'sent', refused: 'refused', removed: 'waiting' } as const;

type AudioFieldProps = {
  answerKey: string;
  /** The files its answer names. */
  named: readonly string[];
  most: number;
  onFiles: (fileIds: readonly string[]) => void;
};

type Running = { readonly recorder: MediaRecorder; readonly stream: MediaStream };

/** Sound of one answer, written down while it is recorded; what a crash has left is found again and kept. */
export const AudioField = ({ answerKey, named, most, onFiles }: AudioFieldProps) => {
  const say = useAuditsMessages();
  const formats = useFormats();
  const files = useFilesAt(answerKey);
  const running = useRef<Running | null>(null);
  const [recording, setRecording] = useState(false);
  const [trouble, setTrouble] = useState<'denied' | 'notKept' | null>(null);
  const recordings = files?.recordings;
  const store = files?.store;
  const kept = files?.kept.filter(({ file }) => file.kind === 'audio') ?? [];
  const listed = files?.elsewhere.filter(({ kind }) => kind === 'audio') ?? [];
  const others = idsElsewhere(named, listed, files?.here ?? new Set());
  const count = others.length + kept.length;
  useUnnamed(
    named,
    kept.map(({ fileId }) => fileId),
    onFiles,
  );
  const finish = async (recorded: Recorded, before: readonly string[]) => {
    if (store === undefined || recordings === undefined) return;
    const file = await makeFile(
      answerKey,
      {
        kind: 'audio',
        mediaType: typeOf(recorded.mediaType),
        width: null,
        height: null,
        seconds: (recorded.pieces * SLICE) / 1000,
        takenAt: new Date(recorded.begunAt).toISOString(),
        latitude: null,
        longitude: null,
        device: null,
        originalName: null,
        annotated: false,
      },
      new Blob([recorded.bytes], { type: typeOf(recorded.mediaType) }),
      null,
    );
    await store.add(file);
    await recordings.drop(recorded.recordingId);
    onFiles([...others, ...before, file.fileId]);
  };
  const gather = async () => {
    if (recordings === undefined || store === undefined) return;
    const before = (await store.list())
      .filter(({ file }) => file.kind === 'audio' && kept.some(({ fileId }) => fileId === file.id))
      .map(({ fileId }) => fileId);
    for (const recorded of await recordings.list())
      if (recorded.key === answerKey) await finish(recorded, before);
  };
  const gathering = useRef(gather);
  useEffect(() => {
    gathering.current = gather;
  });
  useEffect(() => {
    // What an earlier opening of the page was recording when it ended.
    gathering.current().catch(() => setTrouble('notKept'));
    return () => {
      running.current?.recorder.stop();
    };
  }, [gathering]);
  if (recordings === undefined || store === undefined) return null;
  const remove = (gone: string) => {
    void store.remove(gone);
    onFiles([...others, ...kept.flatMap(({ fileId }) => (fileId === gone ? [] : [fileId]))]);
  };
  const begin = async () => {
    setTrouble(null);
    // Without a secure page a browser lends no microphone, whatever the types of the DOM say.
    if (!('mediaDevices' in navigator)) return setTrouble('denied');
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      // Refused, taken by another app, or no microphone at all.
      if (!(error instanceof DOMException)) throw error;
      setTrouble('denied');
      return;
    }
    const recorder = new MediaRecorder(stream);
    const begunAt = Date.now();
    const recordingId = `${begunAt}`;
    let number = 0;
    let writing = Promise.resolve();
    recorder.addEventListener('dataavailable', ({ data }) => {
      number += 1;
      const piece = {
        recordingId,
        number,
        key: answerKey,
        begunAt,
        mediaType: recorder.mimeType,
        bytes: data,
      };
      writing = writing.then(() => recordings.keepPiece(piece)).catch(() => setTrouble('notKept'));
    });
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop();
      running.current = null;
      setRecording(false);
      void writing.then(() => gathering.current()).catch(() => setTrouble('notKept'));
    });
    recorder.start(SLICE);
    running.current = { recorder, stream };
    setRecording(true);
  };
  return (
    <div className="tl-audio">
      {others.map((id, index) => (
        <RecordingElsewhere key={id} file={listed.find(each => each.id === id) ?? null} at={index + 1} />
      ))}
      {kept.map(({ fileId, file, state }, index) => (
        <div key={fileId} className="tl-audio-row">
          <span>
            {say(`audio.${SAID[state]}`, { at: index + 1 })} · {formats.clock(file.seconds ?? 0)}
          </span>
          <Button
            variant="subtle"
            tone="danger"
            size="compact-md"
            before={<IconTrash size={16} />}
            onClick={() => remove(fileId)}
          >
            {say('audio.remove')}
          </Button>
        </div>
      ))}
      <SeveralRefused
        files={kept}
        store={store}
        nameOf={at => say('audio.name', { at: others.length + at })}
        onRemove={({ fileId }) => remove(fileId)}
      />
      {recording ? (
        <Button
          size="md"
          fullWidth
          tone="danger"
          before={<IconPlayerStopFilled size={20} />}
          onClick={() => running.current?.recorder.stop()}
        >
          {say('audio.stop')}
        </Button>
      ) : (
        <Button
          size="md"
          fullWidth
          variant="light"
          disabled={count >= most}
          before={<IconMicrophone size={20} />}
          onClick={() => void begin()}
        >
          {say('audio.start')}
        </Button>
      )}
      {trouble === null ? null : (
        <Notice tone="below" urgent className="tl-apart">
          {trouble === 'denied' ? say('audio.denied') : say('file.notKept')}
        </Notice>
      )}
    </div>
  );
};
