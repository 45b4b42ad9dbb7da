import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconLayoutColumns } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listDifferences, type Difference } from '@truthline/blueprint';
import { createCameraLink, drawInStep, drawTogether, markDifferences } from '@truthline/editor';
import { contentLanguage, EmptyState, useLocale } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { useBlueprintsMessages } from '../blueprints/use-blueprints-messages.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { DrawingView } from './DrawingView.tsx';
import { OpenedGate, type Opened } from './OpenedGate.tsx';
import { useVersionsMessages } from './use-versions-messages.ts';
import { VersionsFrame } from './VersionsFrame.tsx';

const route = getRouteApi('/signedIn/blueprints/$blueprintId/compare');

const titleOfOpened = ({ blueprint }: Opened) =>
  Object.values(blueprint.journey)[0]?.title ?? { zh: '', en: '' };

const useNames = () => {
  const read = useContentText();
  const sayBlueprints = useBlueprintsMessages();
  return ({
    kind,
    title,
    dealerName,
  }: {
    readonly kind: Opened['kind'];
    readonly title: { readonly zh: string; readonly en: string };
    readonly dealerName: { readonly zh: string; readonly en: string } | null;
  }) =>
    [
      read(title),
      ...(kind === 'variant' ? [] : [sayBlueprints(`kind.${kind}`)]),
      ...(dealerName === null ? [] : [read(dealerName)]),
    ].join(' · ');
};

/** The other blueprint to choose from the list; itself is not among them. */
const Chooser = ({ blueprintId, value }: { blueprintId: string; value: string | null }) => {
  const say = useVersionsMessages();
  const navigate = route.useNavigate();
  const nameOf = useNames();
  const list = useQuery(trpc.blueprints.list.queryOptions());
  return (
    <Select
      searchable
      w={300}
      size="xs"
      aria-label={say('compare.with')}
      placeholder={say('compare.choose')}
      value={value}
      onChange={chosen => {
        if (chosen !== null) void navigate({ search: before => ({ ...before, with: chosen }) });
      }}
      data={(list.data ?? [])
        .filter(({ id }) => id !== blueprintId)
        .map(summary => ({ value: summary.id, label: nameOf(summary) }))}
    />
  );
};

const useDealerName = (dealerId: string | null) =>
  useQuery({
    ...trpc.dealers.get.queryOptions({ dealerId: dealerId ?? '' }),
    enabled: dealerId !== null,
  }).data?.name ?? null;

const Beside = ({ one, other }: { one: Opened; other: Opened }) => {
  const say = useVersionsMessages();
  const language = contentLanguage(useLocale());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useNames();
  const [camera] = useState(createCameraLink);
  const [chosen, setPlace] = useState<Difference['place'] | null>(null);
  const names = [
    nameOf({ kind: one.kind, title: titleOfOpened(one), dealerName: useDealerName(one.dealerId) }),
    nameOf({ kind: other.kind, title: titleOfOpened(other), dealerName: useDealerName(other.dealerId) }),
  ] as const;
  const asOne = search.as === 'one';
  const shown = useMemo(() => {
    const [from, to] = [one.blueprint, other.blueprint];
    const differences = listDifferences(from, { ...to, deviation: from.deviation });
    const drawings = asOne ? [drawTogether(from, to)] : drawInStep(from, to, language);
    return {
      differences,
      first: differences[0]?.place ?? null,
      drawings: drawings.map(blueprint => ({ blueprint, marks: markDifferences(blueprint, differences) })),
    };
  }, [one.blueprint, other.blueprint, asOne, language]);
  return (
    <VersionsFrame
      blueprintId={one.id}
      title={say('compare.title', { title: names[0] })}
      actions={
        <>
          <Chooser blueprintId={one.id} value={other.id} />
          <SegmentedControl
            size="xs"
            aria-label={say('compare.view')}
            value={asOne ? 'one' : 'beside'}
            onChange={value =>
              void navigate({
                search: value === 'one' ? { with: other.id, as: 'one' } : { with: other.id },
                replace: true,
              })
            }
            data={[
              { value: 'beside', label: say('compare.view.beside') },
              { value: 'one', label: say('compare.view.one') },
            ]}
          />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void navigate({
                to: '/blueprints/$blueprintId/compare',
                params: { blueprintId: other.id },
                search: { ...search, with: one.id },
              })
            }
          >
            {say('compare.swap')}
          </Button>
        </>
      }
      drawing={shown.drawings.map(({ blueprint, marks }, index) => (
        <DrawingView
          key={`${asOne ? 'one' : 'beside'} ${index}`}
          title={asOne ? names.join(' → ') : (names[index] ?? '')}
          blueprint={blueprint}
          marks={marks}
          place={chosen ?? shown.first}
          {...(asOne ? {} : { camera })}
        />
      ))}
    >
      <h2>
        {say('differences.title')}
        <small role="status">{say('differences.count', { count: shown.differences.length })}</small>
      </h2>
      <DifferenceList differences={shown.differences} onGo={setPlace} />
    </VersionsFrame>
  );
};

const NothingBeside = ({ opened }: { opened: Opened }) => {
  const say = useVersionsMessages();
  const read = useContentText();
  return (
    <VersionsFrame
      blueprintId={opened.id}
      title={say('compare.title', { title: read(titleOfOpened(opened)) })}
      drawing={<DrawingView title={read(titleOfOpened(opened))} blueprint={opened.blueprint} />}
    >
      <EmptyState
        icon={IconLayoutColumns}
        title={say('compare.choose')}
        action={<Chooser blueprintId={opened.id} value={null} />}
      />
    </VersionsFrame>
  );
};

/** Two blueprints beside each other in step, or as one drawing, with what differs between them. */
export const ComparePage = () => {
  const { blueprintId } = route.useParams();
  const { with: otherId } = route.useSearch();
  return (
    <OpenedGate key={blueprintId} blueprintId={blueprintId}>
      {one =>
        otherId === undefined || otherId === blueprintId ? (
          <NothingBeside opened={one} />
        ) : (
          <OpenedGate key={otherId} blueprintId={otherId}>
            {other => <Beside key={`${one.id} ${other.id}`} one={one} other={other} />}
          </OpenedGate>
        )
      }
    </OpenedGate>
  );
};
