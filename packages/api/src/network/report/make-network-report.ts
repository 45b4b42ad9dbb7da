import { readText, type LocalText } from '@truthline/blueprint';
import { listRegions, listWaves, type Region, type Wave } from '@truthline/db';
import { numberWriter, type NetworkReport, type ReportFigure } from '@truthline/interchange/network-report';
import { mapResult, ok, type Result } from '@truthline/kernel';
import { readChecklist, readNewestChecklist } from '../../checklists/checklists-service.ts';
import type { Work } from '../../request/context.ts';
import type { Problem } from '../../request/problem.ts';
import { readBurden } from '../burden/burden-service.ts';
import { compareNetwork } from '../comparison-service.ts';
import { readDrivers } from '../drivers/drivers-service.ts';
import { readFairness } from '../fairness/fairness-service.ts';
import { mapHeat } from '../heatmap/heatmap-service.ts';
import { readHonesty } from '../honesty/honesty-service.ts';
import { mapDealers } from '../map/map-service.ts';
import { overlookNetwork } from '../overview/overview-service.ts';
import type { PresentedComparison } from '../presented.ts';
import { readTrend } from '../trend/trend-service.ts';
import type { FigureContext } from './figure-context.ts';
import { burdenFigures } from './panels/burden.ts';
import { driversFigures, noSurveyFigure } from './panels/drivers.ts';
import { fairnessFigures } from './panels/fairness.ts';
import { funnelFigure } from './panels/funnel.ts';
import { heatmapFigure } from './panels/heatmap.ts';
import { honestyFigure } from './panels/honesty.ts';
import { leagueFigure } from './panels/league.ts';
import { mapFigure } from './panels/map.ts';
import { overviewFigures } from './panels/overview.ts';
import { trendFigures } from './panels/trend.ts';
import { screenAddress } from './report-address.ts';
import type { ReportPanel, ReportWish } from './report-wish.ts';
import { reportWords } from './report-words.ts';

/** What the names in a report are taken from. */
type Named = {
  readonly checklist: { readonly title: LocalText; readonly version: number };
  /** All of the network, in the order of time. */
  readonly waves: readonly Wave[];
  readonly regions: readonly Region[];
};

const readNamed = ({ ports, signedIn }: Work, { selection }: ReportWish): Promise<Result<Named, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const { checklistId, version } = selection;
    const checklist =
      version === undefined
        ? await readNewestChecklist(tx, checklistId)
        : await readChecklist(tx, { checklistId, version });
    const waves = (await listWaves(tx)).toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
    const regions = await listRegions(tx);
    return mapResult(checklist, found => ({ checklist: found, waves, regions }));
  });

const LOCALE = { zh: 'zh-CN', en: 'en' } as const;

const contextOf = ({ ports }: Work, wish: ReportWish, { waves }: Named): FigureContext => {
  const { language, timeZone, selection } = wish;
  const words = reportWords[language];
  const locale = LOCALE[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  });
  const chosen = waves.filter(
    ({ id }) => (selection.waveIds ?? []).length === 0 || selection.waveIds?.includes(id),
  );
  const dayOf = (date: string) => day.format(new Date(`${date}T00:00:00Z`));
  const [first] = chosen;
  const lastDay = chosen
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1);
  const span =
    first === undefined || lastDay === undefined
      ? words.everyWave
      : `${dayOf(first.startsOn)} – ${dayOf(lastDay)}`;
  return {
    language,
    words,
    numbers: numberWriter(language),
    read: text => readText(text, language),
    day: dayOf,
    waves: ids =>
      waves
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => readText(name, language))
        .join(', '),
    date: words.readAt(`${instant.format(new Date(ports.clock.now()))} (${timeZone})`, span),
    link: (path, more) => screenAddress(ports.publicUrl, path, wish, more),
  };
};

/** Above the first figure: what the report is made of. */
const linesOf = (
  { selection }: ReportWish,
  { checklist, waves, regions }: Named,
  { words, read, date }: FigureContext,
) => {
  const { waveIds = [], regionIds, sizes, tags, kinds = ['mystery'] } = selection;
  return [
    words.checklist(read(checklist.title), checklist.version),
    waveIds.length === 0
      ? words.everyWave
      : words.waves(waves.filter(({ id }) => waveIds.includes(id)).map(({ name }) => read(name))),
    words.kinds(kinds),
    ...(regionIds === undefined
      ? []
      : [words.regions(regions.filter(({ id }) => regionIds.includes(id)).map(({ name }) => read(name)))]),
    ...(sizes === undefined ? [] : [words.sizes(sizes)]),
    ...(tags === undefined ? [] : [words.tags(tags)]),
    date,
  ];
};

/** Reads what the panels show, each answer once: by the same services as the screens. */
const figureMakers = (work: Work, wish: ReportWish, context: FigureContext) => {
  const { counting, ...final } = wish.selection;
  const { checklistId: _checklist, version: _version, kinds: _kinds, ...span } = final;
  let comparison: Promise<Result<PresentedComparison, Problem>> | null = null;
  const compared = () => (comparison ??= compareNetwork(work, { ...final, counting }));
  return {
    overview: async () =>
      mapResult(await overlookNetwork(work, final), told => overviewFigures(told, context)),
    league: async () => mapResult(await compared(), told => [leagueFigure(told, context)]),
    heatmap: async () =>
      mapResult(await mapHeat(work, { ...final, by: 'moments' }), told => [heatmapFigure(told, context)]),
    trend: async () =>
      mapResult(await readTrend(work, { ...final, of: { kind: 'network' } }), told =>
        trendFigures(told, context),
      ),
    honesty: async () =>
      mapResult(await readHonesty(work, { ...final, dealerId: null }), told => [
        honestyFigure(told, context),
      ]),
    funnel: async () => mapResult(await compared(), told => [funnelFigure(told, context)]),
    fairness: async () => mapResult(await readFairness(work, final), told => fairnessFigures(told, context)),
    map: async () => mapResult(await mapDealers(work, final), told => [mapFigure(told, context)]),
    drivers: async () => {
      const told = await readDrivers(work, span);
      if (!told.ok && told.error.code === 'surveyUnknown') return ok([noSurveyFigure(context)]);
      return mapResult(told, found => driversFigures(found, context));
    },
    burden: async () => mapResult(await readBurden(work, span), told => burdenFigures(told, context)),
  } satisfies Readonly<Record<ReportPanel, () => Promise<Result<readonly ReportFigure[], Problem>>>>;
};

/** A report of the panels asked for, in their order: worded and rounded once, for every file and the screen alike. */
export const makeNetworkReport = async (
  work: Work,
  wish: ReportWish,
): Promise<Result<NetworkReport, Problem>> => {
  const named = await readNamed(work, wish);
  if (!named.ok) return named;
  const context = contextOf(work, wish, named.value);
  const makers = figureMakers(work, wish, context);
  const figures: ReportFigure[] = [];
  for (const panel of wish.panels) {
    const made = await makers[panel]();
    if (!made.ok) return made;
    figures.push(...made.value);
  }
  const { words } = context;
  return ok({
    language: wish.language,
    title: wish.title ?? words.title,
    lines: linesOf(wish, named.value, context),
    link: context.link('/network/report', {
      panels: wish.panels,
      language: wish.language,
      ...(wish.title === undefined ? {} : { title: wish.title }),
    }),
    words: words.report,
    figures,
  });
};
