import { parseSync } from 'oxc-parser';
import { ARROWS, FENCES, TYPE_ARROWS } from './arrows.ts';

/** One import as written: where it points, on which line, and whether only types travel. */
export type ImportSite = { readonly specifier: string; readonly line: number; readonly typeOnly: boolean };

/** A sentence that says what is wrong and what to do instead. */
export type ImportProblem = { readonly file: string; readonly line: number; readonly message: string };

const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length;

/** Every import, re-export, dynamic import and `import('…')` type of a module. */
export const importsOf = (file: string, source: string): readonly ImportSite[] => {
  const { module } = parseSync(file, source);
  const sites: ImportSite[] = [];
  for (const entry of module.staticImports) {
    const typeOnly = entry.entries.length > 0 && entry.entries.every(one => one.isType);
    sites.push({ specifier: entry.moduleRequest.value, line: lineAt(source, entry.start), typeOnly });
  }
  for (const entry of module.staticExports) {
    for (const one of entry.entries) {
      if (one.moduleRequest !== null && one.moduleRequest !== undefined) {
        sites.push({
          specifier: one.moduleRequest.value,
          line: lineAt(source, entry.start),
          typeOnly: one.isType,
        });
      }
    }
  }
  // Dynamic imports and import types have no record of their own with a resolved text.
  for (const match of source.matchAll(/\bimport\(\s*(['"])([^'"]+)\1\s*\)(\.\w)?/g)) {
    const [, , specifier = ''] = match;
    sites.push({
      specifier,
      line: lineAt(source, match.index),
      typeOnly: match[3] !== undefined && /\.[A-Z]/.test(match[3]),
    });
  }
  return sites;
};

const listed = (table: Readonly<Record<string, readonly string[]>>, room: string) => table[room] ?? [];

/** Why `room` may not write this import in `file` (a path inside the room), or null where it may. */
export const refuseImport = (room: string, file: string, site: ImportSite): string | null => {
  const own = /^@truthline\/([a-z]+)(?:\/(.*))?$/.exec(site.specifier);
  if (own !== null) {
    const [, target = ''] = own;
    if (target === room) return `${room} imports itself by name; use a relative path`;
    if (listed(ARROWS, room).includes(target)) return null;
    if (listed(TYPE_ARROWS, room).includes(target)) {
      return site.typeOnly ? null : `${room} may take only types from ${target}; write "import type"`;
    }
    const allowed = listed(ARROWS, room);
    return `${room} may not import ${target}; it may import ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}`;
  }
  if (/^(\.\.\/)+(packages|apps)\//.test(site.specifier))
    return 'a relative path into another room; import it by its name';
  for (const fence of FENCES) {
    if (fence.library.test(site.specifier) && !fence.allowed(room, file)) {
      return `${site.specifier} is fenced; use ${fence.insteadUse}`;
    }
  }
  return null;
};

/** Checks one file of one room. */
export const checkFile = (room: string, file: string, source: string): readonly ImportProblem[] =>
  importsOf(file, source).flatMap(site => {
    const message = refuseImport(room, file, site);
    return message === null ? [] : [{ file, line: site.line, message }];
  });

/** Checks the arrows a package.json declares. Development dependencies may also follow the type arrows. */
export const checkManifest = (room: string, manifest: ManifestDependencies): readonly string[] => {
  const problems: string[] = [];
  const check = (names: readonly string[], allowed: readonly string[]) => {
    for (const name of names) {
      const target = /^@truthline\/([a-z]+)$/.exec(name)?.[1];
      if (target !== undefined && !allowed.includes(target)) {
        problems.push(`${room}/package.json: may not depend on ${target}`);
      }
    }
  };
  check(Object.keys(manifest.dependencies ?? {}), listed(ARROWS, room));
  check(Object.keys(manifest.devDependencies ?? {}), [...listed(ARROWS, room), ...listed(TYPE_ARROWS, room)]);
  return problems;
};

export type ManifestDependencies = {
  readonly dependencies?: Readonly<Record<string, string>> | undefined;
  readonly devDependencies?: Readonly<Record<string, string>> | undefined;
};
