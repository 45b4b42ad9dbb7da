import './actions.css';
import { SegmentedControl } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, LoadingSkeleton, NoPermissionState, PageFrame, Panel, Picker } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { CallError } from '../frame/CallError.tsx';
import { TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { ActionsTable } from './ActionsTable.tsx';
import { STANDINGS, standsIn, type Action, type Standing } from './standing.ts';
import { useActionsMessages } from './use-actions-messages.ts';

const ALL = 'all';

const Listed = ({ actions }: { actions: readonly Action[] }) => {
  const say = useActionsMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const [where, setWhere] = useState<Standing>('open');
  const [dealerId, setDealer] = useState<string>(ALL);
  const dealers = useMemo(
    () => new Map(actions.map(action => [action.dealerId, action.dealerName])),
    [actions],
  );
  const options = useMemo(
    () => [
      { value: ALL, label: say('allDealers'), search: say('allDealers').toLowerCase() },
      ...[...dealers].map(([value, name]) => ({
        value,
        label: read(name),
        search: `${name.zh} ${name.en}`.toLowerCase(),
      })),
    ],
    [dealers, read, say],
  );
  const of = actions.filter(action => dealerId === ALL || action.dealerId === dealerId);
  return (
    <Panel flush>
      <div className="tl-actions-tools">
        <SegmentedControl
          size="xs"
          aria-label={say('show')}
          data={STANDINGS.map(value => ({
            value,
            label: say(`show.${value}`, { count: of.filter(action => standsIn(action, value)).length }),
          }))}
          value={where}
          onChange={value => setWhere(STANDINGS.find(each => each === value) ?? 'open')}
        />
        {dealers.size < 2 ? null : (
          <Picker
            label={say('dealer')}
            options={options}
            value={dealerId}
            onChange={setDealer}
            nothingFound={sayFrame('picker.none')}
          />
        )}
      </div>
      <ActionsTable actions={of.filter(action => standsIn(action, where))} withDealer={dealers.size > 1} />
    </Panel>
  );
};

/** The actions of failed items in reach: what is to be done, what is late, what waits for an audit. */
export const ActionsPage = () => {
  const say = useActionsMessages();
  const may = useMay();
  const mayRead = may('action.read');
  const actions = useQuery({ ...trpc.actions.list.queryOptions({}), enabled: mayRead });
  if (!mayRead) return <NoPermissionState />;
  return (
    <PageFrame title={say('title')} lead={say('lead')}>
      {actions.isError ? (
        <CallError error={actions.error} onRetry={() => void actions.refetch()} />
      ) : actions.isPending ? (
        <LoadingSkeleton count={6} />
      ) : actions.data.length === 0 ? (
        <Panel>
          <EmptyState
            icon={IconTool}
            title={say('empty.title')}
            text={say('empty.text')}
            action={<TextLink to="/audits">{say('empty.audits')}</TextLink>}
          />
        </Panel>
      ) : (
        <Listed actions={actions.data} />
      )}
    </PageFrame>
  );
};
