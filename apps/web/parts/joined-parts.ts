import { build, type InlineConfig, type Rolldown } from 'vite';
import { joinParts, type Asked, type Part } from './join-parts.ts';

/** What the frame and the audit page ask for by themselves, by the ends of their modules. */
export const ASKED: Asked = {
  door: ['/sign-in/SignInPage.tsx'],
  signedIn: ['/local/last-session.ts', '/local/seen.ts', '/reminders/ReminderBell.tsx'],
  audit: ['/audits/AuditPage.tsx'],
};

const partsOf = (built: Awaited<ReturnType<typeof build>>): readonly Part[] =>
  [built]
    .flat()
    .flatMap(each => ('output' in each ? each.output : []))
    .filter(output => output.type === 'chunk');

/**
 * Builds once without writing, to see which modules each page really needs after unused ones fell away, and says for the
 * second build which of them travel together (`joinParts`).
 */
export const joinedParts = async (config: InlineConfig): Promise<Rolldown.CodeSplittingOptions> => {
  const unwritten = { ...config.build, write: false, minify: false };
  const groups = joinParts(
    partsOf(await build({ ...config, configFile: false, logLevel: 'error', build: unwritten })),
    ASKED,
  );
  return { includeDependenciesRecursively: false, groups: [{ name: id => groups.get(id) ?? null }] };
};
