import { cellCards, stepIndexes, type Blueprint, type Card, type Language } from '@truthline/blueprint';

/**
 * A text that is on the drawing already and begins with what is being written: what the same lane says at a step
 * nearby comes first, in the order it stands there; what this cell says already is not offered. `null` where there is
 * none. A drawing repeats itself, so this saves most of the typing of it.
 */
export const completionOf = (blueprint: Blueprint, card: Card, language: Language): string | null => {
  const written = card.text[language];
  if (written.trim() === '') return null;
  const start = written.toLowerCase();
  const steps = stepIndexes(blueprint);
  const here = steps.get(card.stepId) ?? steps.size;
  const said = new Set(
    cellCards(blueprint, card.laneId, card.stepId).map(each => each.text[language].toLowerCase()),
  );
  let best: { readonly text: string; readonly distance: number; readonly orderKey: string } | null = null;
  for (const other of Object.values(blueprint.card)) {
    const text = other.text[language];
    if (other.id === card.id || text.length <= written.length) continue;
    const lower = text.toLowerCase();
    if (!lower.startsWith(start) || said.has(lower)) continue;
    const distance =
      Math.abs((steps.get(other.stepId) ?? 0) - here) + (other.laneId === card.laneId ? 0 : 1000);
    if (
      best === null ||
      distance < best.distance ||
      (distance === best.distance && other.orderKey < best.orderKey)
    )
      best = { text, distance, orderKey: other.orderKey };
  }
  return best?.text ?? null;
};
