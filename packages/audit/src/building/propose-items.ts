import {
  orderedMoments,
  orderedStages,
  type Blueprint,
  type Moment,
  type Stage,
  type Standard,
} from '@truthline/blueprint';
import { AUDIT_KINDS } from '../audit-kinds.ts';
import type { Item, Section } from '../checklist.ts';
import { questionOf } from './question-texts.ts';
import { scaleOfMeasure } from './scale-of-measure.ts';

/** Items for the moments of a blueprint, in reading order, in a section for each stage that has some. */
export type ItemProposals = {
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
};

const sectionOf = ({ id, name }: Stage): Section => ({
  id,
  name,
  weight: 1,
  passMark: null,
  shownIf: null,
  notApplicableRule: null,
});

/** `mot-a1-01` gives `a1-01`, unless that is taken; an id of another make stays as it is. */
const itemIdOf = (momentId: string, taken: ReadonlySet<string>): string => {
  const short = momentId.replace(/^mot-(?=.)/, '');
  return taken.has(short) ? momentId : short;
};

const itemOf = (
  moment: Moment,
  standard: Standard,
  { id, sectionId, laneKind }: Pick<Item, 'id' | 'sectionId' | 'laneKind'>,
): Item => ({
  id,
  sectionId,
  momentId: moment.id,
  momentName: moment.name,
  laneKind,
  question: questionOf(moment.name, standard.text),
  standard: standard.text,
  hint: null,
  scale: scaleOfMeasure(standard.measure),
  weight: 1,
  bonus: false,
  critical: false,
  dimension: moment.dimension,
  evidence: standard.measure?.type === 'yesNo' ? [...standard.measure.evidence] : [],
  auditKinds: [...AUDIT_KINDS],
  notApplicableRule: null,
  shownIf: null,
  repeatGroupId: null,
  basis: standard.basis,
});

/** Every moment with a standard proposes its item: the question, how it is scored, what shows it. Weights are left at 1. */
export const proposeItems = (blueprint: Blueprint): ItemProposals => {
  const moments = orderedMoments(blueprint);
  const taken = new Set<string>(moments.map(({ id }) => id));
  const items = moments.flatMap((moment): readonly Item[] => {
    const card = blueprint.card[moment.cardId];
    const step = card === undefined ? undefined : blueprint.step[card.stepId];
    const lane = card === undefined ? undefined : blueprint.lane[card.laneId];
    if (moment.standard === null || step === undefined || lane === undefined) return [];
    const id = itemIdOf(moment.id, taken);
    return [itemOf(moment, moment.standard, { id, sectionId: step.stageId, laneKind: lane.kind })];
  });
  const used = new Set(items.map(({ sectionId }) => sectionId));
  return {
    sections: orderedStages(blueprint)
      .filter(({ id }) => used.has(id))
      .map(sectionOf),
    items,
  };
};
