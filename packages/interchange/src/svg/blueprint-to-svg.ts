import { readText, type Blueprint, type Language } from '@truthline/blueprint';
import { collectMarks, drawCard, failureMark, momentMark, waitMark } from './draw-card.ts';
import { arrowHeads, drawLinks } from './draw-links.ts';
import { layOut, type Layout } from './layout.ts';
import { element, escapeXml, textLine } from './markup.ts';
import { LANE_EDGES, LANE_TINTS, LEGEND, LINE_DASHES, LINE_NAMES, SIZES } from './style.ts';
import { wrapText } from './wrap-text.ts';

const drawLanes = ({ lanes }: Layout, language: Language): string =>
  lanes
    .map(({ lane, box }) => {
      const lines = wrapText(readText(lane.name, language), (SIZES.gutter - 20) / SIZES.font, 3);
      const first = box.y + box.height / 2 + 4 - ((lines.length - 1) * SIZES.lineHeight) / 2;
      return element(
        'g',
        { class: `lane ${lane.kind}` },
        element('rect', { ...box, fill: LANE_TINTS[lane.kind], stroke: '#ffffff', 'stroke-width': 2 }) +
          element('rect', { ...box, width: 4, fill: LANE_EDGES[lane.kind] }) +
          lines
            .map((line, index) =>
              textLine(box.x + 14, first + index * SIZES.lineHeight, line, { 'font-weight': 600 }),
            )
            .join(''),
      );
    })
    .join('');

const drawLines = ({ lines, width }: Layout, language: Language): string =>
  lines
    .map(({ key, y }) => {
      const name = LINE_NAMES[key][language];
      return element(
        'g',
        { class: `line ${key}` },
        element('path', {
          d: `M${SIZES.margin},${y}H${width - SIZES.margin}`,
          stroke: '#111827',
          'stroke-width': 1.4,
          'stroke-dasharray': LINE_DASHES[key],
        }) +
          [
            { x: SIZES.margin, anchor: 'start' },
            { x: width - SIZES.margin, anchor: 'end' },
          ]
            .map(({ x, anchor }) =>
              textLine(x, y - 3, name, {
                'text-anchor': anchor,
                'font-size': 10,
                'font-weight': 600,
                stroke: '#ffffff',
                'stroke-width': 3,
                'paint-order': 'stroke',
              }),
            )
            .join(''),
      );
    })
    .join('');

const drawHeaders = (blueprint: Blueprint, { steps, top }: Layout, language: Language): string => {
  const stageTop = top - SIZES.stepHeader - SIZES.stageHeader;
  const byStage = Map.groupBy(steps, ({ step }) => step.stageId);
  const stages = [...byStage].map(([stageId, columns]) => {
    const stage = blueprint.stage[stageId];
    const x = columns[0]?.x ?? 0;
    const width = columns.length * SIZES.column;
    const name = stage === undefined ? '' : readText(stage.name, language);
    return (
      element('rect', {
        x: x + 2,
        y: stageTop,
        width: width - 4,
        height: SIZES.stageHeader - 4,
        rx: 3,
        fill: '#1f2937',
      }) +
      textLine(x + width / 2, stageTop + 15, name, {
        'text-anchor': 'middle',
        'font-weight': 600,
        fill: '#ffffff',
      })
    );
  });
  const names = steps.map(({ step, x }) => {
    const lines = wrapText(readText(step.name, language), (SIZES.column - 16) / SIZES.font, 1);
    return textLine(x + SIZES.column / 2, top - 12, lines[0] ?? '', {
      'text-anchor': 'middle',
      'font-weight': 600,
    });
  });
  return stages.join('') + names.join('');
};

const drawLegend = ({ width, height }: Layout, counts: string, language: Language): string => {
  const y = height - SIZES.margin - 8;
  const x = SIZES.margin;
  return (
    momentMark(x + 10, y - 4, 1) +
    textLine(x + 26, y, LEGEND.moment[language]) +
    failureMark(x + 160, y - 4, 'H') +
    textLine(x + 178, y, LEGEND.failure[language]) +
    waitMark(x + 430, y - 4, '5') +
    textLine(x + 456, y, LEGEND.wait[language]) +
    textLine(width - SIZES.margin, y, counts, { 'text-anchor': 'end', fill: '#4b5563' })
  );
};

/**
 * The whole drawing as one SVG document: stages and steps, lanes, lines, cards with their marks, links, a legend.
 * Pure: the same blueprint gives the same text. Nothing in it is fetched from anywhere.
 */
export const blueprintToSvg = (blueprint: Blueprint, language: Language): string => {
  const layout = layOut(blueprint);
  const marks = collectMarks(blueprint);
  const title = readText(Object.values(blueprint.journey)[0]?.title ?? { zh: '', en: '' }, language);
  const counts = LEGEND.counts[language](layout.cards.size, marks.numbers.size);
  const { width, height } = layout;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      'font-family': "'Inter Variable', Inter, 'Noto Sans SC Variable', 'Noto Sans SC', sans-serif",
      'font-size': SIZES.font,
      fill: '#111827',
      role: 'img',
      lang: language === 'zh' ? 'zh-CN' : 'en',
    },
    [
      element('title', {}, escapeXml(title)),
      element('defs', {}, arrowHeads()),
      element('rect', { width, height, fill: '#ffffff' }),
      textLine(SIZES.margin, SIZES.margin + 20, title, { 'font-size': 20, 'font-weight': 700 }),
      drawHeaders(blueprint, layout, language),
      drawLanes(layout, language),
      drawLines(layout, language),
      drawLinks(blueprint, layout, language),
      ...[...layout.cards.values()].map(({ card, lane, box }) => drawCard(card, lane, box, marks, language)),
      drawLegend(layout, counts, language),
    ].join('\n'),
  );
};
