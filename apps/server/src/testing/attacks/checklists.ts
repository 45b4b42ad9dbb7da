import { CHECKLIST, answered, refused, type Attacks } from './attack.ts';

const { checklistId } = CHECKLIST;

const item = {
  id: 'intruder',
  sectionId: 'A1',
  momentId: 'mot-intruder',
  momentName: { zh: '', en: 'Intruder' },
  laneKind: 'customer',
  question: { zh: '', en: 'Intruder?' },
  standard: { zh: '', en: '' },
  hint: null,
  scale: { type: 'yesNo' },
  weight: 1,
  bonus: false,
  critical: false,
  dimension: 'empathy',
  evidence: [],
  auditKinds: ['self'],
  notApplicableRule: null,
  shownIf: null,
  repeatGroupId: null,
  basis: 'proposed',
} as const;

const content = {
  checklistId,
  title: { zh: '', en: 'Intruder' },
  service: 'aftersales',
  settings: {
    notApplicable: 'excluded',
    notObserved: 'excluded',
    critical: 'none',
    passMark: null,
    bonusCap: null,
    rounding: 'none',
    signature: 'none',
  },
  sections: [],
  repeatGroups: [],
  items: [],
  confirmedTexts: [],
} as const;

const sheetForm = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(100)], 'checklist.xlsx'));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** What an outsider tries on these procedures. Nobody outside the network office writes checklists. */
export const checklistsAttacks: Attacks = {
  'checklists.list': answered(({ client }) => [client.checklists.list.query()]),
  'checklists.get': answered(({ client }) => [client.checklists.get.query(CHECKLIST)]),
  'checklists.shelf': refused(({ client }) => [client.checklists.shelf.query()]),
  'checklists.library': refused(({ client }) => [client.checklists.library.query()]),
  'checklists.addToLibrary': refused(({ client }) => [
    client.checklists.addToLibrary.mutate({
      item: { ...item, evidence: [], auditKinds: ['self'] },
    }),
  ]),
  'checklists.startDraft': refused(({ client }, { blueprintId }) => [
    client.checklists.startDraft.mutate({ from: 'version', checklistId }),
    client.checklists.startDraft.mutate({
      from: 'blueprint',
      title: { zh: '', en: 'Intruder' },
      service: 'aftersales',
      blueprintId,
    }),
  ]),
  'checklists.draft': refused(({ client }) => [client.checklists.draft.query({ checklistId })]),
  'checklists.saveDraft': refused(({ client }) => [
    client.checklists.saveDraft.mutate({
      checklistId,
      revision: 0,
      content: { ...content, sections: [], repeatGroups: [], items: [], confirmedTexts: [] },
    }),
  ]),
  'checklists.discardDraft': refused(({ client }) => [
    client.checklists.discardDraft.mutate({ checklistId }),
  ]),
  'checklists.sheet': refused(({ client }) => [
    client.checklists.sheet.query({ of: 'version', ...CHECKLIST, language: 'en' }),
    client.checklists.sheet.query({ of: 'draft', checklistId, language: 'en' }),
  ]),
  'checklists.readSheet': refused(({ client }) => [client.checklists.readSheet.mutate(sheetForm({}))]),
  'checklists.importSheet': refused(({ client }) => [
    client.checklists.importSheet.mutate(sheetForm({ into: checklistId, revision: '0' })),
  ]),
  'checklists.difference': refused(({ client }) => [client.checklists.difference.query({ checklistId })]),
  'checklists.tryRules': refused(({ client }) => [client.checklists.tryRules.query({ checklistId })]),
  'checklists.publish': refused(({ client }) => [
    client.checklists.publish.mutate({ checklistId, revision: 0 }),
  ]),
  'checklists.retire': refused(({ client }) => [
    client.checklists.retire.mutate({ checklistId, version: 999 }),
  ]),
};
