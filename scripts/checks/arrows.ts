/**
 * Which room may import which: the architecture's table as data. An import that is not listed here is an
 * error, `import type` included, in source, tests and package.json alike.
 */
export const ARROWS = {
  kernel: [],
  statistics: [],
  ui: [],
  blueprint: ['kernel'],
  document: ['kernel', 'blueprint'],
  audit: ['kernel', 'blueprint', 'statistics'],
  content: ['blueprint', 'audit'],
  improvement: ['kernel', 'blueprint', 'audit', 'statistics'],
  interchange: ['kernel', 'blueprint', 'audit'],
  editor: ['kernel', 'blueprint', 'document', 'ui'],
  db: ['kernel', 'blueprint', 'document', 'audit', 'improvement'],
  api: [
    'kernel',
    'statistics',
    'blueprint',
    'document',
    'audit',
    'content',
    'improvement',
    'interchange',
    'db',
  ],
  server: ['api', 'db', 'kernel'],
  cli: ['api', 'db', 'interchange', 'content', 'blueprint', 'audit', 'kernel'],
  web: ['ui', 'editor', 'document', 'blueprint', 'audit', 'improvement', 'interchange', 'kernel'],
} as const satisfies Record<string, readonly string[]>;

/** Arrows that may carry types alone: nothing of the target may reach the other at run time. */
export const TYPE_ARROWS: Readonly<Record<string, readonly string[]>> = { web: ['api'] };

export type Fence = {
  readonly library: RegExp;
  readonly insteadUse: string;
  readonly allowed: (room: string, file: string) => boolean;
};

export const FENCES: readonly Fence[] = [
  {
    library: /^@xyflow\//,
    insteadUse: 'the adapter in packages/editor/src/flow',
    allowed: (room, file) => room === 'editor' && file.includes('src/flow/'),
  },
  {
    library: /^(kysely|pg|pg-.*)(\/|$)/,
    insteadUse: 'a repository of @truthline/db',
    allowed: room => room === 'db',
  },
  {
    library: /^@trpc\/server(\/|$)/,
    insteadUse: 'the router type of @truthline/api',
    allowed: room => room === 'api' || room === 'server',
  },
  {
    library: /^(react|react-dom)(\/|$)/,
    insteadUse: 'a plain value; React belongs to ui, editor and web',
    allowed: room => room === 'ui' || room === 'editor' || room === 'web',
  },
];
