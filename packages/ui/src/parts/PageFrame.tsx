import './page-frame.css';
import type { ReactNode } from 'react';
import { useDocumentTitle } from './use-document-title.ts';

type PageFrameProps = {
  title: string;
  /** One sentence: what this page is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** `narrow` for reading and forms, `wide` for dense figures. */
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
};

/** A page: one heading, its actions, its content. Names the browser tab. */
export const PageFrame = ({ title, lead, actions, width = 'normal', children }: PageFrameProps) => {
  useDocumentTitle(title);
  return (
    <div className="tl-page" data-wide={width === 'wide'} data-narrow={width === 'narrow'}>
      <header className="tl-page-head">
        <div>
          <h1 className="tl-page-title">{title}</h1>
          {lead === undefined ? null : <p className="tl-page-lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="tl-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
};

type PanelProps = {
  title?: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** Lets a table reach the panel's edges. */
  flush?: boolean;
  children: ReactNode;
};

/** A titled region of a page. */
export const Panel = ({ title, note, actions, flush = false, children }: PanelProps) => (
  <section className="tl-panel" aria-label={title}>
    {title === undefined ? null : (
      <div className="tl-panel-head">
        <h2 className="tl-panel-title">{title}</h2>
        {note === undefined ? null : <span className="tl-panel-note">{note}</span>}
        {actions}
      </div>
    )}
    <div className="tl-panel-body" data-flush={flush}>
      {children}
    </div>
  </section>
);
