import './audit-result.css';
import '../audits/audit-run.css';
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
import {
  EmptyState,
  LoadingSkeleton,
  PageFrame,
  Panel,
  ScorePill,
  contentLanguage,
  useFormats,
  useLocale,
} from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { AppealPanel } from '../reviews/AppealPanel.tsx';
import { FailedItems } from './FailedItems.tsx';
import type { Report } from './report.ts';
import { ReportFiles } from './ReportFiles.tsx';
import { AllParts } from './ResultParts.tsx';
import { StandingPanel } from './StandingPanel.tsx';
import { useResultsMessages } from './use-results-messages.ts';

const route = getRouteApi('/signedIn/audits/$auditId/result');
const outcomeIcons = { pass: IconCircleCheck, fail: IconCircleX, incomplete: IconCircleDashed } as const;

/** The outcome in words, with its reason. */
const OutcomeLine = ({ report: { outcome, criticalFailures } }: { report: Report }) => {
  const say = useResultsMessages();
  const Symbol = outcomeIcons[outcome];
  return (
    <span className="tl-result-outcome" data-outcome={outcome}>
      <Symbol size={20} aria-hidden />
      {outcome === 'fail' && criticalFailures > 0
        ? say('outcome.fail.critical', { count: criticalFailures })
        : say(`outcome.${outcome}`)}
    </span>
  );
};

/** The number, what it means, and how it came about. */
const Overall = ({ report }: { report: Report }) => {
  const say = useResultsMessages();
  const words = report.words[contentLanguage(useLocale())];
  const lines = [...words.reasons, ...words.sections.map(({ text }) => text), ...words.notes];
  const { counted, asked } = report;
  return (
    <Panel title={say('overall')} note={say('counted', { counted, asked })}>
      <div className="tl-result-overall">
        <ScorePill score={report.overall} large />
        <OutcomeLine report={report} />
      </div>
      <p className="tl-result-words">{words.summary}</p>
      {lines.length === 0 ? null : (
        <details className="tl-result-how">
          <summary>{say('howCounted')}</summary>
          <ul>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
};

/** What an audit says: outcome and number, how it compares, every cut of it, what failed, and the way to the drawing. */
export const AuditResultPage = () => {
  const { auditId } = route.useParams();
  const say = useResultsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const formats = useFormats();
  const router = useRouter();
  // An audit submitted a moment ago has a result now.
  const asked = useQuery(trpc.reports.audit.queryOptions({ auditId }, { staleTime: 0 }));
  const show = useMutation({
    mutationFn: ({ dealer, checklist }: Report) =>
      queryClient.fetchQuery(
        trpc.blueprints.forDealer.queryOptions({ dealerId: dealer.id, service: checklist.service }),
      ),
    onSuccess: ({ blueprintId }, { dealer }) =>
      router.navigate({
        to: '/blueprints/$blueprintId',
        params: { blueprintId },
        search: { dealer: dealer.id, audit: auditId },
      }),
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
  if (asked.isError) return <CallError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.isPending || (asked.data === null && asked.isFetching)) {
    return (
      <PageFrame title={say('title')}>
        <LoadingSkeleton shape="cards" count={3} />
      </PageFrame>
    );
  }
  const report = asked.data;
  if (report === null) {
    return (
      <EmptyState
        icon={IconHourglass}
        title={say('notYet')}
        text={say('notYet.text')}
        action={
          <TextLink to="/audits/$auditId" params={{ auditId }}>
            {say('goOn')}
          </TextLink>
        }
      />
    );
  }
  return (
    <PageFrame
      title={read(report.checklist.title)}
      lead={`${read(report.dealer.name)} · ${sayFrame(`kind.${report.kind}`)} · ${formats.dateTime(report.submittedAt ?? report.startedAt)}`}
      actions={
        <>
          <ReportFiles auditId={auditId} />
          <Button
            leftSection={<IconBinaryTree2 size={18} stroke={1.6} />}
            loading={show.isPending}
            onClick={() => show.mutate(report)}
          >
            {say('showOnBlueprint')}
          </Button>
        </>
      }
    >
      <div className="tl-result">
        <Overall report={report} />
        <div className="tl-result-wide tl-result-appeal">
          <AppealPanel auditId={auditId} />
        </div>
        <StandingPanel report={report} />
        <div className="tl-result-wide">
          <Panel title={say('failed')} flush>
            <FailedItems report={report} />
          </Panel>
        </div>
        <AllParts report={report} />
      </div>
    </PageFrame>
  );
};
