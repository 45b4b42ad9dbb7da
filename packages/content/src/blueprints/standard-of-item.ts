import type { Item, Scale } from '@truthline/audit';
import type { Measure, Standard } from '@truthline/blueprint';

const measureOf = (scale: Scale, evidence: readonly string[]): Measure => {
  const yesNo: Measure = { type: 'yesNo', evidence: [...evidence] };
  if (scale.type !== 'measure') return yesNo;
  const [full, partly] = scale.bands;
  if (full === undefined) return yesNo;
  return {
    type: 'threshold',
    comparison: full.comparison,
    value: full.value,
    unit: scale.unit,
    tolerance: partly === undefined ? null : Math.abs(partly.value - full.value),
  };
};

/**
 * The standard that a checklist item judges: a measured scale gives the threshold of full score, and the distance
 * to the half-score band as tolerance; every other scale gives yes/no with the item's evidence.
 */
export const standardOfItem = (item: Item): Standard => ({
  text: item.standard,
  measure: measureOf(item.scale, item.evidence),
  basis: item.basis,
});
