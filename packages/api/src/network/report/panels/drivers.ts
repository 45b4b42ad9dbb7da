import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedDrivers } from '../../drivers/presented.ts';
import type { FigureContext } from '../figure-context.ts';
import { driversWords } from './drivers-words.ts';
import { intervalChart, intervalColumn } from './figure-parts.ts';
import { gapsFigure, pairsFigure } from './kano-and-gaps.ts';

type Evidence = Pick<ReportFigure, 'n' | 'method' | 'date' | 'link'>;
type NoFigure = Exclude<PresentedDrivers['drivers'], { readonly kind: 'judged' }>;

const evidenceOf = ({ survey, method }: PresentedDrivers, context: FigureContext): Evidence => {
  const { numbers, read, date, link } = context;
  const words = driversWords[context.language];
  const count = (value: number) => numbers.text(value, 'count');
  return {
    n: words.n(count(method.responses), count(method.dealers)),
    method: [
      words.survey(read(survey.title), count(survey.version), numbers.text(method.intervalLevel, 'share')),
      ...(method.judged < method.responses ? [words.judged(count(method.judged))] : []),
    ].join(' · '),
    date,
    link: link('/network/drivers', { survey: survey.surveyId }),
  };
};

const whyNone = (outcome: NoFigure, { numbers, language }: FigureContext): string => {
  const words = driversWords[language];
  switch (outcome.kind) {
    case 'tooFew':
      return words.tooFew(numbers.text(outcome.n, 'count'), numbers.text(outcome.further, 'count'));
    case 'noSpread':
      return words.noSpread(numbers.text(outcome.n, 'count'));
    case 'noMoments':
      return words.noMoments;
  }
};

const voiceFigure = (
  { method, satisfaction, recommendation }: PresentedDrivers,
  evidence: Evidence,
  context: FigureContext,
): ReportFigure => {
  const { numbers, words: shared, day } = context;
  const words = driversWords[context.language];
  const { from, to } = method;
  return {
    id: 'drivers',
    title: shared.panels.drivers,
    ...evidence,
    sentences: [from === null || to === null ? words.none : words.answered(day(from), day(to))],
    chart: null,
    table: {
      columns: [
        { name: words.key, align: 'start', share: 3 },
        { name: words.value, align: 'end' },
        intervalColumn(method.intervalLevel, context),
        { name: 'n', align: 'end' },
      ],
      rows: [
        ...(recommendation === null
          ? []
          : [
              [
                textCell(words.recommendation),
                numbers.cell(recommendation.score, 'signed'),
                numbers.range(recommendation.interval, 'signed'),
                numbers.cell(recommendation.n, 'count'),
              ],
              [
                textCell(words.error),
                numbers.cell(recommendation.standardError, 'score'),
                textCell('–'),
                numbers.cell(recommendation.n, 'count'),
              ],
            ]),
        ...(satisfaction === null
          ? []
          : [
              [
                textCell(words.satisfied),
                numbers.cell(satisfaction.satisfied, 'share'),
                numbers.range(satisfaction.satisfiedInterval, 'share'),
                numbers.cell(satisfaction.n, 'count'),
              ],
              [
                textCell(words.mean),
                numbers.cell(satisfaction.mean, 'hundredths'),
                numbers.range(satisfaction.interval, 'hundredths'),
                numbers.cell(satisfaction.n, 'count'),
              ],
            ]),
      ],
    },
  };
};

type NameOf = (questionId: string) => string;

const sharesFigure = (
  { drivers, method }: PresentedDrivers,
  evidence: Evidence,
  nameOf: NameOf,
  context: FigureContext,
): ReportFigure => {
  const { numbers } = context;
  const words = driversWords[context.language];
  const figure = { id: 'drivers-shares', title: words.shares, ...evidence };
  if (drivers.kind !== 'judged')
    return { ...figure, sentences: [whyNone(drivers, context)], chart: null, table: null };
  const count = (value: number) => numbers.text(value, 'count');
  const rows = drivers.moments
    .toSorted((one, other) => other.share - one.share)
    .map(moment => ({ ...moment, name: nameOf(moment.questionId) }));
  return {
    ...figure,
    method: [
      evidence.method,
      words.sharesHow(
        count(drivers.draws),
        String(drivers.seed),
        count(drivers.n),
        numbers.text(drivers.rSquared, 'hundredths'),
      ),
    ].join(' · '),
    sentences: [words.sharesMeaning],
    chart: intervalChart(
      rows.map(({ name, share, interval }) => ({ name, value: share, interval })),
      { yName: words.share, level: method.intervalLevel, style: 'share' },
      context,
    ),
    table: {
      columns: [
        { name: words.moment, align: 'start', share: 2.4 },
        { name: words.share, align: 'end' },
        intervalColumn(method.intervalLevel, context),
        { name: words.performance, align: 'end' },
        { name: words.toDo, align: 'start', share: 1.4 },
      ],
      rows: rows.map(({ name, share, interval, performance, quadrant }) => [
        textCell(name),
        numbers.cell(share, 'share'),
        numbers.range(interval, 'share'),
        numbers.cell(performance, 'hundredths'),
        textCell(words.quadrants[quadrant]),
      ]),
    },
  };
};

const contrastsFigure = (
  { contrasts, method }: PresentedDrivers,
  evidence: Evidence,
  nameOf: NameOf,
  context: FigureContext,
): ReportFigure => {
  const { numbers } = context;
  const words = driversWords[context.language];
  const figure = { id: 'drivers-contrasts', title: words.contrasts, ...evidence };
  if (contrasts.kind !== 'judged')
    return { ...figure, sentences: [whyNone(contrasts, context)], chart: null, table: null };
  const rows = contrasts.moments
    .toSorted((one, other) => (one.penalty?.value ?? 0) - (other.penalty?.value ?? 0))
    .map(moment => ({ ...moment, name: nameOf(moment.questionId) }));
  const count = (value: number) => numbers.text(value, 'count');
  return {
    ...figure,
    method: [
      evidence.method,
      words.contrastsHow(
        count(method.poorAt),
        count(method.excellentAt),
        count(contrasts.n),
        numbers.text(contrasts.rSquared, 'hundredths'),
      ),
    ].join(' · '),
    sentences: [],
    chart: intervalChart(
      rows.map(({ name, penalty }) => ({
        name,
        value: penalty?.value ?? null,
        interval: penalty?.interval ?? null,
      })),
      { yName: words.penalty, level: method.intervalLevel, style: 'signedHundredths' },
      context,
    ),
    table: {
      columns: [
        { name: words.moment, align: 'start', share: 2.4 },
        { name: words.penalty, align: 'end' },
        intervalColumn(method.intervalLevel, context),
        { name: words.reward, align: 'end' },
        intervalColumn(method.intervalLevel, context),
        { name: words.kind, align: 'start' },
      ],
      rows: rows.map(({ name, penalty, reward, kind }) => [
        textCell(name),
        numbers.cell(penalty?.value ?? null, 'signedHundredths'),
        numbers.range(penalty?.interval ?? null, 'signedHundredths'),
        numbers.cell(reward?.value ?? null, 'signedHundredths'),
        numbers.range(reward?.interval ?? null, 'signedHundredths'),
        textCell(kind === null ? '–' : words.kinds[kind]),
      ]),
    },
  };
};

/** Said where the network has no survey at all. */
export const noSurveyFigure = (context: FigureContext): ReportFigure => {
  const { numbers, words: shared, date, link } = context;
  const words = driversWords[context.language];
  const nobody = numbers.text(0, 'count');
  return {
    id: 'drivers',
    title: shared.panels.drivers,
    n: words.n(nobody, nobody),
    method: words.noSurvey,
    date,
    link: link('/network/drivers'),
    sentences: [words.noSurvey],
    chart: null,
    table: null,
  };
};

/** What customers say, and which moments move it. Their own words stay on the screen. */
export const driversFigures = (
  drivers: PresentedDrivers,
  context: FigureContext,
): readonly ReportFigure[] => {
  const evidence = evidenceOf(drivers, context);
  const names = new Map(drivers.survey.questions.map(({ id, name }) => [id, context.read(name)]));
  const nameOf: NameOf = id => names.get(id) ?? id;
  const level = drivers.method.intervalLevel;
  return [
    voiceFigure(drivers, evidence, context),
    ...(drivers.method.responses === 0
      ? []
      : [
          sharesFigure(drivers, evidence, nameOf, context),
          contrastsFigure(drivers, evidence, nameOf, context),
          ...(drivers.kano.length === 0 ? [] : [pairsFigure(drivers.kano, evidence, nameOf, level, context)]),
          ...(drivers.gaps.length === 0 ? [] : [gapsFigure(drivers, evidence, context)]),
        ]),
  ];
};
