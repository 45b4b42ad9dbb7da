import { Button, Checkbox, FocusTrap } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSay } from '../catalogue/messages.ts';
import { useCore, useStore } from '../core/core-context.tsx';
import { EXPERIENCE_HEIGHT } from '../experience/curves.ts';
import { useExperienceShown } from '../experience/use-experience-shown.ts';
import { notesHeight } from './cut-labels.ts';
import { planSheets } from './plan-sheets.ts';
import { PrintedSheet } from './PrintedSheet.tsx';

const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: the light colours hold for as long as the sheets are open, whatever the screen wears. */
const usePaperColours = (): void => {
  useEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, 'light');
    return () => {
      if (before !== null) root.setAttribute(SCHEME, before);
    };
  }, []);
};

const Sheets = ({ about }: { about: string | null }) => {
  const core = useCore();
  const say = useSay();
  const language = useStore(core.language);
  const layout = useStore(core.layout);
  const curves = useExperienceShown();
  const [grey, setGrey] = useState(false);
  const [printedAt] = useState(() => new Date().toISOString());
  const { scale, sheets } = useMemo(
    () => planSheets(layout, curves ? EXPERIENCE_HEIGHT : 0, notesHeight(layout)),
    [layout, curves],
  );
  usePaperColours();
  const close = () => core.update({ printing: false });
  const revision = say('print.revision', { revision: core.document.state().confirmedRevision });
  return (
    <FocusTrap active>
      <div
        className="te-print"
        role="dialog"
        aria-modal="true"
        aria-label={say('print.title')}
        data-language={language}
        data-grey={grey}
        onKeyDown={event => {
          if (event.key === 'Escape') close();
        }}
      >
        {/* Only while these sheets are open: other pages print on other paper. */}
        <style>{'@page { size: A3 landscape; margin: 0 }'}</style>
        <div className="te-print-bar">
          <span>{say('print.sheets', { count: sheets.length })}</span>
          <Checkbox
            label={say('print.grey')}
            checked={grey}
            onChange={event => setGrey(event.currentTarget.checked)}
          />
          <Button size="xs" data-autofocus onClick={() => window.print()}>
            {say('print.print')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {say('print.close')}
          </Button>
        </div>
        {sheets.map(sheet => (
          <PrintedSheet
            key={`${sheet.fromColumn} ${sheet.fromLane}`}
            sheet={sheet}
            sheets={sheets}
            scale={scale}
            about={about === null ? revision : `${about} · ${revision}`}
            language={language}
            printedAt={printedAt}
          />
        ))}
      </div>
    </FocusTrap>
  );
};

/** The drawing as A3 sheets, to be looked at and printed. Stands over everything while it is open. */
export const PrintView = ({ about }: { about: string | null }) =>
  createPortal(<Sheets about={about} />, document.body);
