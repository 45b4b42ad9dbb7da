import { Button, Group, Popover, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { ShortTexts } from '../frame/ShortTexts.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import type { Dealer } from './use-dealer-columns.tsx';
import { useDealersMessages } from './use-dealers-messages.ts';

/** What the server takes. */
const TAGS_AT_MOST = 12;
const TAG_LENGTH = 40;

/** Of the tags other dealers have, so many can be taken over with one press. */
const OFFERED_AT_MOST = 10;

const TagsForm = ({ dealer, onDone }: { dealer: Dealer; onDone: () => void }) => {
  const say = useDealersMessages();
  const [tags, setTags] = useState([...dealer.tags]);
  const known = useQuery(trpc.dealers.tags.queryOptions());
  const others = (known.data ?? []).filter(tag => !tags.includes(tag));
  const save = useMutation(
    trpc.dealers.setTags.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.dealers.pathKey() });
        onDone();
      },
    }),
  );
  return (
    <Stack gap="xs" w={280}>
      {save.isError ? <ProblemAlert error={save.error} /> : null}
      <ShortTexts
        label={say('tags.label')}
        description={say('tags.hint')}
        value={tags}
        atMost={TAGS_AT_MOST}
        length={TAG_LENGTH}
        onChange={setTags}
      />
      {others.length === 0 || tags.length >= TAGS_AT_MOST ? null : (
        <Group gap={4} role="group" aria-label={say('tags.known')}>
          {others.slice(0, OFFERED_AT_MOST).map(tag => (
            <Button
              key={tag}
              size="compact-xs"
              variant="default"
              fw={400}
              maw="100%"
              onClick={() => setTags([...tags, tag])}
            >
              {`+ ${tag}`}
            </Button>
          ))}
        </Group>
      )}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" loading={save.isPending} onClick={() => save.mutate({ dealerId: dealer.id, tags })}>
          {say('tags.save')}
        </Button>
      </Group>
    </Stack>
  );
};

/** What the network calls a dealer by, changed where it stands. */
export const TagsField = ({ dealer }: { dealer: Dealer }) => {
  const say = useDealersMessages();
  const read = useContentText();
  const [isOpen, setOpen] = useState(false);
  const text = dealer.tags.length === 0 ? say('tags.none') : dealer.tags.join(' · ');
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withinPortal position="bottom-end" shadow="md">
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          maw={200}
          fw={400}
          aria-label={`${say('tags.of', { dealer: read(dealer.name) })}: ${text}`}
          onClick={() => setOpen(!isOpen)}
        >
          {text}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TagsForm dealer={dealer} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
};
