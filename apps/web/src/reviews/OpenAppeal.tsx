import './reviews.css';
import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Answer } from '@truthline/audit';
import { systemClock, systemRandom, uuidSource } from '@truthline/kernel';
import { useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import type { TakenFile } from '../audits/files/take-photo.ts';
import type { OpenAudit } from '../audits/open-audit.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { AnswerPicker } from './AnswerPicker.tsx';
import { answeredItems } from './answered-items.ts';
import { EvidenceField } from './EvidenceField.tsx';
import { useAnswerText } from './use-answer-text.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

const ids = uuidSource(systemClock, systemRandom);

type Dispute = {
  readonly statement: string;
  readonly wanted: Answer | null;
  readonly photos: readonly TakenFile[];
};

/** Chooses the answers that are disputed, each with its statement and the answer it should be. Failed items come first. */
export const OpenAppeal = ({ open, onDone }: { open: OpenAudit; onDone: () => void }) => {
  const say = useReviewsMessages();
  const read = useContentText();
  const textOf = useAnswerText();
  // One id for the appeal: sent again, it is opened once.
  const [id] = useState(() => ids.next());
  const [disputes, setDisputes] = useState<ReadonlyMap<string, Dispute>>(new Map());
  const send = useMutation(
    trpc.appeals.open.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onDone();
      },
    }),
  );
  const failed = new Set(open.findings.map(({ itemId }) => itemId));
  const rows = answeredItems(open).toSorted(
    (one, other) => Number(failed.has(other.item.id)) - Number(failed.has(one.item.id)),
  );
  const write = (key: string, dispute: Dispute) => setDisputes(new Map(disputes).set(key, dispute));
  const chosen = rows.filter(({ key }) => disputes.has(key));
  const complete = chosen.every(({ key }) => (disputes.get(key)?.statement.trim() ?? '') !== '');
  return (
    <Stack gap="sm">
      {send.isError ? <ProblemAlert error={send.error} /> : null}
      <p>{say('appeal.choose')}</p>
      {rows.map(({ key, item, answer }) => {
        const dispute = disputes.get(key);
        return (
          <div key={key}>
            <Checkbox
              label={`${key} · ${read(item.question)}`}
              description={`${say('appeal.given')}: ${textOf(item, answer)}`}
              checked={dispute !== undefined}
              onChange={event => {
                if (event.currentTarget.checked) write(key, { statement: '', wanted: null, photos: [] });
                else setDisputes(new Map([...disputes].filter(([known]) => known !== key)));
              }}
            />
            {dispute === undefined ? null : (
              <Stack gap="xs" pl={32} mt="xs">
                <Textarea
                  label={say('appeal.statement')}
                  value={dispute.statement}
                  onChange={event => write(key, { ...dispute, statement: event.currentTarget.value })}
                  maxLength={4000}
                  autosize
                  minRows={2}
                  required
                />
                <div className="tl-panel-note">{say('appeal.wanted')}</div>
                <AnswerPicker
                  item={item}
                  instance={answer.instance}
                  onPick={wanted => write(key, { ...dispute, wanted })}
                />
                <EvidenceField
                  auditId={open.audit.id}
                  answerKey={key}
                  photos={dispute.photos}
                  onPhotos={photos =>
                    setDisputes(now => {
                      const known = now.get(key);
                      return known === undefined ? now : new Map(now).set(key, { ...known, photos });
                    })
                  }
                />
              </Stack>
            )}
          </div>
        );
      })}
      <Button
        disabled={chosen.length === 0 || !complete}
        loading={send.isPending}
        onClick={() =>
          send.mutate({
            id,
            auditId: open.audit.id,
            items: chosen.map(({ key, answer: { itemId, instance } }) => ({
              itemId,
              ...(instance === undefined ? {} : { instance }),
              statement: disputes.get(key)?.statement ?? '',
              wanted: disputes.get(key)?.wanted ?? null,
              fileIds: (disputes.get(key)?.photos ?? []).map(({ fileId }) => fileId),
            })),
          })
        }
      >
        {say('appeal.send', { count: chosen.length })}
      </Button>
    </Stack>
  );
};
