import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useFormats } from '@truthline/ui';
import { useState } from 'react';
import { api, queryClient, trpc } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import type { FoundSheet } from './presented.ts';
import { SheetLines } from './SheetLines.tsx';
import { useSheetsMessages } from './use-sheets-messages.ts';

type Known = NonNullable<FoundSheet['known']>;
type Into = 'new' | 'known';

const IntoChoice = ({ known, into, onInto }: { known: Known; into: Into; onInto: (into: Into) => void }) => {
  const say = useSheetsMessages();
  const read = useContentText();
  const formats = useFormats();
  const { version, draft } = known;
  const title = read(known.title);
  return (
    <Radio.Group
      label={say('into')}
      value={into}
      onChange={value => onInto(value === 'known' ? 'known' : 'new')}
    >
      <Stack gap={6} mt={6}>
        <Radio value="new" label={say('into.new')} />
        <Radio
          value="known"
          label={
            version === null ? say('into.draft.first', { title }) : say('into.draft', { title, version })
          }
          description={
            draft === null
              ? undefined
              : say('into.replaces', { name: draft.changedByName, when: formats.dateTime(draft.changedAt) })
          }
        />
      </Stack>
    </Radio.Group>
  );
};

const importFile = (file: File, known: Known | null) => {
  const form = new FormData();
  form.set('file', file);
  if (known !== null) form.set('into', known.checklistId);
  if (known !== null && known.draft !== null) form.set('revision', String(known.draft.revision));
  return api.checklists.importSheet.mutate(form);
};

type FoundInSheetProps = { file: File; found: FoundSheet; onDone: () => void };

/** What a file holds and what of it cannot be carried, before anything is made of it. */
export const FoundInSheet = ({ file, found, onDone }: FoundInSheetProps) => {
  const say = useSheetsMessages();
  const read = useContentText();
  const router = useRouter();
  const [into, setInto] = useState<Into>('new');
  const { source, leftOut, known, problemCount } = found;
  const make = useMutation({
    mutationFn: () => importFile(file, into === 'known' ? known : null),
    onSuccess: async answer => {
      if (answer.status === 'refused') return;
      onDone();
      await queryClient.invalidateQueries({ queryKey: trpc.checklists.pathKey() });
      await router.navigate({
        to: '/checklists/$checklistId',
        params: { checklistId: answer.checklistId },
      });
    },
  });
  return (
    <Stack gap="sm">
      <div role="status">
        <Text fw={600}>{read(found.title)}</Text>
        <Text size="sm" c="dimmed">
          {[
            say(`read.${source}`),
            say('read.sections', { count: found.sectionCount }),
            say('read.items', { count: found.itemCount }),
          ].join(' · ')}
        </Text>
      </div>
      {problemCount > 0 ? <Alert color="line">{say('read.problems', { count: problemCount })}</Alert> : null}
      {source === 'xlsform' ? (
        <>
          <Text size="sm">{say('read.unscored')}</Text>
          <Text fw={600}>
            {leftOut.length === 0 ? say('leftOut.none') : say('leftOut.title', { count: leftOut.length })}
          </Text>
          {leftOut.length === 0 ? null : (
            <SheetLines lines={leftOut} caption={say('leftOut.caption')} textHeader={say('lines.why')} />
          )}
        </>
      ) : null}
      {known === null ? null : <IntoChoice known={known} into={into} onInto={setInto} />}
      {make.isError ? <ProblemAlert error={make.error} /> : null}
      {make.data?.status === 'refused' ? (
        <SheetLines
          lines={make.data.problems}
          caption={say('lines.caption')}
          textHeader={say('lines.text')}
        />
      ) : null}
      <Group>
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {say('submit')}
        </Button>
      </Group>
    </Stack>
  );
};
