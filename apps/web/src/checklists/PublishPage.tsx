import './checklists.css';
import { Alert, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { describeChecklistDifference } from '@truthline/audit';
import {
  contentLanguage,
  DataTable,
  LoadingSkeleton,
  NoPermissionState,
  PageFrame,
  Panel,
  useFormats,
  useLocale,
  type Column,
} from '@truthline/ui';
import { queryClient, trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { ButtonLink } from '../frame/links.tsx';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import type { PresentedTrial } from './presented.ts';
import { useChecklistsMessages } from './use-checklists-messages.ts';

const route = getRouteApi('/signedIn/checklists/$checklistId/publish');

type Changed = PresentedTrial['changed'][number];

const ChangedTable = ({ changed }: { changed: readonly Changed[] }) => {
  const say = useChecklistsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const formats = useFormats();
  const judged = ({ overall, outcome }: Changed['before']) =>
    `${overall === null ? '–' : formats.number(Math.round(overall * 10) / 10)} · ${say(`outcome.${outcome}`)}`;
  const columns: readonly Column<Changed>[] = [
    {
      key: 'dealer',
      header: say('trial.dealer'),
      rowHeader: true,
      sortValue: ({ dealerName }) => read(dealerName),
      render: ({ dealerName }) => read(dealerName),
    },
    {
      key: 'kind',
      header: say('trial.kind'),
      secondary: true,
      render: ({ kind }) => sayFrame(`kind.${kind}`),
    },
    {
      key: 'before',
      header: say('trial.before'),
      align: 'end',
      sortValue: ({ before }) => before.overall,
      render: ({ before }) => judged(before),
    },
    {
      key: 'after',
      header: say('trial.after'),
      align: 'end',
      sortValue: ({ after }) => after.overall,
      render: ({ after }) => judged(after),
    },
  ];
  return (
    <DataTable
      caption={say('trial.caption')}
      columns={columns}
      rows={changed}
      rowKey={({ auditId }) => auditId}
      empty={say('trial.nobody')}
    />
  );
};

const Trial = ({ checklistId }: { checklistId: string }) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const trial = useQuery(trpc.checklists.tryRules.queryOptions({ checklistId }, { staleTime: 0 }));
  if (trial.isError) return <CallError error={trial.error} onRetry={() => void trial.refetch()} />;
  if (trial.data === undefined) return <LoadingSkeleton count={4} />;
  const { wave, audits, counts, changed, leftOut } = trial.data;
  if (wave === null) return <p className="tl-note">{say('trial.noWave')}</p>;
  const outcomes = changed.filter(({ before, after }) => before.outcome !== after.outcome);
  return (
    <>
      <p className="tl-trial-sum" role="status">
        {say('trial.sum', {
          wave: read(wave.name),
          audits,
          outcomes: counts.outcomeChanged,
          fail: counts.passToFail,
          pass: counts.failToPass,
          scores: counts.scoreChanged,
        })}
      </p>
      {leftOut.length === 0 ? null : (
        <p className="tl-note">
          {say('trial.leftOut', { items: leftOut.map(({ itemId }) => itemId).join(', ') })}
        </p>
      )}
      <ChangedTable changed={outcomes} />
    </>
  );
};

/** Before publishing: what changes, what is in the way, and who would change result. */
export const PublishPage = () => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const may = useMay();
  const language = contentLanguage(useLocale());
  const router = useRouter();
  const { checklistId } = route.useParams();
  const told = useQuery(
    trpc.checklists.difference.queryOptions(
      { checklistId },
      { enabled: may('checklist.write'), staleTime: 0 },
    ),
  );
  const publish = useMutation(
    trpc.checklists.publish.mutationOptions({
      onSuccess: async ({ version }) => {
        notifications.show({
          closeButtonProps: { 'aria-label': say('close') },
          message: say('publish.done', { version }),
        });
        await router.navigate({ to: '/checklists' });
        await queryClient.invalidateQueries({ queryKey: trpc.checklists.pathKey() });
      },
    }),
  );
  if (!may('checklist.write')) return <NoPermissionState />;
  if (told.isError)
    return (
      <PageFrame title={say('publish.title')}>
        <CallError error={told.error} onRetry={() => void told.refetch()} />
      </PageFrame>
    );
  if (told.data === undefined)
    return (
      <PageFrame title={say('publish.title')}>
        <LoadingSkeleton count={8} />
      </PageFrame>
    );
  const { base, differences, problems, gaps, itemCount, revision, title } = told.data;
  const ready = problems.length === 0 && itemCount > 0 && (base === null || differences.length > 0);
  const scoring = differences.filter(({ scores }) => scores).length;
  return (
    <PageFrame
      title={`${read(title)} · ${say('publish.title')}`}
      lead={say('publish.lead')}
      actions={
        <>
          <ButtonLink variant="default" to="/checklists/$checklistId" params={{ checklistId }}>
            {say('publish.back')}
          </ButtonLink>
          {may('checklist.publish') ? (
            <Button
              disabled={!ready}
              loading={publish.isPending}
              onClick={() => publish.mutate({ checklistId, revision })}
            >
              {say('publish.submit', { version: (base ?? 0) + 1 })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="tl-publish">
        {publish.isError ? <ProblemAlert error={publish.error} /> : null}
        {may('checklist.publish') ? null : <Alert color="gray">{say('publish.notYou')}</Alert>}
        {problems.length === 0 && itemCount > 0 ? null : (
          <Panel title={say('publish.problems')}>
            <ul className="tl-publish-list">
              {itemCount === 0 ? <li>{say('reason.noItems')}</li> : null}
              {problems.map((each, at) => {
                const { reason, ...values } = each;
                const place =
                  'itemId' in values
                    ? values.itemId
                    : 'sectionId' in values
                      ? values.sectionId
                      : 'groupId' in values
                        ? values.groupId
                        : '';
                return (
                  <li key={at}>
                    {place === '' ? null : <b>{place} </b>}
                    {say(`reason.${reason}`)}
                  </li>
                );
              })}
            </ul>
          </Panel>
        )}
        <Panel
          title={
            base === null
              ? say('publish.first')
              : say('publish.since', { version: base, count: differences.length, scoring })
          }
        >
          {base === null ? (
            <p className="tl-note">{say('publish.first.text', { count: itemCount })}</p>
          ) : differences.length === 0 ? (
            <p className="tl-note">{say('publish.unchanged')}</p>
          ) : (
            <ul className="tl-publish-list">
              {differences.map(difference => (
                <li key={`${difference.kind} ${difference.place.table} ${difference.place.id}`}>
                  {describeChecklistDifference(
                    {
                      ...difference,
                      fields: difference.fields.map(({ field, before, after }) => ({ field, before, after })),
                    },
                    language,
                  )}
                  {difference.scores ? <span className="tl-scores">{say('publish.scores')}</span> : null}
                </li>
              ))}
            </ul>
          )}
        </Panel>
        {base === null || problems.length > 0 || differences.length === 0 ? null : (
          <Panel title={say('trial.title')}>
            <Trial checklistId={checklistId} />
          </Panel>
        )}
        {gaps.length === 0 ? null : (
          <Panel title={say('gaps.title')} note={say('publish.gaps', { count: gaps.length })}>
            <ul className="tl-gaps">
              {gaps.map(({ path, language: lacking, gap }) => (
                <li key={`${path} ${lacking}`}>
                  {path.replace(/^(items|sections|repeatGroups)\./, '')}
                  <span className="tl-gap" data-gap={gap}>
                    {say(`language.${lacking}`)} · {say(`gap.${gap}`)}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </PageFrame>
  );
};
