import './versions.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDocumentTitle } from '@truthline/ui';
import type { ReactNode } from 'react';
import { useVersionsMessages } from './use-versions-messages.ts';

type VersionsFrameProps = {
  blueprintId: string;
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** Across the page, under its head. */
  banner?: ReactNode;
  drawing: ReactNode;
  children: ReactNode;
};

/** A page about a blueprint: the drawing at the left, what is said of it at the right; on a phone below it. */
export const VersionsFrame = ({
  blueprintId,
  title,
  note,
  actions,
  banner,
  drawing,
  children,
}: VersionsFrameProps) => {
  const say = useVersionsMessages();
  useDocumentTitle(title);
  return (
    <div className="tl-versions">
      <header className="tl-versions-head">
        <Tooltip label={say('back')}>
          <ActionIcon
            renderRoot={props => (
              <Link
                to="/blueprints/$blueprintId"
                params={{ blueprintId }}
                search={{}}
                activeOptions={{ exact: true }}
                {...props}
              />
            )}
            variant="subtle"
            color="gray"
            aria-label={say('back')}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
        </Tooltip>
        <div className="tl-versions-title">
          <h1>{title}</h1>
          {note === undefined ? null : <p>{note}</p>}
        </div>
        {actions === undefined ? null : <div className="tl-versions-actions">{actions}</div>}
      </header>
      {banner}
      <div className="tl-versions-body">
        <div className="tl-versions-drawings">{drawing}</div>
        <div className="tl-versions-side">{children}</div>
      </div>
    </div>
  );
};
