import { useEffect } from 'react';
import { useCore, useSession } from '../core/core-context.tsx';
import { FilterNote } from '../find/FilterNote.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { CommandPalette } from '../find/Palette.tsx';
import { useFindKeys } from '../find/use-find-keys.ts';
import { Minimap } from '../minimap/Minimap.tsx';
import { JobDescriptionPage } from '../reading/JobDescriptionPage.tsx';
import { Presentation } from '../reading/Presentation.tsx';
import { ReadingBar } from '../reading/ReadingBar.tsx';

/** What lies over the drawing while one searches, filters, reads or presents it. */
export const Seeing = () => {
  const core = useCore();
  const paths = useSession(session => session.panel === 'paths');
  useFindKeys();
  // A path stays lit for as long as the panel that lists it is open.
  useEffect(() => {
    if (!paths && core.session.get().path !== null) core.update({ path: null });
  }, [core, paths]);
  return (
    <>
      <Minimap />
      <FilterNote />
      <FindBar />
      <ReadingBar />
      <Presentation />
      <CommandPalette />
      <JobDescriptionPage />
    </>
  );
};
