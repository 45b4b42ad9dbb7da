import { textCell, type FigureChart, type ReportFigure } from '@truthline/interchange/network-report';
import type { PresentedMap } from '../../map/presented.ts';
import { joiningParts, type FigureContext } from '../figure-context.ts';
import { intervalColumn } from './figure-parts.ts';
import { mapWords } from './map-words.ts';

const placesChart = (
  { dealers, frame }: PresentedMap,
  { numbers, read, language }: FigureContext,
): FigureChart => {
  const words = mapWords[language];
  const km = (value: number) => numbers.round(value, 'count');
  const spot = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: km(x), y: km(y) });
  return {
    kind: 'places',
    xName: words.east,
    yName: words.north,
    points: dealers.map(dealer => ({
      ...spot(dealer),
      name: read(dealer.name),
      radiusKm: dealer.radiusKm,
      mark: dealer.isThin || dealer.score === null ? ('thin' as const) : dealer.quarter,
    })),
    hull: (frame?.hull ?? []).map(spot),
    markNames: words.marks,
    hullName: words.hull,
    style: 'count',
  };
};

const tableOf = ({ dealers, method }: PresentedMap, context: FigureContext): ReportFigure['table'] => {
  const { numbers, read, words: shared } = context;
  const words = mapWords[context.language];
  return {
    columns: [
      { name: shared.dealer, align: 'start', share: 2 },
      { name: shared.code, align: 'start' },
      { name: words.place, align: 'end', parts: words.placeParts, share: 1.4 },
      { name: shared.score, align: 'end', share: 0.7 },
      { ...intervalColumn(method.intervalLevel, context), share: 1.2 },
      { name: shared.audits, align: 'end', share: 0.7 },
      { name: words.radius, align: 'end', share: 0.8 },
      { name: words.nearest, align: 'start', share: 2 },
      { name: words.distance, align: 'end', share: 0.9 },
      { name: words.overlaps, align: 'end', share: 0.8 },
    ],
    rows: dealers
      .toSorted((one, other) => (one.score ?? Infinity) - (other.score ?? Infinity))
      .map(({ name, code, place, score, interval, audits, radiusKm, nearest: [nearest], overlaps }) => {
        const other = dealers[nearest?.dealer ?? -1];
        return [
          textCell(read(name)),
          textCell(code),
          numbers.cells(
            [
              { value: place.latitude, style: 'hundredths' },
              { value: place.longitude, style: 'hundredths' },
            ],
            (latitude = '', longitude = '') => `${latitude}, ${longitude}`,
          ),
          numbers.cell(score, 'score'),
          numbers.range(interval, 'score'),
          numbers.cell(audits, 'count'),
          numbers.cell(radiusKm, 'count'),
          textCell(other === undefined ? '–' : read(other.name)),
          numbers.cell(other === undefined ? null : (nearest?.km ?? null), 'count'),
          numbers.cell(overlaps, 'count'),
        ];
      }),
  };
};

/** Where the dealers stand, whose radii overlap, what nobody covers. */
export const mapFigure = (map: PresentedMap, context: FigureContext): ReportFigure => {
  const { numbers, words: shared, date, link } = context;
  const words = mapWords[context.language];
  const { method, centre, dealers, unplaced, overlappingPairs, frame } = map;
  const count = (value: number) => numbers.text(value, 'count');
  const audits = dealers.reduce((sum, dealer) => sum + dealer.audits, 0);
  return {
    id: 'map',
    title: shared.panels.map,
    n: shared.dealersAndAudits(count(dealers.length), count(audits)),
    method: [
      shared.version(method.version, numbers.text(method.intervalLevel, 'share')),
      ...(centre === null
        ? []
        : [
            words.how(
              numbers.text(centre.latitude, 'hundredths'),
              numbers.text(centre.longitude, 'hundredths'),
              count(method.leastAudits),
            ),
          ]),
      ...joiningParts(method.joining, context),
    ].join(' · '),
    date,
    link: link('/network/map'),
    sentences: [
      ...(centre === null
        ? [words.noPlace]
        : [
            words.overlapping(count(overlappingPairs)),
            ...(frame === null || frame.areaKm2 === 0
              ? []
              : [
                  words.uncovered(
                    numbers.text(frame.uncoveredKm2 / frame.areaKm2, 'share'),
                    count(frame.areaKm2),
                    numbers.text(frame.cellKm, 'score'),
                    count(frame.cells),
                  ),
                ]),
          ]),
      ...(unplaced === 0 ? [] : [words.unplaced(count(unplaced))]),
      ...(centre === null ? [] : [words.sorted]),
    ],
    chart: centre === null ? null : placesChart(map, context),
    table: centre === null ? null : tableOf(map, context),
  };
};
