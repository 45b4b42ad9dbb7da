import { CARD_FORMS, LANE_KINDS, type Blueprint, type Card } from '@truthline/blueprint';
import fc from 'fast-check';
import { blueprintOfBench, generateBenchDocument } from '../bench/bench-document.ts';

const text = fc.oneof(
  fc.constantFrom('', '接听电话', 'Greet the customer', '您好，请问有什么可以帮到您？', 'inspect'),
  fc.string({ maxLength: 120 }),
  fc
    .array(fc.constantFrom('检', '查', '，', '。', 'a', 'W', ' ', '（'), { maxLength: 90 })
    .map(parts => parts.join('')),
);

type Dice = {
  readonly texts: readonly string[];
  readonly spans: readonly number[];
  readonly lanes: readonly number[];
  readonly steps: readonly number[];
  readonly forms: readonly number[];
};

const deal = (size: number, dice: Dice): Blueprint => {
  const base = blueprintOfBench(generateBenchDocument(size));
  const lanes = Object.values(base.lane);
  const steps = Object.values(base.step);
  const pick = <T>(list: readonly T[], index: number, fallback: T): T =>
    list[index % list.length] ?? fallback;
  const card: { [id: string]: Card } = {};
  for (const [index, old] of Object.values(base.card).entries()) {
    const lane = lanes[pick(dice.lanes, index, 0) % lanes.length];
    const step = steps[pick(dice.steps, index, 0) % steps.length];
    const words = pick(dice.texts, index, 'card');
    card[old.id] = {
      ...old,
      laneId: lane?.id ?? old.laneId,
      stepId: step?.id ?? old.stepId,
      span: 1 + (pick(dice.spans, index, 0) % 4),
      form: pick(CARD_FORMS, pick(dice.forms, index, 0), 'action'),
      text: { zh: words, en: words },
    };
  }
  const lane = Object.fromEntries(
    lanes.map((record, index) => [
      record.id,
      { ...record, kind: pick(LANE_KINDS, pick(dice.lanes, index + 3, 0), record.kind) },
    ]),
  );
  return { ...base, lane, card };
};

const numbers = fc.array(fc.nat(20), { minLength: 1, maxLength: 12 });

/** Blueprints with cards anywhere, of any length, form and span, over lanes of any kinds. */
export const arbitraryBlueprint: fc.Arbitrary<Blueprint> = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.record({
      texts: fc.array(text, { minLength: 1, maxLength: 12 }),
      spans: numbers,
      lanes: numbers,
      steps: numbers,
      forms: numbers,
    }),
  )
  .map(([size, dice]) => deal(size, dice));
