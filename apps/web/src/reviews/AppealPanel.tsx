import './reviews.css';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconScale } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Panel, useFormats } from '@truthline/ui';
import { useState } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import type { OpenAudit } from '../audits/open-audit.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { DecideItem } from './DecideItem.tsx';
import { EvidencePhotos } from './EvidencePhotos.tsx';
import { OpenAppeal } from './OpenAppeal.tsx';
import { useAnswerText } from './use-answer-text.ts';
import { useReviewsMessages } from './use-reviews-messages.ts';

type AppealOfAudit = Awaited<ReturnType<typeof api.appeals.ofAudit.query>>;
type Appeal = NonNullable<AppealOfAudit['appeal']>;
type Disputed = Appeal['items'][number];

const AppealItems = ({ open, appeal }: { open: OpenAudit; appeal: Appeal }) => {
  const say = useReviewsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const textOf = useAnswerText();
  const [deciding, setDeciding] = useState<Disputed | null>(null);
  const items = new Map(open.checklist.items.map(item => [item.id, item]));
  const decidingItem = deciding === null ? undefined : items.get(deciding.itemId);
  return (
    <>
      <ol className="tl-review-items">
        {appeal.items.map(disputed => {
          const item = items.get(disputed.itemId);
          if (item === undefined) return null;
          const { decided } = disputed;
          return (
            <li key={`${disputed.itemId}#${disputed.instance}`} className="tl-review-item">
              <div>
                {disputed.itemId} · {read(item.question)}
                <div>{disputed.statement}</div>
                <EvidencePhotos auditId={appeal.auditId} fileIds={disputed.fileIds} />
                {disputed.wanted === null ? null : (
                  <div className="tl-panel-note">
                    {say('appeal.asked')}: {textOf(item, disputed.wanted)}
                  </div>
                )}
              </div>
              <div className="tl-review-answer">
                {decided === null
                  ? say('decision.none')
                  : say(`decision.${decided.decision}`, { name: decided.byName, reason: decided.reason })}
              </div>
              {decided === null && appeal.may.decide ? (
                <div className="tl-review-marks">
                  <Button size="compact-sm" onClick={() => setDeciding(disputed)}>
                    {say('appeal.decide')}
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      <Modal
        opened={decidingItem !== undefined}
        onClose={() => setDeciding(null)}
        title={decidingItem === undefined ? '' : say('appeal.decide.title', { item: decidingItem.id })}
        closeButtonProps={{ 'aria-label': sayFrame('dialog.close') }}
        size="lg"
      >
        {deciding === null || decidingItem === undefined ? null : (
          <DecideItem
            appealId={appeal.id}
            item={decidingItem}
            disputed={deciding}
            onDone={() => setDeciding(null)}
          />
        )}
      </Modal>
    </>
  );
};

const AppealBody = ({ open, found }: { open: OpenAudit; found: AppealOfAudit }) => {
  const say = useReviewsMessages();
  const sayFrame = useFrameMessages();
  const formats = useFormats();
  const [opened, dialog] = useDisclosure(false);
  const withdraw = useMutation(
    trpc.appeals.withdraw.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const { appeal, appealUntil, mayOpen } = found;
  if (appeal !== null) {
    return (
      <Panel
        title={`${say('appeal.title')} · ${say(`state.${appeal.state}`)}`}
        note={say('appeal.opened', { name: appeal.openedByName, at: formats.dateTime(appeal.openedAt) })}
        flush
      >
        {withdraw.isError ? <ProblemAlert error={withdraw.error} /> : null}
        <AppealItems open={open} appeal={appeal} />
        {appeal.may.withdraw ? (
          <div className="tl-review-item">
            <div className="tl-panel-note">{say('appeal.withdraw.final')}</div>
            <div className="tl-review-marks">
              <Button
                size="compact-sm"
                variant="default"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate({ appealId: appeal.id })}
              >
                {say('appeal.withdraw')}
              </Button>
            </div>
          </div>
        ) : null}
      </Panel>
    );
  }
  if (open.audit.status !== 'approved' || appealUntil === null) return null;
  const until = formats.dateTime(appealUntil);
  return (
    <Panel title={say('appeal.title')}>
      <p>{say(mayOpen ? 'appeal.until' : 'appeal.untilOthers', { until })}</p>
      {mayOpen ? (
        <Button variant="default" leftSection={<IconScale size={18} stroke={1.6} />} onClick={dialog.open}>
          {say('appeal.open')}
        </Button>
      ) : null}
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('appeal.open')}
        closeButtonProps={{ 'aria-label': sayFrame('dialog.close') }}
        size="xl"
      >
        <OpenAppeal open={open} onDone={dialog.close} />
      </Modal>
    </Panel>
  );
};

/** The appeal against an audit on its result: opened, followed, withdrawn and decided here. */
export const AppealPanel = ({ auditId }: { auditId: string }) => {
  const open = useQuery(trpc.audits.get.queryOptions({ auditId }));
  const isLooked =
    open.data !== undefined && open.data.audit.kind !== 'self' && open.data.audit.status !== 'submitted';
  const found = useQuery({ ...trpc.appeals.ofAudit.queryOptions({ auditId }), enabled: isLooked });
  return open.data === undefined || found.data === undefined ? null : (
    <AppealBody open={open.data} found={found.data} />
  );
};
