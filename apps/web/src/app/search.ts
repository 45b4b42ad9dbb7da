type Search = Readonly<Record<string, unknown>>;

/** One text from search parameters; undefined where absent or of another kind. */
export const textParameter = (search: Search, name: string): string | undefined => {
  const value = search[name];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
};

/** Texts from search parameters, each once; undefined where there is none. */
export const listParameter = (search: Search, name: string): readonly string[] | undefined => {
  const value = search[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = [...new Set(values.map(item => textParameter({ item }, 'item')))].filter(
    text => text !== undefined,
  );
  return texts.length === 0 ? undefined : texts;
};

/** One of the values named, else undefined. */
export const choiceParameter = <Choice extends string>(
  search: Search,
  name: string,
  choices: readonly Choice[],
): Choice | undefined => choices.find(choice => choice === search[name]);

const KINDS = ['self', 'mystery', 'oem'] as const;

/** What can be laid over a drawing, in the order of their choice. */
export const OVERLAYS = [
  'scores',
  'network',
  'last',
  'trend',
  'kinds',
  'priority',
  'waiting',
  'time',
  'cost',
] as const;

/** Where a blueprint is looked at: whose scores of which audits lie on it, and which moment is in focus. */
export type BlueprintSearch = {
  /** What lies on the drawing; left out: the scores of the dealer, where one is named. */
  overlay?: (typeof OVERLAYS)[number];
  dealer?: string;
  wave?: string;
  audit?: string;
  /** Given: the scores are those of the network page for this checklist and kind. */
  checklist?: string;
  kind?: (typeof KINDS)[number];
  moment?: string;
  /** An earlier revision to be had back; gone from the address as soon as it is. */
  restore?: number;
};

export const blueprintSearch = (search: Search): BlueprintSearch => {
  const overlay = choiceParameter(search, 'overlay', OVERLAYS);
  const dealer = textParameter(search, 'dealer');
  const wave = textParameter(search, 'wave');
  const audit = textParameter(search, 'audit');
  const checklist = textParameter(search, 'checklist');
  const kind = choiceParameter(search, 'kind', KINDS);
  const moment = textParameter(search, 'moment');
  const restore = textParameter(search, 'restore');
  return {
    ...(overlay === undefined ? {} : { overlay }),
    ...(dealer === undefined ? {} : { dealer }),
    ...(wave === undefined ? {} : { wave }),
    ...(audit === undefined ? {} : { audit }),
    ...(checklist === undefined ? {} : { checklist }),
    ...(kind === undefined ? {} : { kind }),
    ...(moment === undefined ? {} : { moment }),
    ...(restore !== undefined && /^\d{1,9}$/.test(restore) ? { restore: Number(restore) } : {}),
  };
};

/** What of a wave is held against each other: one checklist version, and one dealer looked at closer. */
export type AgreementSearch = { dealer?: string; checklist?: string; version?: number };

export const agreementSearch = (search: Search): AgreementSearch => {
  const dealer = textParameter(search, 'dealer');
  const checklist = textParameter(search, 'checklist');
  const version = textParameter(search, 'version');
  return {
    ...(dealer === undefined ? {} : { dealer }),
    ...(checklist === undefined || version === undefined || !/^\d{1,6}$/.test(version)
      ? {}
      : { checklist, version: Number(version) }),
  };
};

/** Which item of a checklist the builder begins with. */
export const builderSearch = (search: Search): { item?: string } => {
  const item = textParameter(search, 'item');
  return item === undefined ? {} : { item };
};

/** Where to go after signing in: a path of this site only, so that a link cannot lead elsewhere. */
export const returnPath = (search: Search): { to?: string } => {
  const to = textParameter(search, 'to');
  return to !== undefined && /^\/(?![/\\])/.test(to) ? { to } : {};
};

/** Given in the address, with a value or without. */
const isAsked = (search: Search, name: string): boolean =>
  search[name] !== undefined && search[name] !== false;

/** How many cards the bench draws, at most 10,000, undressed where `plain`, and what draws them instead of the editor. */
export type BenchSearch = { cards: number; bare: 'flow' | 'canvas' | null; plain: boolean };

export const benchSearch = (search: Search): BenchSearch => {
  const cards = Number(search['cards']);
  const bare = textParameter(search, 'bare');
  return {
    cards: Number.isInteger(cards) && cards >= 1 && cards <= 10_000 ? cards : 2_000,
    bare: bare === undefined ? null : bare === 'canvas' ? 'canvas' : 'flow',
    plain: isAsked(search, 'plain'),
  };
};

/** What the start address with `?bench` leads to; null where the bench is not asked for. */
export const benchAsked = (path: string, search: Search): BenchSearch | null =>
  path === '/' && isAsked(search, 'bench') ? benchSearch(search) : null;

/** How visits are looked at; left out: as a board, or a list. */
export type VisitView = { view?: 'calendar' };

export const visitView = (search: Search): VisitView => {
  const view = choiceParameter(search, 'view', ['calendar']);
  return view === undefined ? {} : { view };
};
