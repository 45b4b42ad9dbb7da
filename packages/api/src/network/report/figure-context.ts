import type { Language, LocalText } from '@truthline/blueprint';
import type { NumberWriter, ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedJoining, PresentedMethod } from '../presented.ts';
import type { ReportWords } from './report-words.ts';

/** What every panel is made with. */
export type FigureContext = {
  readonly language: Language;
  readonly words: ReportWords;
  readonly numbers: NumberWriter;
  readonly read: (text: LocalText) => string;
  /** A day, `YYYY-MM-DD`, as it is written. */
  readonly day: (date: string) => string;
  /** Names of waves, in the order of time. */
  readonly waves: (ids: readonly string[]) => string;
  readonly date: string;
  /** The address of a screen with the selection of the report. */
  readonly link: (
    path: `/network${string}`,
    more?: Readonly<Record<string, string | readonly string[]>>,
  ) => string;
};

/** How versions mixed in a span were joined; nothing where there is one. */
export const joiningParts = (
  joining: PresentedJoining | null,
  { words }: FigureContext,
): readonly string[] =>
  joining === null
    ? []
    : [
        ...(joining.versions.length < 2
          ? []
          : [words.joining(joining.versions.join(', '), joining.itemsShared, joining.itemsLeftOut)]),
        ...(joining.versionsLeftOut.length === 0
          ? []
          : [words.versionsLeftOut(joining.versionsLeftOut.join(', '))]),
      ];

type Evidence = Pick<ReportFigure, 'n' | 'method' | 'date'>;

/** n, method and date of a figure that a comparison of dealers stands behind. */
export const comparisonEvidence = (
  method: PresentedMethod,
  context: FigureContext,
  how: readonly string[],
): Evidence => {
  const { numbers, words, date } = context;
  const count = (value: number) => numbers.text(value, 'count');
  const missing = method.missingDealers ?? 0;
  return {
    n: [
      words.dealersAndAudits(count(method.dealerCount), count(method.auditCount ?? 0)),
      ...(missing === 0 ? [] : [words.withoutAudit(count(missing))]),
    ].join(' · '),
    method: [
      words.version(method.version, numbers.text(method.intervalLevel, 'share')),
      ...how,
      ...joiningParts(method.joining, context),
    ].join(' · '),
    date,
  };
};
