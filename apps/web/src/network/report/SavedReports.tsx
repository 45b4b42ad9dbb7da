import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, Panel, useFormats } from '@truthline/ui';
import { queryClient, trpc, type api } from '../../app/api-client.ts';
import { CallError } from '../../frame/CallError.tsx';
import { TextLink } from '../../frame/links.tsx';
import { useProblemText } from '../../frame/use-problem-text.ts';
import { searchOf } from './report-search.ts';
import { useReportMessages } from './use-report-messages.ts';
import { WEEKDAYS } from './weekdays.ts';

type Saved = Awaited<ReturnType<typeof api.networkReports.saved.query>>[number];

const twoDigits = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** When it is mailed, in words. */
const Schedule = ({ schedule }: { schedule: NonNullable<Saved['schedule']> }) => {
  const say = useReportMessages();
  const { kind, day, hour, timeZone, format } = schedule;
  const at = { hour: twoDigits(hour), zone: timeZone, format: say(format) };
  switch (kind) {
    case 'weekly':
      return say('mailed.weekly', { ...at, day: say(`weekday.${WEEKDAYS[(day ?? 1) - 1] ?? 'mon'}`) });
    case 'monthly':
      return say('mailed.monthly', { ...at, day: day ?? 1 });
    case 'waveEnd':
      return say('mailed.waveEnd', at);
  }
};

/** The reports that are kept in the network: each opens as it was kept, own ones can be removed. */
export const SavedReports = () => {
  const say = useReportMessages();
  const formats = useFormats();
  const problemText = useProblemText();
  const saved = useQuery(trpc.networkReports.saved.queryOptions());
  const remove = useMutation(
    trpc.networkReports.remove.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.networkReports.saved.queryKey() }),
      onError: error => notifications.show({ color: 'below', message: problemText(error) }),
    }),
  );
  if (saved.isError) return <CallError error={saved.error} onRetry={() => void saved.refetch()} />;
  if (saved.isPending) return <LoadingSkeleton count={3} />;
  return (
    <Panel title={say('saved.title')}>
      {saved.data.length === 0 ? (
        <p className="tl-panel-note">{say('saved.none')}</p>
      ) : (
        <ul className="tl-report-saved">
          {saved.data.map(report => (
            <li key={report.id}>
              <div>
                {report.wish === null ? (
                  report.name
                ) : (
                  <TextLink to="/network/report" search={searchOf(report.wish)}>
                    {report.name}
                  </TextLink>
                )}
                <span className="tl-network-method">
                  <span>
                    {say('saved.by', { person: report.madeByName, day: formats.date(report.savedAt) })}
                  </span>
                  {report.schedule === null ? null : (
                    <span>
                      <Schedule schedule={report.schedule} />
                    </span>
                  )}
                  {report.wish === null ? <span>{say('saved.stale')}</span> : null}
                </span>
              </div>
              {report.own ? (
                <Button
                  variant="subtle"
                  size="xs"
                  loading={remove.isPending && remove.variables.id === report.id}
                  aria-label={say('saved.remove', { name: report.name })}
                  onClick={() => remove.mutate({ id: report.id })}
                >
                  {say('remove')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
