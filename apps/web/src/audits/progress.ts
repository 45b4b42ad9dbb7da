import {
  answerKeyOf,
  answerProblem,
  readAudit,
  type Answer,
  type AskedPlace,
  type AuditKind,
  type ChecklistVersion,
  type Section,
} from '@truthline/audit';
import { answerOf, emptyEntry, type Entry } from './entry.ts';

/** By answer key: the item's id, and the instance where it repeats. */
export type Entries = ReadonlyMap<string, Entry>;

/** Why a place is not answered yet: nothing chosen, a reason missing, or a value that does not fit. */
export type Gap = 'unanswered' | 'reasonMissing' | 'doesNotFit';

export type SectionProgress = {
  readonly section: Section;
  readonly places: readonly AskedPlace[];
  readonly done: number;
  /** The reason the whole section does not apply; null where it does. */
  readonly leftOut: string | null;
};

/** A further instance of a repeat group that was asked for and has no answer yet. */
export type BegunInstance = { readonly groupId: string; readonly instance: number };

/** How far an audit is: the places to answer as they are walked through, what is missing, section by section. */
export type Progress = {
  readonly places: readonly AskedPlace[];
  /** How many have to be answered: all but the instances begun and still empty. */
  readonly asked: number;
  readonly missing: readonly { readonly place: AskedPlace; readonly gap: Gap }[];
  readonly done: number;
  readonly sections: readonly SectionProgress[];
};

const gapAt = ({ key, item }: AskedPlace, entry: Entry): Gap => {
  const answer = answerOf(key, entry);
  if (answer === null) return entry.state === 'notApplicable' ? 'reasonMissing' : 'unanswered';
  // "Not applicable" of a section of which the rest applies fits its item no more than a wrong number does.
  return answerProblem(item, answer) === null ? 'unanswered' : 'doesNotFit';
};

const begunPlaces = (checklist: ChecklistVersion, kind: AuditKind, begun: readonly BegunInstance[]) =>
  begun.flatMap(({ groupId, instance }) =>
    checklist.items
      .filter(
        item => item.repeatGroupId === groupId && item.shownIf === null && item.auditKinds.includes(kind),
      )
      .map((item): AskedPlace => ({ key: answerKeyOf({ itemId: item.id, instance }), item, instance })),
  );

/** Section by section; the items of a repeat group follow each other instance by instance, as customers come. */
const asWalked = (checklist: ChecklistVersion, places: readonly AskedPlace[]): readonly AskedPlace[] => {
  const sections = new Map(checklist.sections.map(({ id }, index) => [id, index]));
  const items = new Map(checklist.items.map(({ id }, index) => [id, index]));
  const groups = new Map<string, number>();
  checklist.items.forEach(({ repeatGroupId }, index) => {
    if (repeatGroupId !== null && !groups.has(repeatGroupId)) groups.set(repeatGroupId, index);
  });
  const ranks = ({ item, instance }: AskedPlace) => {
    const own = items.get(item.id) ?? 0;
    const group = item.repeatGroupId === null ? own : (groups.get(item.repeatGroupId) ?? own);
    return [sections.get(item.sectionId) ?? 0, group, instance ?? 0, own] as const;
  };
  const ranked = places.map(place => ({ place, rank: ranks(place) }));
  ranked.sort(({ rank: one }, { rank: other }) => {
    const at = one.findIndex((value, index) => value !== other[index]);
    return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  });
  return ranked.map(({ place }) => place);
};

const answersIn = (entries: Entries): readonly Answer[] =>
  [...entries].flatMap(([key, entry]) => answerOf(key, entry) ?? []);

export const progressOf = (
  checklist: ChecklistVersion,
  kind: AuditKind,
  entries: Entries,
  begun: readonly BegunInstance[] = [],
): Progress => {
  const { places: asked, standing } = readAudit(checklist, answersIn(entries), kind);
  const owed = new Set(asked.map(({ key }) => key));
  const further = begunPlaces(checklist, kind, begun).filter(({ key }) => !owed.has(key));
  const places = asWalked(checklist, [...asked, ...further]);
  const missing = places.flatMap(place =>
    !owed.has(place.key) || standing.has(place.key)
      ? []
      : [{ place, gap: gapAt(place, entries.get(place.key) ?? emptyEntry) }],
  );
  const bySection = Map.groupBy(places, ({ item }) => item.sectionId);
  const sections = checklist.sections.flatMap((section): SectionProgress[] => {
    const own = bySection.get(section.id);
    if (own === undefined) return [];
    const answers = own.map(({ key }) => standing.get(key));
    const [first] = answers;
    const isOut =
      section.notApplicableRule !== null && answers.every(answer => answer?.state === 'notApplicable');
    return [
      {
        section,
        places: own,
        done: answers.filter(answer => answer !== undefined).length,
        leftOut: isOut && first?.state === 'notApplicable' ? first.reason : null,
      },
    ];
  });
  return { places, asked: asked.length, missing, done: asked.length - missing.length, sections };
};

/** The answers that fit their items, shown or hidden: what is sent and scored. */
export const fittingAnswers = (
  checklist: ChecklistVersion,
  kind: AuditKind,
  entries: Entries,
): readonly Answer[] => {
  const sections = new Map(checklist.sections.map(section => [section.id, section]));
  const items = new Map(
    checklist.items.filter(({ auditKinds }) => auditKinds.includes(kind)).map(item => [item.id, item]),
  );
  return answersIn(entries).filter(answer => {
    const item = items.get(answer.itemId);
    return item !== undefined && answerProblem(item, answer, sections.get(item.sectionId)) === null;
  });
};

/** The answer keys of one instance of a repeat group, whether its items are shown or hidden. */
export const keysOfInstance = (
  checklist: ChecklistVersion,
  groupId: string,
  instance: number,
): readonly string[] =>
  checklist.items
    .filter(({ repeatGroupId }) => repeatGroupId === groupId)
    .map(({ id }) => answerKeyOf({ itemId: id, instance }));

/** How many instances of a group there are; as many as are owed cannot be taken back, only answered otherwise. */
export const countInstances = (groupId: string, { places }: Progress): number =>
  new Set(places.flatMap(({ item, instance }) => (item.repeatGroupId === groupId ? [instance] : []))).size;
