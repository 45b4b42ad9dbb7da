import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useWavesMessages } from './use-waves-messages.ts';

type UploadBoxProps = { busy: boolean; disabled: boolean; onFile: (file: File) => void };

/** A file dropped or chosen. */
export const UploadBox = ({ busy, disabled, onFile }: UploadBoxProps) => {
  const say = useWavesMessages();
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !disabled && !busy) onFile(file);
  };
  return (
    <div
      className="tl-waves-drop"
      data-over={over}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconUpload size={26} stroke={1.4} aria-hidden />
      {say('import.drop')}
      <FileButton
        accept=".xlsx,.csv"
        onChange={file => {
          if (file !== null) onFile(file);
        }}
        inputProps={{ 'aria-label': say('import.choose') }}
      >
        {props => (
          <Button {...props} variant="default" loading={busy} disabled={disabled}>
            {say('import.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
};
