import type { ChecklistVersion, ScoringSettings, Section } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { firstItems, type LibrarySection } from './library.ts';
import { withTimeStandards } from './time-standards.ts';

const section = (id: LibrarySection, name: LocalText, weight: number): Section => ({
  id,
  name,
  weight,
  passMark: null,
  shownIf: null,
  notApplicableRule: null,
});

/** Weights add up to 100 within the sale, within after-sales and within recovery. */
const sections: { readonly [Id in LibrarySection]: Section } = {
  S1: section('S1', { zh: '到店迎接', en: 'Greeting' }, 20),
  S2: section('S2', { zh: '需求分析', en: 'Needs analysis' }, 15),
  S3: section('S3', { zh: '产品介绍', en: 'Product presentation' }, 12),
  S4: section('S4', { zh: '试乘试驾', en: 'Test drive' }, 17),
  S5: section('S5', { zh: '报价成交', en: 'Quotation and deal' }, 14),
  S6: section('S6', { zh: '新车交付', en: 'Vehicle delivery' }, 22),
  A1: section('A1', { zh: '预约', en: 'Appointment' }, 25),
  A2: section('A2', { zh: '接车与预检', en: 'Reception and pre-check' }, 23),
  A3: section('A3', { zh: '维修与质检', en: 'Repair and quality check' }, 20),
  A4: section('A4', { zh: '交车与结账', en: 'Delivery and checkout' }, 20),
  A5: section('A5', { zh: '后续跟踪', en: 'Follow-up' }, 12),
  R1: section('R1', { zh: '服务补救', en: 'Service recovery' }, 100),
};

/** "Not applicable" leaves the sum and needs a reason; a failed critical item fails the outcome beside the number. */
const settings: ScoringSettings = {
  notApplicable: 'excluded',
  notObserved: 'excluded',
  critical: 'failsOutcome',
  passMark: null,
  bonusCap: null,
  rounding: 'none',
  signature: 'none',
};

const checklist = (
  checklistId: string,
  title: ChecklistVersion['title'],
  service: ChecklistVersion['service'],
  sectionIds: readonly LibrarySection[],
): ChecklistVersion => ({
  checklistId,
  version: 1,
  title,
  service,
  // Published by the first formula; a published version keeps its own.
  scoringVersion: 1,
  settings,
  sections: sectionIds.map(id => sections[id]),
  repeatGroups: [],
  items: sectionIds.flatMap(id => firstItems[id]),
});

export const appointmentChecklist = checklist(
  'appointment',
  { zh: '预约电话检查表', en: 'Booking call checklist' },
  'aftersales',
  ['A1'],
);

export const afterSalesChecklist = checklist(
  'aftersales',
  { zh: '售后服务检查表', en: 'After-sales checklist' },
  'aftersales',
  ['A1', 'A2', 'A3', 'A4', 'A5'],
);

export const salesChecklist = checklist('sales', { zh: '销售检查表', en: 'Sales checklist' }, 'sales', [
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
]);

export const recoveryChecklist = checklist(
  'recovery',
  { zh: '服务补救检查表', en: 'Service recovery checklist' },
  'recovery',
  ['R1'],
);

/** The next version: times are measured, each by its timer. */
const timedVersion = (first: ChecklistVersion): ChecklistVersion => ({
  ...first,
  version: 2,
  scoringVersion: 2,
  items: [...withTimeStandards(first.items)],
});

const timedVersions = [appointmentChecklist, afterSalesChecklist, salesChecklist].map(timedVersion);

/** The versions in which what ships first came: the demonstration is answered on them. */
export const firstChecklists: readonly ChecklistVersion[] = [
  appointmentChecklist,
  afterSalesChecklist,
  salesChecklist,
  recoveryChecklist,
];

/** Every version that ever shipped, the first versions first. One that shipped never changes; a correction is the next. */
export const shippedChecklists: readonly ChecklistVersion[] = [...firstChecklists, ...timedVersions];

/** Each shipped checklist in its newest version: what a new network begins with. */
export const newestChecklists: readonly ChecklistVersion[] = [...timedVersions, recoveryChecklist];
