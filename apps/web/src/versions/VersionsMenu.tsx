import { Button, Menu } from '@mantine/core';
import {
  IconCopy,
  IconFileDiff,
  IconHistory,
  IconLayoutColumns,
  IconRosetteDiscountCheck,
  IconVersions,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BlueprintDocument } from '@truthline/document';
import { useState } from 'react';
import { trpc } from '../app/api-client.ts';
import { useMay } from '../app/session.ts';
import { PublishStandard } from './PublishStandard.tsx';
import { useDeskMessages } from './use-desk-messages.ts';

type VersionsMenuProps = {
  blueprintId: string;
  kind: 'standard' | 'variant' | 'asIs' | 'toBe';
  document: BlueprintDocument;
};

/** What a blueprint was and is beside others: its number, history, deviations, comparison, copy, and publishing. */
export const VersionsMenu = ({ blueprintId, kind, document }: VersionsMenuProps) => {
  const say = useDeskMessages();
  const may = useMay();
  const [publishing, setPublishing] = useState(false);
  const versions = useQuery(trpc.blueprints.versions.queryOptions({ blueprintId }));
  const published = (versions.data ?? []).flatMap(({ number }) => number ?? []);
  const number = published.length === 0 ? null : Math.max(...published);
  const label =
    number !== null
      ? say('menu.published', { number })
      : kind === 'standard' && versions.isSuccess
        ? say('menu.unpublished')
        : say('menu.button');
  const mayPublish = kind === 'standard' && may('blueprint.publish');
  const mayMake = may('blueprint.createStandard') || may('blueprint.createVariant');
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconVersions size={15} stroke={1.6} />}
            aria-label={label === say('menu.button') ? undefined : `${say('menu.button')}: ${label}`}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconHistory size={16} stroke={1.6} />}
            renderRoot={props => (
              <Link to="/blueprints/$blueprintId/history" params={{ blueprintId }} search={{}} {...props} />
            )}
          >
            {say('menu.history')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileDiff size={16} stroke={1.6} />}
            renderRoot={props => (
              <Link to="/blueprints/$blueprintId/deviations" params={{ blueprintId }} {...props} />
            )}
          >
            {kind === 'standard' ? say('menu.deviationsOfAll') : say('menu.deviations')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLayoutColumns size={16} stroke={1.6} />}
            renderRoot={props => (
              <Link to="/blueprints/$blueprintId/compare" params={{ blueprintId }} search={{}} {...props} />
            )}
          >
            {say('menu.compare')}
          </Menu.Item>
          {mayMake ? (
            <Menu.Item
              leftSection={<IconCopy size={16} stroke={1.6} />}
              renderRoot={props => <Link to="/blueprints/new" search={{ from: blueprintId }} {...props} />}
            >
              {say('menu.copy')}
            </Menu.Item>
          ) : null}
          {mayPublish ? (
            <Menu.Item
              leftSection={<IconRosetteDiscountCheck size={16} stroke={1.6} />}
              onClick={() => setPublishing(true)}
            >
              {say('menu.publish')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {mayPublish ? (
        <PublishStandard
          blueprintId={blueprintId}
          document={document}
          last={versions.data?.find(version => version.number === number && number !== null) ?? null}
          opened={publishing}
          onClose={() => setPublishing(false)}
        />
      ) : null}
    </>
  );
};
