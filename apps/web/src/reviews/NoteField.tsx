import { Button, Group, Menu, Textarea } from '@mantine/core';
import { IconBookmarkPlus, IconQuote } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { NOTE_LIMIT } from '@truthline/audit';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { contentLanguage, useLocale } from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

const ids = uuidSource(systemClock, systemRandom);

type NoteFieldProps = { value: string; onWrite: (text: string) => void };

/** What a reviewer says about one answer, with the sentences that are used again and again. */
export const NoteField = ({ value, onWrite }: NoteFieldProps) => {
  const say = useReviewsMessages();
  const read = useContentText();
  const language = contentLanguage(useLocale());
  const comments = useQuery(trpc.reviews.comments.queryOptions());
  const keep = useMutation(
    trpc.reviews.addComment.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.reviews.comments.queryKey() }),
    }),
  );
  const sentences = comments.data ?? [];
  const isKept = sentences.some(({ body }) => body[language] === value.trim());
  return (
    <div className="tl-review-note">
      <Textarea
        label={say('review.note')}
        value={value}
        onChange={event => onWrite(event.currentTarget.value)}
        maxLength={NOTE_LIMIT}
        autosize
        minRows={1}
      />
      <Group gap="xs">
        {sentences.length === 0 ? null : (
          <Menu>
            <Menu.Target>
              <Button size="compact-xs" variant="subtle" leftSection={<IconQuote size={14} />}>
                {say('review.note.library')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {sentences.map(({ id, body }) => (
                <Menu.Item
                  key={id}
                  onClick={() => onWrite(`${value}${value === '' ? '' : ' '}${read(body)}`)}
                >
                  {read(body)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {value.trim() === '' || value.trim().length > 500 || isKept ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconBookmarkPlus size={14} />}
            loading={keep.isPending}
            onClick={() =>
              keep.mutate({
                id: ids.next(),
                body: { zh: '', en: '', [language]: value.trim() },
              })
            }
          >
            {say('review.note.keep')}
          </Button>
        )}
      </Group>
    </div>
  );
};
