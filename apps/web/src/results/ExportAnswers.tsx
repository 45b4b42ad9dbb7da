import { Anchor, Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileTypeCsv } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, LoadingSkeleton, contentLanguage, useLocale } from '@truthline/ui';
import { useState } from 'react';
import { trpc, type api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { FormDialog } from '../frame/FormDialog.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useExportMessages } from './use-export-messages.ts';

type Exportable = Awaited<ReturnType<typeof api.audits.exportable.query>>[number];

/** Tables of the dictionary, and the one form that is CSV alone. */
const SHAPES = ['answers', 'wide', 'audits', 'momentScores', 'dealers'] as const;
const FORMATS = ['csv', 'parquet'] as const;
const ALL = 'all';

const keyOf = ({ checklistId, version }: Exportable): string => `${checklistId} ${version}`;

type ChoiceProps = { exportable: readonly Exportable[]; firstWave: string | null };

/** Version, wave, content and format; the file comes straight from the server, as long as it may be. */
const Choice = ({ exportable, firstWave }: ChoiceProps) => {
  const say = useExportMessages();
  const read = useContentText();
  const language = contentLanguage(useLocale());
  const first = exportable.find(({ waveId }) => waveId === firstWave) ?? exportable[0];
  const [chosen, setChosen] = useState(first === undefined ? '' : keyOf(first));
  const [chosenWave, setWave] = useState(firstWave ?? ALL);
  const [shape, setShape] = useState<(typeof SHAPES)[number]>('answers');
  const [wanted, setFormat] = useState<(typeof FORMATS)[number]>('csv');
  const format = shape === 'wide' ? 'csv' : wanted;
  const versions = [...new Map(exportable.map(each => [keyOf(each), each])).values()];
  const own = exportable.filter(each => keyOf(each) === chosen);
  const waves = own.flatMap(({ waveId, waveName, audits }) =>
    waveId === null || waveName === null ? [] : [{ waveId, name: read(waveName), audits }],
  );
  const wave = waves.find(({ waveId }) => waveId === chosenWave) ?? null;
  const count = wave?.audits ?? own.reduce((sum, { audits }) => sum + audits, 0);
  const [version] = own;
  if (version === undefined) return null;
  const asked = new URLSearchParams({
    checklistId: version.checklistId,
    version: String(version.version),
    language,
    ...(shape === 'wide' ? { shape } : { table: shape, format }),
    ...(wave === null ? {} : { wave: wave.waveId }),
  });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('lead')}
      </Text>
      <Select
        label={say('checklist')}
        data={versions.map(each => ({
          value: keyOf(each),
          label: say('version', { title: read(each.title), version: each.version }),
        }))}
        value={chosen}
        allowDeselect={false}
        onChange={value => setChosen(value ?? chosen)}
      />
      <Select
        label={say('wave')}
        data={[
          { value: ALL, label: say('wave.all') },
          ...waves.map(({ waveId, name }) => ({ value: waveId, label: name })),
        ]}
        value={wave?.waveId ?? ALL}
        allowDeselect={false}
        onChange={value => setWave(value ?? ALL)}
      />
      <Select
        label={say('shape')}
        data={SHAPES.map(each => ({ value: each, label: say(`shape.${each}`) }))}
        value={shape}
        allowDeselect={false}
        onChange={value => setShape(SHAPES.find(each => each === value) ?? 'answers')}
      />
      <Radio.Group
        label={say('format')}
        value={format}
        onChange={value => setFormat(FORMATS.find(each => each === value) ?? 'csv')}
      >
        <Group gap="lg" mt={6}>
          {FORMATS.map(each => (
            <Radio
              key={each}
              value={each}
              label={say(`format.${each}`)}
              disabled={shape === 'wide' && each === 'parquet'}
            />
          ))}
        </Group>
      </Radio.Group>
      <Anchor href="/exports/dictionary.json" target="_blank" size="sm">
        {say('dictionary')}
      </Anchor>
      <Button
        component="a"
        href={`/exports/${shape === 'wide' ? 'answers.csv' : 'data'}?${asked}`}
        download
        leftSection={<IconDownload size={18} stroke={1.6} />}
      >
        {shape === 'dealers' ? say('download') : `${say('download')} · ${say('count', { count })}`}
      </Button>
    </Stack>
  );
};

const ExportForm = ({ waveId }: { waveId: string | null }) => {
  const say = useExportMessages();
  const asked = useQuery(trpc.audits.exportable.queryOptions(undefined, { staleTime: 0 }));
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <LoadingSkeleton count={4} />;
  const isEmpty = !asked.data.some(each => waveId === null || each.waveId === waveId);
  return isEmpty ? (
    <EmptyState icon={IconFileTypeCsv} title={say('empty.title')} text={say('empty.text')} />
  ) : (
    <Choice exportable={asked.data} firstWave={waveId} />
  );
};

/** The scored data of final audits as CSV or Parquet, for those who may take them out: of one wave, or to be chosen. */
export const ExportAnswers = ({ waveId = null }: { waveId?: string | null }) => {
  const say = useExportMessages();
  const may = useMay();
  if (!may('audit.export')) return null;
  return (
    <FormDialog
      title={say('title')}
      label={say('open')}
      variant="default"
      leftSection={<IconFileTypeCsv size={18} stroke={1.6} />}
    >
      {() => <ExportForm waveId={waveId} />}
    </FormDialog>
  );
};
