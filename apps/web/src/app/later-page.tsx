import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import { fetchAside, fetchLater } from '@truthline/ui';
import type { pages } from './pages.ts';

const table = () => import('./pages.ts');

// Where an audit was opened first, the table comes when that stands.
fetchLater(table);

/** An audit by its address; what else begins so is a page of the table. */
const AUDIT = /^\/audits\/(?!(?:new|unsent)$)[^/]+$/;

/** Fetches the table of the pages while the session is asked for, so that no page waits for it; an audit on the phone would. */
export const fetchPageTable = (pathname: string): void => {
  if (!AUDIT.test(pathname)) fetchAside(table).catch(() => undefined);
};

/** A page of the table, fetched when a link to it is touched or followed. */
export const laterPage = (name: keyof typeof pages): AsyncRouteComponent<object> =>
  lazyRouteComponent(async () => {
    const { MantineRoom, pages } = await table();
    const Page = await pages[name]();
    const InRoom = () => (
      <MantineRoom>
        <Page />
      </MantineRoom>
    );
    return { default: InRoom };
  });
