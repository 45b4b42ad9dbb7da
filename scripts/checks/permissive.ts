const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // MIT without the condition to be named.
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** Weak copyleft, used unmodified and only to build and test. */
const BUILD_ONLY: Readonly<Record<string, RegExp>> = {
  'MPL-2.0': /^(@axe-core\/playwright|axe-core|lightningcss(-.*)?)$/,
};

/** Packages whose manifest says nothing, while the licence text they carry does. */
const BY_TEXT: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** True where a package may not be installed. `expression` is SPDX: one side of OR must be on the list, both of AND. */
export const refusedLicence = (name: string, expression: string): boolean => {
  const bare = expression.replaceAll(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').every(one => refusedLicence(name, one));
  if (bare.includes(' AND ')) return bare.split(' AND ').some(one => refusedLicence(name, one));
  if (bare === 'none') return !PERMISSIVE.has(BY_TEXT[name] ?? bare);
  return !PERMISSIVE.has(bare) && !(BUILD_ONLY[bare]?.test(name) ?? false);
};
