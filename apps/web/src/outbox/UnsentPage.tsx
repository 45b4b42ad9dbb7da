import { Alert, Button, FileButton, Group } from '@mantine/core';
import { IconCloudCheck, IconDownload, IconSend, IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { DataTable, EmptyState, LoadingSkeleton, PageFrame, Panel, useFormats } from '@truthline/ui';
import { useSession } from '../app/session.ts';
import { TextLink } from '../frame/links.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { saveFile } from '../frame/save-file.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { isDeviceTrouble } from '../local/device-trouble.ts';
import { localDatabase } from '../local/local-database.ts';
import { useHeldUp } from './held-up.ts';
import { RefusedWork } from './RefusedWork.tsx';
import { hasToSend, refusedFiles, type UnsentAudit } from './unsent.ts';
import { packUnsent, takeInUnsent, type TakenIn } from './unsent-work.ts';
import { useSend, useUnsent } from './use-outbox.ts';
import { useOutboxMessages } from './use-outbox-messages.ts';

type FileProblem = 'notJson' | 'otherFormat' | 'newerFormat' | 'incomplete' | 'device';
type Brought =
  { readonly ok: true; readonly taken: TakenIn } | { readonly ok: false; readonly problem: FileProblem };

/** Read where it is needed: a phone that only sends never fetches it. */
const files = () => import('@truthline/interchange/unsent');

const bringIn = async (personId: string, file: File): Promise<Brought> => {
  const { readUnsentFile } = await files();
  const read = readUnsentFile(await file.text());
  if (!read.ok) return { ok: false, problem: read.error.reason };
  try {
    return { ok: true, taken: await takeInUnsent(localDatabase, personId, read.value) };
  } catch (error) {
    if (!isDeviceTrouble(error)) throw error;
    return { ok: false, problem: 'device' };
  }
};

const UnsentTable = ({ unsent }: { unsent: readonly UnsentAudit[] }) => {
  const say = useOutboxMessages();
  const read = useContentText();
  const formats = useFormats();
  const begunAt = ({ start, open }: UnsentAudit) => start?.startedAt ?? open?.audit.startedAt;
  return (
    <DataTable
      caption={say('caption')}
      rows={unsent}
      rowKey={({ auditId }) => auditId}
      columns={[
        {
          key: 'audit',
          header: say('column_audit'),
          rowHeader: true,
          render: ({ auditId, open }) => (
            <TextLink to="/audits/$auditId" params={{ auditId }}>
              {open === null
                ? say('unknownAudit')
                : `${read(open.checklist.title)} · ${read(open.dealer.name)}`}
            </TextLink>
          ),
        },
        {
          key: 'begun',
          header: say('column_begun'),
          secondary: true,
          render: row => {
            const at = begunAt(row);
            return (
              <>
                {at === undefined ? '' : formats.dateTime(at)}
                {row.start === null ? null : <small> {say('begunHere')}</small>}
              </>
            );
          },
        },
        {
          key: 'answers',
          header: say('column_answers'),
          align: 'end',
          render: ({ entries }) => entries.length,
        },
        {
          key: 'files',
          header: say('column_files'),
          align: 'end',
          render: ({ files: waiting }) => waiting.filter(({ state }) => state === 'waiting').length,
        },
      ]}
    />
  );
};

/** Work that is on this device and nowhere else: seen, sent, saved as a file, brought in from one. */
export const UnsentPage = () => {
  const say = useOutboxMessages();
  const { person } = useSession();
  const kept = useUnsent();
  const unsent = kept ?? [];
  const send = useSend();
  const heldUp = useHeldUp();
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: async () => {
      const { writeUnsentFile } = await files();
      const now = new Date().toISOString();
      const text = writeUnsentFile(await packUnsent(unsent, person, now));
      saveFile(`truthline-unsent-${now.slice(0, 10)}.json`, new Blob([text], { type: 'application/json' }));
    },
  });
  const bring = useMutation({ mutationFn: (file: File) => bringIn(person.id, file) });
  return (
    <PageFrame title={say('title')} lead={say('lead')} width="narrow">
      <Group mb="md" gap="xs">
        <Button
          leftSection={<IconSend size={18} />}
          disabled={!unsent.some(hasToSend)}
          onClick={send}
          variant="filled"
        >
          {say('send')}
        </Button>
        <Button
          leftSection={<IconDownload size={18} />}
          disabled={unsent.length === 0}
          variant="default"
          onClick={() => save.mutate()}
        >
          {say('export')}
        </Button>
        <FileButton
          accept="application/json,.json"
          onChange={file => {
            if (file !== null) bring.mutate(file);
          }}
        >
          {props => (
            <Button {...props} leftSection={<IconUpload size={18} />} variant="default">
              {say('import')}
            </Button>
          )}
        </FileButton>
      </Group>
      {heldUp === null || !unsent.some(hasToSend) ? null : (
        <Alert color="below" mb="md" role="alert">
          {problemText(heldUp)} {say('held')}
        </Alert>
      )}
      {save.isError ? <ProblemAlert error={save.error} /> : null}
      {bring.isError ? <ProblemAlert error={bring.error} /> : null}
      {bring.data === undefined ? null : (
        <Alert color={bring.data.ok ? 'meets' : 'below'} mb="md" role="status">
          {bring.data.ok
            ? [
                say('taken', { count: bring.data.taken.answers }),
                bring.data.taken.left === 0 ? '' : say('left', { count: bring.data.taken.left }),
              ].join(' ')
            : say(`problem.${bring.data.problem}`)}
        </Alert>
      )}
      <Panel flush={unsent.length > 0}>
        {kept === null ? (
          <LoadingSkeleton count={3} />
        ) : unsent.length === 0 ? (
          <EmptyState icon={IconCloudCheck} title={say('empty')} text={say('emptyText')} />
        ) : (
          <UnsentTable unsent={unsent} />
        )}
      </Panel>
      <RefusedWork files={refusedFiles(unsent)} />
    </PageFrame>
  );
};
