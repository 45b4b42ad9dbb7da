import { Alert, Button, FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { DataTable, Panel, contentLanguage, useFormats, useLocale } from '@truthline/ui';
import { api, queryClient, trpc } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { saveFile } from '../frame/save-file.ts';
import { fileOf } from '../waves/wave-upload.ts';
import { useSurveysMessages } from './use-surveys-messages.ts';

type Answer = Awaited<ReturnType<typeof api.surveys.importResponses.mutate>>;
type Problems = Extract<Answer, { readonly status: 'refused' }>['problems'];

const ProblemList = ({ problems }: { problems: Problems }) => {
  const say = useSurveysMessages();
  const formats = useFormats();
  const numbered = problems.map((problem, at) => ({ ...problem, at }));
  return (
    <DataTable
      caption={say('file.caption')}
      rows={numbered}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'row',
          header: say('column.row'),
          align: 'end',
          render: ({ row }) => (row === null ? '–' : formats.number(row)),
        },
        { key: 'column', header: say('column.column'), render: ({ column }) => column ?? '–' },
        {
          key: 'what',
          header: say('column.what'),
          render: ({ code, values: { found, expected, allowed, limit, other, count } }) =>
            say(`problem.${code}`, {
              found: found ?? '',
              expected: expected ?? '',
              allowed: allowed ?? '',
              limit: limit ?? '',
              other: other ?? '',
              count: Number(count ?? 0),
            }),
        },
      ]}
    />
  );
};

/** Template down, responses up. */
export const ImportPanel = ({ surveyId, version }: { surveyId: string; version: number }) => {
  const say = useSurveysMessages();
  const formats = useFormats();
  const language = contentLanguage(useLocale());
  const template = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      api.surveys.template.query({ surveyId, version, format, language }),
    onSuccess: ({ fileName, mediaType, base64 }) => saveFile(fileName, fileOf(mediaType, base64)),
  });
  const importing = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      form.set('surveyId', surveyId);
      form.set('version', String(version));
      return api.surveys.importResponses.mutate(form);
    },
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.surveys.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.network.pathKey() }),
      ]),
  });
  const error = importing.error ?? template.error;
  const answer = importing.data;
  return (
    <Panel title={say('file.title')} note={say('file.note')}>
      <div className="tl-survey-make">
        {(['xlsx', 'csv'] as const).map(format => (
          <Button
            key={format}
            variant="default"
            loading={template.isPending && template.variables === format}
            onClick={() => template.mutate(format)}
          >
            {say('file.template', { format: format.toUpperCase() })}
          </Button>
        ))}
        <FileInput
          accept=".xlsx,.csv"
          label={say('file.choose')}
          placeholder={say('file.choose')}
          disabled={importing.isPending}
          onChange={file => {
            if (file !== null) importing.mutate(file);
          }}
        />
      </div>
      <div aria-live="polite">
        {error === null ? null : <ProblemAlert error={error} />}
        {answer?.status === 'imported' ? (
          <Alert color="line" role="status">
            {say('file.done', { count: answer.responses })}{' '}
            {answer.unchanged > 0 ? say('file.unchanged', { n: formats.number(answer.unchanged) }) : ''}
          </Alert>
        ) : null}
        {answer?.status === 'refused' ? (
          <>
            <Alert color="below" role="alert">
              {say('file.refused', { count: answer.problems.length })}
            </Alert>
            <ProblemList problems={answer.problems} />
          </>
        ) : null}
      </div>
    </Panel>
  );
};
