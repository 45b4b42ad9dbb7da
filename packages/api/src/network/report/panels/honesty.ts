import { textCell, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedHonesty } from '../../honesty/presented.ts';
import { joiningParts, type FigureContext } from '../figure-context.ts';
import { intervalChart } from './figure-parts.ts';
import { honestyWords } from './honesty-words.ts';

/** How much kinder dealers are to themselves, the kindest first. */
export const honestyFigure = (
  { method, network, dealers }: PresentedHonesty,
  context: FigureContext,
): ReportFigure => {
  const { numbers, read, words: shared, link, date } = context;
  const words = honestyWords[context.language];
  const level = numbers.text(method.intervalLevel, 'share');
  const signed = (value: number) => numbers.text(value, 'signed');
  const points = numbers.text(method.alarmAbove, 'count');
  const rows = dealers.toSorted((one, other) => (other.bias ?? -Infinity) - (one.bias ?? -Infinity));
  const alarms = dealers.filter(({ alarm }) => alarm).length;
  return {
    id: 'honesty',
    title: shared.panels.honesty,
    n: words.n(numbers.text(method.pairs, 'count'), numbers.text(method.dealers, 'count'), method.waves),
    method: [
      shared.version(method.version, level),
      words.how(method.items),
      ...joiningParts(method.joining, context),
    ].join(' · '),
    date,
    link: link('/network/honesty'),
    sentences:
      dealers.length === 0
        ? [shared.nothing]
        : [
            network === null || network.few || network.bias === null || network.interval === null
              ? words.few(method.leastPairs)
              : words.bias(signed(network.bias), signed(network.interval.low), signed(network.interval.high)),
            words.alarms(numbers.text(alarms, 'count'), points),
          ],
    chart: intervalChart(
      rows.map(({ name, bias, interval }) => ({ name: read(name), value: bias, interval })),
      { yName: words.columns.bias, level: method.intervalLevel, style: 'signed' },
      context,
    ),
    table: {
      columns: [
        { name: shared.dealer, align: 'start', share: 2 },
        { name: shared.code, align: 'start' },
        { name: words.columns.pairs, align: 'end' },
        { name: words.columns.self, align: 'end' },
        { name: words.columns.mystery, align: 'end' },
        { name: words.columns.bias, align: 'end' },
        { name: shared.interval(level), align: 'end', parts: [shared.low, shared.high] },
        { name: words.columns.limits, align: 'end', parts: [shared.low, shared.high] },
        { name: words.columns.judgement, align: 'start' },
      ],
      rows: rows.map(({ name, code, pairs, self, mystery, bias, interval, limits, alarm, few }) => [
        textCell(read(name)),
        textCell(code),
        numbers.cell(pairs, 'count'),
        numbers.cell(self, 'score'),
        numbers.cell(mystery, 'score'),
        numbers.cell(bias, 'signed'),
        numbers.range(interval, 'signed'),
        numbers.range(limits, 'signed'),
        textCell(words.judgement[alarm ? 'alarm' : few ? 'few' : 'none']),
      ]),
    },
  };
};
