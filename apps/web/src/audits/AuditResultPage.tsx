import './audit-result.css';
import './audit-run.css';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconBinaryTree2,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHourglass,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { Scorecard } from '@truthline/audit';
import {
  EmptyState,
  LoadingSkeleton,
  PageFrame,
  Panel,
  ScoreBars,
  ScorePill,
  useFormats,
} from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { FailedItems } from './FailedItems.tsx';
import type { OpenAudit } from './open-audit.ts';
import { useAuditsMessages } from './use-audits-messages.ts';

const route = getRouteApi('/signedIn/audits/$auditId/result');
const outcomeIcons = { pass: IconCircleCheck, fail: IconCircleX, incomplete: IconCircleDashed } as const;

/** The outcome in words, with its reason. */
const OutcomeLine = ({ scorecard }: { scorecard: Scorecard }) => {
  const say = useAuditsMessages();
  const { outcome, criticalFailures } = scorecard;
  const Symbol = outcomeIcons[outcome];
  return (
    <span className="tl-result-outcome" data-outcome={outcome}>
      <Symbol size={20} aria-hidden />
      {outcome === 'fail' && criticalFailures.length > 0
        ? say('result.outcome.fail.critical', { count: criticalFailures.length })
        : say(`result.outcome.${outcome}`)}
    </span>
  );
};

const ResultParts = ({ open, scorecard }: { open: OpenAudit; scorecard: Scorecard }) => {
  const say = useAuditsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const { checklist } = open;
  const sectionNames = new Map(checklist.sections.map(({ id, name }) => [id, read(name)]));
  const counted = scorecard.items.filter(({ score }) => score !== null).length;
  return (
    <div className="tl-result">
      <Panel
        title={say('result.overall')}
        note={say('result.counted', { counted, asked: scorecard.items.length })}
      >
        <div className="tl-result-overall">
          <ScorePill score={scorecard.overall} large />
          <OutcomeLine scorecard={scorecard} />
        </div>
      </Panel>
      <Panel title={say('result.sections')} flush>
        <ScoreBars
          caption={say('result.sections')}
          heading={say('result.section')}
          bars={scorecard.sections
            .filter(({ key }) => scorecard.items.some(({ sectionId }) => sectionId === key))
            .map(({ key, score, counted }) => ({
              id: key,
              label: sectionNames.get(key) ?? key,
              score,
              count: counted,
            }))}
        />
      </Panel>
      <Panel title={say('result.dimensions')} flush>
        <ScoreBars
          caption={say('result.dimensions')}
          heading={say('result.dimension')}
          bars={scorecard.dimensions.map(({ key, score, counted }) => ({
            id: key,
            label: sayFrame(`dimension.${key}`),
            score,
            count: counted,
          }))}
        />
      </Panel>
      <Panel title={say('result.failed')} flush>
        <FailedItems open={open} />
      </Panel>
    </div>
  );
};

/** What an audit says: outcome and number, by section, by dimension, what failed, and the way to the drawing. */
export const AuditResultPage = () => {
  const { auditId } = route.useParams();
  const say = useAuditsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const formats = useFormats();
  const router = useRouter();
  const audit = useQuery(trpc.audits.get.queryOptions({ auditId }));
  const show = useMutation({
    mutationFn: ({ audit, checklist }: OpenAudit) =>
      queryClient.fetchQuery(
        trpc.blueprints.forDealer.queryOptions({ dealerId: audit.dealerId, service: checklist.service }),
      ),
    onSuccess: ({ blueprintId }, { audit }) =>
      router.navigate({
        to: '/blueprints/$blueprintId',
        params: { blueprintId },
        search: { dealer: audit.dealerId, audit: audit.id },
      }),
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
  if (audit.isError) return <CallError error={audit.error} onRetry={() => void audit.refetch()} />;
  if (audit.isPending) {
    return (
      <PageFrame title={say('result.title')}>
        <LoadingSkeleton shape="cards" count={3} />
      </PageFrame>
    );
  }
  const { data } = audit;
  if (data.scorecard === null) {
    return (
      <EmptyState
        icon={IconHourglass}
        title={say('result.notYet')}
        text={say('result.notYet.text')}
        action={
          <TextLink to="/audits/$auditId" params={{ auditId }}>
            {say('result.goOn')}
          </TextLink>
        }
      />
    );
  }
  return (
    <PageFrame
      title={read(data.checklist.title)}
      lead={`${read(data.dealer.name)} · ${sayFrame(`kind.${data.audit.kind}`)} · ${formats.dateTime(data.audit.submittedAt ?? data.audit.startedAt)}`}
      actions={
        <Button
          leftSection={<IconBinaryTree2 size={18} stroke={1.6} />}
          loading={show.isPending}
          onClick={() => show.mutate(data)}
        >
          {say('result.showOnBlueprint')}
        </Button>
      }
    >
      <ResultParts open={data} scorecard={data.scorecard} />
    </PageFrame>
  );
};
