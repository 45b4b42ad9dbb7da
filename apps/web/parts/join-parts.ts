/** A part of a build, as far as joining needs it. */
export type Part = {
  readonly fileName: string;
  readonly isEntry: boolean;
  /** The module this part stands for, where it is asked for by itself; null for what others share. */
  readonly facadeModuleId: string | null;
  /** Parts it cannot run without. */
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
};

/** These parts, and all they cannot run without. */
export const fetchedFor = <P extends Pick<Part, 'fileName' | 'imports'>>(
  parts: readonly P[],
  begun: readonly P[],
): ReadonlySet<P> => {
  const named = new Map(parts.map(part => [part.fileName, part]));
  const fetched = new Set<P>();
  const open = [...begun];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (fetched.has(part)) continue;
    fetched.add(part);
    for (const name of part.imports) {
      const imported = named.get(name);
      if (imported !== undefined) open.push(imported);
    }
  }
  return fetched;
};

/** Everything that is asked for by itself, besides the page. */
export type Asked = {
  /** Before anybody is signed in. */
  readonly door: readonly string[];
  /** By everybody who is signed in. */
  readonly signedIn: readonly string[];
  /** For an audit on the phone. */
  readonly audit: readonly string[];
};

/**
 * Which modules travel in one file. Left alone, a build has a file for every set of modules that the same pages share:
 * an audit asks for 140 of them, and each is packed by itself. Joined are `start`, what every page needs; `door`, what
 * the sign-in shares with those behind it; `signed-in`, what all behind it need; `field`, what an audit shares with other pages; `audit`, what it has for itself.
 * Whatever a module imports lies in its own file or in one of those before it, so that no two wait for each other.
 */
export const joinParts = (parts: readonly Part[], asked: Asked): ReadonlyMap<string, string> => {
  const asks = (modules: readonly string[]) =>
    parts.filter(
      ({ facadeModuleId }) => facadeModuleId !== null && modules.some(name => facadeModuleId.endsWith(name)),
    );
  const entries = parts.filter(({ isEntry }) => isEntry);
  const signedIn = asks(asked.signedIn);
  const audit = asks(asked.audit);
  const others = parts.filter(
    part => part.facadeModuleId !== null && !audit.includes(part) && !signedIn.includes(part),
  );
  const modulesOf = (begun: readonly Part[]) => [...fetchedFor(parts, begun)].flatMap(part => part.moduleIds);
  const groups = new Map<string, string>();
  const join = (modules: readonly string[], name: string) => {
    for (const id of modules) if (!groups.has(id)) groups.set(id, name);
  };
  join(modulesOf(entries), 'start');
  const behind = new Set(modulesOf([...signedIn, ...audit]));
  join(
    modulesOf(asks(asked.door)).filter(id => behind.has(id)),
    'door',
  );
  join(modulesOf(signedIn), 'signed-in');
  const elsewhere = new Set(modulesOf(others));
  const ofAudit = modulesOf(audit);
  join(
    ofAudit.filter(id => elsewhere.has(id)),
    'field',
  );
  join(ofAudit, 'audit');
  return groups;
};
