import type { Answer, Item } from '@truthline/audit';
import { LANGUAGES } from '@truthline/blueprint';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleChecklist, sampleDealers } from '../testing/sample-checklist.ts';
import { readWaveResults } from './read-wave-results.ts';
import { waveItems } from './wave-columns.ts';
import { writeWaveResults, type WrittenVisit } from './write-wave-results.ts';

const target = { version: sampleChecklist, kind: 'mystery', dealers: sampleDealers } as const;

/** Free text as people type it: trimmed, without control characters, and with what a spreadsheet might run. */
const freeText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      '+86 10',
      '-',
      '@cmd',
      '"quoted", text',
      'line one\nline two',
      '中文，逗号；分号',
    ),
  )
  .map(text => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, match => (match === '\n' ? match : '')).trim());

const answerTo = (item: Item): fc.Arbitrary<Answer> => {
  const answered = (value: fc.Arbitrary<Extract<Answer, { state: 'answered' }>['value']>) =>
    fc.record({ itemId: fc.constant(item.id), state: fc.constant('answered'), value, note: freeText });
  const others: fc.Arbitrary<Answer>[] = [
    fc.record({ itemId: fc.constant(item.id), state: fc.constant('notObserved'), note: freeText }),
  ];
  if (item.notApplicableRule !== null)
    others.push(
      fc.record({
        itemId: fc.constant(item.id),
        state: fc.constant('notApplicable'),
        reason: freeText.filter(text => text !== ''),
        note: freeText,
      }),
    );
  const { scale } = item;
  switch (scale.type) {
    case 'yesNo':
      return fc.oneof(answered(fc.record({ type: fc.constant('yesNo'), yes: fc.boolean() })), ...others);
    case 'ordinal':
      return fc.oneof(
        answered(
          fc.record({
            type: fc.constant('ordinal'),
            level: fc.constantFrom(...scale.levels.map(({ key }) => key)),
          }),
        ),
        ...others,
      );
    case 'multi':
      return fc.oneof(
        answered(
          fc.record({
            type: fc.constant('multi'),
            ticked: fc.subarray(scale.options.map(({ key }) => key)),
          }),
        ),
        ...others,
      );
    case 'measure':
      return fc.oneof(
        answered(
          fc.record({
            type: fc.constant('measure'),
            measured:
              scale.quantity === 'duration'
                ? fc.integer({ min: -10_000, max: 10_000 }).map(tenths => tenths / 10)
                : fc.integer({ min: 0, max: 100 }),
          }),
        ),
        ...others,
      );
    case 'single':
    case 'multiple':
    case 'timeOfDay':
    case 'text':
    case 'date':
    case 'location':
    case 'photo':
    case 'audio':
    case 'signature':
      throw new RangeError(`the sample has no item of the type ${scale.type}`);
  }
};

const visit: fc.Arbitrary<WrittenVisit> = fc.record({
  visitNumber: fc.integer({ min: 1, max: 1_000_000_000 }).map(number => `V-${number}`),
  dealerId: fc.constantFrom(...sampleDealers.map(({ id }) => id)),
  auditorName: freeText,
  // Minutes of 2026 outside the hour that Berlin repeats at the end of summer time.
  startedAt: fc
    .integer({ min: Date.UTC(2026, 0, 2) / 60_000, max: Date.UTC(2026, 9, 20) / 60_000 })
    .map(minute => new Date(minute * 60_000).toISOString()),
  answers: fc.tuple(...waveItems(target).map(answerTo)),
});

const visits = fc.uniqueArray(visit, { minLength: 1, maxLength: 4, selector: each => each.visitNumber });

it.each([
  { format: 'csv', runs: 150 },
  { format: 'xlsx', runs: 40 },
] as const)(
  'what is written as $format is read again as it was, in either language',
  async ({ format, runs }) => {
    await fc.assert(
      fc.asyncProperty(visits, fc.constantFrom(...LANGUAGES), async (written, language) => {
        const bytes = await writeWaveResults({ ...target, language }, written, format);
        const read = await readWaveResults(bytes, format, { ...target, language });
        expect(read.ok ? [] : read.error).toEqual([]);
        if (!read.ok) return;
        expect(
          read.value.map(({ visitNumber, dealerId, auditorName, startedAt, answers }) => ({
            visitNumber,
            dealerId,
            auditorName,
            startedAt,
            answers,
          })),
        ).toEqual(written.map(each => ({ ...each, answers: [...each.answers] })));
      }),
      { numRuns: runs },
    );
  },
);
