import './reviews.css';
import { Alert, Button, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCornerUpLeft, IconNote, IconPencil } from '@tabler/icons-react';
import { useMutation, useQueries } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { NOTE_LIMIT } from '@truthline/audit';
import { LoadingSkeleton, NoPermissionState, PageFrame, Panel, ScorePill } from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import type { OpenAudit } from '../audits/open-audit.ts';
import { CallError } from '../frame/CallError.tsx';
import { FormDialog } from '../frame/FormDialog.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useAuditsMessages } from '../audits/use-audits-messages.ts';
import { AnswerRow } from './AnswerRow.tsx';
import { answeredItems, type AnsweredItem } from './answered-items.ts';
import { AuditLedger } from './AuditLedger.tsx';
import { CorrectAnswer } from './CorrectAnswer.tsx';
import { NoteField } from './NoteField.tsx';
import { useReviewsMessages } from './use-reviews-messages.ts';

const route = getRouteApi('/signedIn/reviews/$auditId');

type ReviewDeskProps = {
  open: OpenAudit;
  history: Awaited<ReturnType<typeof api.audits.history.query>>;
  said: Awaited<ReturnType<typeof api.reviews.notes.query>>;
};

const ReturnForm = ({
  count,
  pending,
  error,
  onReturn,
}: {
  count: number;
  pending: boolean;
  error: unknown;
  onReturn: (reason: string) => void;
}) => {
  const say = useReviewsMessages();
  const [reason, setReason] = useState('');
  return (
    <Stack gap="sm">
      {error === null ? null : <ProblemAlert error={error} />}
      <Textarea
        label={say('review.return.reason')}
        description={say('review.return.hint', { count })}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={NOTE_LIMIT}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <Button disabled={reason.trim() === ''} loading={pending} onClick={() => onReturn(reason)}>
        {say('review.return')}
      </Button>
    </Stack>
  );
};

const ReviewDesk = ({ open, history, said }: ReviewDeskProps) => {
  const say = useReviewsMessages();
  const sayOfAudit = useAuditsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const router = useRouter();
  const auditId = open.audit.id;
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map());
  const [correcting, setCorrecting] = useState<AnsweredItem | null>(null);
  const rows = answeredItems(open);
  const written = rows.flatMap(({ key, answer: { itemId, instance } }) => {
    const body = notes.get(key)?.trim() ?? '';
    return body === '' ? [] : [{ itemId, ...(instance === undefined ? {} : { instance }), body }];
  });
  const leave = async (done: 'approve' | 'return') => {
    notifications.show({ message: say(`review.done.${done}`) });
    await queryClient.invalidateQueries({ queryKey: trpc.audits.pathKey() });
    await queryClient.invalidateQueries({ queryKey: trpc.reviews.pathKey() });
    await router.navigate({ to: '/reviews' });
  };
  const approve = useMutation(trpc.reviews.approve.mutationOptions({ onSuccess: () => leave('approve') }));
  const giveBack = useMutation(
    trpc.reviews.returnAudit.mutationOptions({ onSuccess: () => leave('return') }),
  );
  const isOpen = open.audit.status === 'submitted';
  const earlier = (key: string) =>
    said.notes.filter(({ itemId, instance }) => key === (instance === 0 ? itemId : `${itemId}#${instance}`));
  return (
    <PageFrame
      title={`${read(open.checklist.title)} · ${read(open.dealer.name)}`}
      lead={sayFrame(`kind.${open.audit.kind}`)}
      actions={
        isOpen ? (
          <>
            <FormDialog
              title={say('review.return')}
              variant="default"
              leftSection={<IconCornerUpLeft size={18} stroke={1.6} />}
            >
              {() => (
                <ReturnForm
                  count={written.length}
                  pending={giveBack.isPending}
                  error={giveBack.error}
                  onReturn={reason => giveBack.mutate({ auditId, reason, notes: written })}
                />
              )}
            </FormDialog>
            <Button
              leftSection={<IconCheck size={18} stroke={1.6} />}
              loading={approve.isPending}
              onClick={() => approve.mutate({ auditId })}
            >
              {say('review.approve')}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="tl-review">
        {approve.isError ? <ProblemAlert error={approve.error} /> : null}
        {isOpen ? null : (
          <Alert>{say('review.closed', { status: sayFrame(`status.${open.audit.status}`) })}</Alert>
        )}
        <Panel title={say('queue.score')}>
          <ScorePill score={open.scorecard?.overall ?? null} large />
        </Panel>
        <Panel title={say('review.answers')} flush>
          <ol className="tl-review-items">
            {rows.map(row => (
              <AnswerRow
                key={row.key}
                item={row.item}
                answer={row.answer}
                score={row.score}
                actions={
                  isOpen ? (
                    <>
                      {notes.has(row.key) ? null : (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          leftSection={<IconNote size={16} stroke={1.6} />}
                          onClick={() => setNotes(new Map(notes).set(row.key, ''))}
                        >
                          {say('review.note.add')}
                        </Button>
                      )}
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        leftSection={<IconPencil size={16} stroke={1.6} />}
                        onClick={() => setCorrecting(row)}
                      >
                        {say('review.correct')}
                      </Button>
                    </>
                  ) : undefined
                }
              >
                {earlier(row.key).map(({ body, writtenByName, at }) => (
                  <div key={at} className="tl-panel-note">
                    {sayOfAudit('returned.note', { name: writtenByName, body })}
                  </div>
                ))}
                {notes.has(row.key) ? (
                  <NoteField
                    value={notes.get(row.key) ?? ''}
                    onWrite={text => setNotes(new Map(notes).set(row.key, text))}
                  />
                ) : null}
              </AnswerRow>
            ))}
          </ol>
        </Panel>
        <AuditLedger history={history} checklist={open.checklist} />
      </div>
      <Modal
        opened={correcting !== null}
        onClose={() => setCorrecting(null)}
        title={correcting === null ? '' : say('review.correct.title', { item: correcting.key })}
        closeButtonProps={{ 'aria-label': sayFrame('dialog.close') }}
        size="lg"
      >
        {correcting === null ? null : (
          <CorrectAnswer
            auditId={auditId}
            item={correcting.item}
            instance={correcting.answer.instance}
            onDone={() => setCorrecting(null)}
          />
        )}
      </Modal>
    </PageFrame>
  );
};

/** One audit under review: every answer, a note beside it, and the two ways on. */
export const ReviewPage = () => {
  const { auditId } = route.useParams();
  const say = useReviewsMessages();
  const mayReview = useMay()('audit.review');
  const [audit, history, said] = useQueries({
    queries: [
      { ...trpc.audits.get.queryOptions({ auditId }), enabled: mayReview },
      { ...trpc.audits.history.queryOptions({ auditId }), enabled: mayReview },
      { ...trpc.reviews.notes.queryOptions({ auditId }), enabled: mayReview },
    ],
  });
  if (!mayReview) return <NoPermissionState />;
  const failed = [audit, history, said].find(({ isError }) => isError);
  if (failed !== undefined) return <CallError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (audit.data === undefined || history.data === undefined || said.data === undefined) {
    return (
      <PageFrame title={say('queue.title')}>
        <LoadingSkeleton shape="cards" count={3} />
      </PageFrame>
    );
  }
  return <ReviewDesk key={auditId} open={audit.data} history={history.data} said={said.data} />;
};
