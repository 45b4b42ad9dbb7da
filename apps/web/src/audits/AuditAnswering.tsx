import { notifications } from '@mantine/notifications';
import { useLocalStorage } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answerKeyOf } from '@truthline/audit';
import { useDocumentTitle } from '@truthline/ui';
import { useCallback, useMemo, useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { useSession } from '../app/session.ts';
import { useContentText } from '../frame/use-content-text.ts';
import type { AuditRun, AuditRunState } from './audit-run.ts';
import { AuditReview } from './AuditReview.tsx';
import type { EntryEdit } from './entry.ts';
import { FilesProvider, useAuditFiles } from './files/use-files.ts';
import { ItemView, type ViewProps } from './ItemView.tsx';
import { ReturnedNotes } from '../reviews/ReturnedNotes.tsx';
import type { OpenAudit } from './open-audit.ts';
import { keysOfInstance, progressOf, type BegunInstance } from './progress.ts';
import { RunTop, type RunView } from './RunTop.tsx';
import { StorageNotice } from '../outbox/StorageNotice.tsx';
import { SectionView } from './SectionView.tsx';
import { TimerBar } from './timers/TimerBar.tsx';
import { TimersProvider, useAuditTimers } from './timers/use-timers.ts';
import { VersionNews } from './VersionNews.tsx';
import { useAuditsMessages } from './use-audits-messages.ts';

type AuditAnsweringProps = { open: OpenAudit; run: AuditRun; state: AuditRunState };

/** An audit being answered, item by item or section by section, up to its review. */
export const AuditAnswering = ({ open, run, state }: AuditAnsweringProps) => {
  const say = useAuditsMessages();
  const read = useContentText();
  const router = useRouter();
  const { checklist, audit, dealer } = open;
  const { entries } = state;
  const [begun, setBegun] = useState<readonly BegunInstance[]>([]);
  const progress = useMemo(
    () => progressOf(checklist, audit.kind, entries, begun),
    [checklist, audit.kind, entries, begun],
  );
  const { places } = progress;
  const [view, setView] = useLocalStorage<RunView>({ key: 'truthline-run-view', defaultValue: 'item' });
  // Where the auditor stands: an item, or the review behind the last one. Starts at the first gap.
  const [at, setAt] = useState<string>(
    () => progress.missing[0]?.place.key ?? (places.length > 0 ? 'review' : ''),
  );
  /** The screen moves on when what was entered is on this device. */
  const go = useCallback((key: string) => void run.written().then(() => setAt(key)), [run]);
  // An item that its condition hides leaves the auditor where the next one is.
  const [stood, setStood] = useState(0);
  const here = places.findIndex(({ key }) => key === at);
  if (here !== -1 && here !== stood) setStood(here);
  const place = at === 'review' ? undefined : (places[here] ?? places[Math.min(stood, places.length - 1)]);
  const submit = useMutation({
    mutationFn: run.submit,
    onSuccess: async ({ leftBehind }) => {
      if (leftBehind > 0)
        notifications.show({ color: 'below', message: say('closed.leftBehind', { count: leftBehind }) });
      // What is on the way to be shown anew is not waited for: the closed audit would flash up here.
      void queryClient.invalidateQueries({ queryKey: trpc.audits.pathKey() });
      await router.navigate({ to: '/audits/$auditId/result', params: { auditId: audit.id } });
    },
  });
  const onEdit = useCallback((key: string, edit: EntryEdit) => void run.edit(key, edit), [run]);
  const { person } = useSession();
  const timers = useAuditTimers(person.id, audit.id, entries, onEdit);
  const files = useAuditFiles(person.id, audit.id, state.reached);
  const onBegin = (next: BegunInstance) => {
    setBegun([...begun, next]);
    const first = checklist.items.find(({ repeatGroupId }) => repeatGroupId === next.groupId);
    if (first !== undefined) setAt(answerKeyOf({ itemId: first.id, instance: next.instance }));
  };
  const removal = useMutation({
    mutationFn: async ({ groupId, instance }: BegunInstance) => {
      await run.withdraw(keysOfInstance(checklist, groupId, instance));
      setBegun(before => before.filter(each => each.groupId !== groupId || each.instance !== instance));
    },
  });
  const title = `${read(checklist.title)} · ${read(dealer.name)}`;
  useDocumentTitle(title);
  const views: ViewProps | null =
    place === undefined
      ? null
      : {
          checklist,
          progress,
          entries,
          place,
          onEdit,
          onBegin,
          onRemove: removal.mutateAsync,
          onGo: go,
        };
  return (
    <TimersProvider value={timers}>
      <FilesProvider value={files}>
        <div className="tl-run">
          <RunTop
            {...{ title, run, state, progress, view }}
            auditId={audit.id}
            current={place?.key ?? null}
            onView={setView}
            onGo={go}
          />
          <StorageNotice auditId={audit.id} />
          <VersionNews checklist={checklist} />
          {audit.status === 'returned' ? (
            <ReturnedNotes auditId={audit.id} itemId={place?.item.id ?? null} />
          ) : null}
          <TimerBar places={places} entries={entries} />
          {views === null ? (
            <AuditReview
              checklist={checklist}
              kind={audit.kind}
              entries={entries}
              progress={progress}
              submitting={submit.isPending}
              error={submit.error}
              onGo={go}
              onBack={() => go(places.at(-1)?.key ?? 'review')}
              onSubmit={() => submit.mutate()}
            />
          ) : view === 'item' ? (
            <ItemView {...views} />
          ) : (
            <SectionView {...views} />
          )}
        </div>
      </FilesProvider>
    </TimersProvider>
  );
};
