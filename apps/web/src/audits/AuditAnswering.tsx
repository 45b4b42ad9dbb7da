import { Button, Progress as ProgressBar } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronLeft, IconChevronRight, IconListCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDocumentTitle } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { AnswerArea } from './AnswerArea.tsx';
import type { AuditRun, AuditRunState } from './audit-run.ts';
import { AuditReview } from './AuditReview.tsx';
import { emptyEntry } from './entry.ts';
import { ItemQuestion } from './ItemQuestion.tsx';
import { KeepingMark } from './KeepingMark.tsx';
import { KeepingTrouble } from './KeepingTrouble.tsx';
import type { OpenAudit } from './open-audit.ts';
import { progressOf } from './progress.ts';
import { SectionNav } from './SectionNav.tsx';
import { useAuditsMessages } from './use-audits-messages.ts';

type AuditAnsweringProps = { open: OpenAudit; run: AuditRun; state: AuditRunState };

/** One item at a time, its answer at the thumb, the way onwards below it. */
export const AuditAnswering = ({ open, run, state }: AuditAnsweringProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const router = useRouter();
  const { checklist, audit, dealer } = open;
  const progress = useMemo(
    () => progressOf(checklist, audit.kind, state.entries),
    [checklist, audit.kind, state.entries],
  );
  const { items } = progress;
  // Where the auditor stands: an item, or the review behind the last one. Starts at the first gap.
  const [place, setPlace] = useState<string>(
    () => progress.missing[0]?.item.id ?? (items.length > 0 ? 'review' : ''),
  );
  const at = items.findIndex(({ id }) => id === place);
  const item = items[at];
  const submit = useMutation({
    mutationFn: run.submit,
    onSuccess: async ({ leftBehind }) => {
      if (leftBehind > 0)
        notifications.show({ color: 'below', message: say('closed.leftBehind', { count: leftBehind }) });
      await queryClient.invalidateQueries({ queryKey: trpc.audits.pathKey() });
      await router.navigate({ to: '/audits/$auditId/result', params: { auditId: audit.id } });
    },
  });
  const title = `${read(checklist.title)} · ${read(dealer.name)}`;
  useDocumentTitle(title);
  return (
    <div className="tl-run">
      <div className="tl-run-top">
        <div className="tl-run-where">
          <h1>{title}</h1>
          <KeepingMark keeping={state.keeping} />
        </div>
        <KeepingTrouble run={run} state={state} />
        <div className="tl-run-count">
          <span>{item === undefined ? '' : say('run.item', { at: at + 1, total: items.length })}</span>
          <span>{say('run.progress', { done: progress.done, total: items.length })}</span>
          {item === undefined ? null : (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconListCheck size={14} />}
              onClick={() => setPlace('review')}
            >
              {say('run.review')}
            </Button>
          )}
        </div>
        <ProgressBar
          value={(progress.done / Math.max(1, items.length)) * 100}
          size="xs"
          mb={6}
          aria-label={say('run.progress', { done: progress.done, total: items.length })}
        />
        <SectionNav
          checklist={checklist}
          sections={progress.sections}
          current={item?.sectionId ?? null}
          onGo={setPlace}
        />
      </div>
      {item === undefined ? (
        <AuditReview
          checklist={checklist}
          kind={audit.kind}
          entries={state.entries}
          progress={progress}
          submitting={submit.isPending}
          error={submit.error}
          onGo={setPlace}
          onBack={() => setPlace(items.at(-1)?.id ?? 'review')}
          onSubmit={() => submit.mutate()}
        />
      ) : (
        <>
          <ItemQuestion item={item} />
          <AnswerArea
            key={item.id}
            item={item}
            entry={state.entries.get(item.id) ?? emptyEntry}
            onEdit={edit => void run.edit(item.id, edit)}
          />
          <div className="tl-run-nav">
            <Button
              size="md"
              variant="default"
              leftSection={<IconChevronLeft size={18} />}
              disabled={at === 0}
              onClick={() => setPlace(items[at - 1]?.id ?? item.id)}
            >
              {say('run.previous')}
            </Button>
            <Button
              size="md"
              rightSection={<IconChevronRight size={18} />}
              onClick={() => setPlace(items[at + 1]?.id ?? 'review')}
            >
              {at === items.length - 1 ? say('run.review') : say('run.next')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
};
