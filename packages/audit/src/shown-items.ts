import { answerKeyOf } from './answer-key.ts';
import type { Answer } from './answer.ts';
import { canonicalJson } from './canonical-json.ts';
import { answerProblem } from './check-answer.ts';
import type { AuditKind, ChecklistVersion, Item, Section } from './checklist.ts';
import { conditionHolds } from './condition-holds.ts';
import { instancesOf } from './repeat-group.ts';

/** One place for an answer: an item, or one instance of an item that repeats. */
export type AskedPlace = { readonly key: string; readonly item: Item; readonly instance: number | null };

/** What an audit asks, given what has been answered, and the answer that stands at each place. */
export type AskedAudit = {
  /** In the order of the version; the instances of an item follow each other. */
  readonly places: readonly AskedPlace[];
  /** By answer key. */
  readonly standing: ReadonlyMap<string, Answer>;
};

type ShownPlace = AskedPlace & { readonly answer: Answer | null };

/**
 * The only answer given at each place. Two different answers to one place are no answer: no order decides between them.
 */
const onlyAnswers = (answers: readonly Answer[]): ReadonlyMap<string, Answer> => {
  const given = new Map<string, Answer>();
  const disputed = new Set<string>();
  for (const answer of answers) {
    const key = answerKeyOf(answer);
    const earlier = given.get(key);
    if (earlier === undefined) given.set(key, answer);
    else if (canonicalJson(earlier) !== canonicalJson(answer)) disputed.add(key);
  }
  for (const key of disputed) given.delete(key);
  return given;
};

/**
 * Reads an audit section by section: which items are shown, in which instances, and which answers stand. Conditions look
 * back only, so one pass decides everything; a hidden item's answer is kept by whoever holds it and does not stand.
 */
export const readAudit = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): AskedAudit => {
  const given = onlyAnswers(answers);
  const groups = new Map(version.repeatGroups.map(group => [group.id, group]));
  const itemsOfSection = Map.groupBy(
    version.items.filter(({ auditKinds }) => kind === undefined || auditKinds.includes(kind)),
    ({ sectionId }) => sectionId,
  );
  const groupIdOf = new Map(version.items.map(({ id, repeatGroupId }) => [id, repeatGroupId]));
  const answersOfGroup = Map.groupBy(answers, ({ itemId }) => groupIdOf.get(itemId) ?? null);
  const standing = new Map<string, Answer>();
  const byItem = new Map<string, Answer[]>();
  const shown = new Map<string, readonly ShownPlace[]>();

  /** The shown places of a section; `wholeOut` takes "not applicable" also where an item always applies. */
  const readSection = (section: Section, wholeOut: boolean): readonly ShownPlace[] => {
    const own = new Map<string, Answer[]>();
    const places: ShownPlace[] = [];
    for (const item of itemsOfSection.get(section.id) ?? []) {
      const group = item.repeatGroupId === null ? undefined : groups.get(item.repeatGroupId);
      const instances =
        item.repeatGroupId === null
          ? [null]
          : group === undefined
            ? []
            : instancesOf(group, answersOfGroup.get(group.id) ?? []);
      for (const instance of instances) {
        // Within one group a condition looks at the same instance; from outside at all of them.
        const answersTo = (itemId: string) =>
          [...(byItem.get(itemId) ?? []), ...(own.get(itemId) ?? [])].filter(
            answer =>
              instance === null ||
              groupIdOf.get(itemId) !== item.repeatGroupId ||
              answer.instance === instance,
          );
        if (item.shownIf !== null && !conditionHolds(item.shownIf, answersTo)) continue;
        const key = answerKeyOf(instance === null ? { itemId: item.id } : { itemId: item.id, instance });
        const found = given.get(key);
        const fits =
          found !== undefined && answerProblem(item, found, wholeOut ? section : undefined) === null;
        places.push({ key, item, instance, answer: fits ? found : null });
        if (fits) own.set(item.id, [...(own.get(item.id) ?? []), found]);
      }
    }
    return places;
  };

  for (const section of version.sections) {
    const answersTo = (itemId: string) => byItem.get(itemId) ?? [];
    if (section.shownIf !== null && !conditionHolds(section.shownIf, answersTo)) continue;
    const whole = section.notApplicableRule === null ? [] : readSection(section, true);
    const leftOut = whole.length > 0 && whole.every(({ answer }) => answer?.state === 'notApplicable');
    for (const place of leftOut ? whole : readSection(section, false)) {
      shown.set(place.item.id, [...(shown.get(place.item.id) ?? []), place]);
      if (place.answer === null) continue;
      standing.set(place.key, place.answer);
      byItem.set(place.item.id, [...(byItem.get(place.item.id) ?? []), place.answer]);
    }
  }
  return { places: version.items.flatMap(({ id }) => shown.get(id) ?? []), standing };
};

/** The items that are shown, in the order of the version: asked by this kind, and their conditions hold. */
export const shownItems = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): readonly Item[] => [...new Set(readAudit(version, answers, kind).places.map(({ item }) => item))];

/** Every place to answer, in the order of the version: an item once, or once for each of its instances. */
export const expandRepeats = (
  version: ChecklistVersion,
  answers: readonly Answer[],
  kind?: AuditKind,
): readonly AskedPlace[] =>
  readAudit(version, answers, kind).places.map(({ key, item, instance }) => ({ key, item, instance }));
