import { Alert, Button, Select } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Panel, contentLanguage, useLocale } from '@truthline/ui';
import { useState } from 'react';
import { api, queryClient, trpc } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { ImportAnswerView } from './ImportAnswerView.tsx';
import { UploadBox } from './UploadBox.tsx';
import { useWavesMessages } from './use-waves-messages.ts';
import { saveFile } from '../frame/save-file.ts';
import { fileOf, isResultsFile } from './wave-upload.ts';

type Waves = Awaited<ReturnType<typeof api.waves.list.query>>;
type Checklists = Awaited<ReturnType<typeof api.checklists.list.query>>;

type Upload = { file: File; waveId: string; checklistId: string; version: number };

const upload = ({ file, waveId, checklistId, version }: Upload) => {
  const form = new FormData();
  form.set('file', file);
  form.set('waveId', waveId);
  form.set('checklistId', checklistId);
  form.set('version', String(version));
  return api.waves.importResults.mutate(form);
};

/** Template down, results up, on one screen. */
export const ImportPanel = ({ waves, checklists }: { waves: Waves; checklists: Checklists }) => {
  const say = useWavesMessages();
  const read = useContentText();
  const language = contentLanguage(useLocale());
  const [chosenWave, setWave] = useState<string | null>(null);
  const [chosenChecklist, setChecklist] = useState<string | null>(null);
  const [wrongType, setWrongType] = useState(false);
  const wave =
    waves.find(({ id }) => id === chosenWave) ??
    waves.toSorted((one, other) => (one.startsOn < other.startsOn ? 1 : -1))[0];
  const mystery = checklists.filter(({ auditKinds }) => auditKinds.includes('mystery'));
  const checklist = mystery.find(({ checklistId }) => checklistId === chosenChecklist) ?? mystery[0];
  const importing = useMutation({
    mutationFn: upload,
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.waves.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.network.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.audits.pathKey() }),
      ]),
  });
  const template = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      api.waves.template.query({
        waveId: wave?.id ?? '',
        checklistId: checklist?.checklistId ?? '',
        version: checklist?.version ?? 1,
        format,
        language,
      }),
    onSuccess: ({ fileName, mediaType, base64 }) => saveFile(fileName, fileOf(mediaType, base64)),
  });
  const ready = wave !== undefined && checklist !== undefined;
  const send = (file: File) => {
    setWrongType(!isResultsFile(file.name));
    if (!ready || !isResultsFile(file.name)) {
      importing.reset();
      return;
    }
    importing.mutate({
      file,
      waveId: wave.id,
      checklistId: checklist.checklistId,
      version: checklist.version,
    });
  };
  const error = importing.error ?? template.error;
  return (
    <Panel title={say('import.title')}>
      <div className="tl-waves-import">
        <div className="tl-waves-choice">
          <Select
            label={say('import.wave')}
            data={waves.map(({ id, name }) => ({ value: id, label: read(name) }))}
            value={wave?.id ?? null}
            onChange={setWave}
          />
          <Select
            label={say('import.checklist')}
            data={mystery.map(({ checklistId, title }) => ({ value: checklistId, label: read(title) }))}
            value={checklist?.checklistId ?? null}
            onChange={setChecklist}
          />
        </div>
        <div className="tl-waves-step">
          <h3>{say('import.step1')}</h3>
          <p>{say('import.step1.text')}</p>
          <div className="tl-waves-buttons">
            {(['xlsx', 'csv'] as const).map(format => (
              <Button
                key={format}
                variant="default"
                disabled={!ready}
                loading={template.isPending && template.variables === format}
                leftSection={
                  format === 'xlsx' ? <IconFileSpreadsheet size={18} /> : <IconFileText size={18} />
                }
                onClick={() => template.mutate(format)}
              >
                {say(`import.template.${format}`)}
              </Button>
            ))}
          </div>
        </div>
        <div className="tl-waves-step">
          <h3>{say('import.step2')}</h3>
          <UploadBox busy={importing.isPending} disabled={!ready} onFile={send} />
        </div>
        <div className="tl-waves-answer" aria-live="polite">
          {importing.isPending ? say('import.running', { file: importing.variables.file.name }) : null}
          {wrongType ? (
            <Alert color="below" role="alert">
              {say('import.wrongType')}
            </Alert>
          ) : null}
          {error === null ? null : <ProblemAlert error={error} />}
          {importing.isSuccess && !wrongType ? (
            <ImportAnswerView
              answer={importing.data}
              file={importing.variables.file.name}
              waveId={importing.variables.waveId}
              checklistId={importing.variables.checklistId}
            />
          ) : null}
        </div>
      </div>
    </Panel>
  );
};
