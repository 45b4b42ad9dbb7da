import type { NetworkSearch } from '../frame/network-search.ts';
import type { api } from '../../app/api-client.ts';
import { choiceParameter, listParameter, textParameter } from '../../app/search.ts';

export type ReportWish = Parameters<typeof api.networkReports.preview.query>[0];
export type ReportPanel = ReportWish['panels'][number];

/** What a report can be made of, in the order of the views. */
export const REPORT_PANELS = [
  'overview',
  'league',
  'funnel',
  'heatmap',
  'map',
  'trend',
  'honesty',
  'fairness',
  'burden',
  'drivers',
] as const satisfies readonly ReportPanel[];

/** A report in the address, beside the selection: left out, overview, league and funnel in the language of the screen. */
export type ReportSearch = {
  /** In the order in which they are printed. */
  panels?: readonly ReportPanel[];
  language?: 'zh' | 'en';
  title?: string;
};

export const reportSearch = (search: Readonly<Record<string, unknown>>): ReportSearch => {
  const panels = listParameter(search, 'panels')?.flatMap(id => REPORT_PANELS.filter(panel => panel === id));
  const language = choiceParameter(search, 'language', ['zh', 'en'] as const);
  const title = textParameter(search, 'title')?.slice(0, 120);
  return {
    ...(panels === undefined || panels.length === 0 ? {} : { panels }),
    ...(language === undefined ? {} : { language }),
    ...(title === undefined ? {} : { title }),
  };
};

export const DEFAULT_PANELS: readonly ReportPanel[] = ['overview', 'league', 'funnel'];

/** The address of a report that was kept. */
export const searchOf = ({
  panels,
  language,
  title,
  selection,
}: ReportWish): NetworkSearch & ReportSearch => {
  const { checklistId, waveIds = [], kinds = [], regionIds, sizes, tags, counting } = selection;
  const [kind] = kinds;
  return {
    checklist: checklistId,
    ...(waveIds.length === 0 ? {} : { waves: waveIds }),
    ...(kind === undefined ? {} : { kind }),
    ...(regionIds === undefined ? {} : { regions: regionIds }),
    ...(sizes === undefined ? {} : { sizes }),
    ...(tags === undefined ? {} : { tags }),
    ...(counting === 'submitted' ? { counting } : {}),
    panels,
    language,
    ...(title === undefined ? {} : { title }),
  };
};
