import { expect, type Page } from '@playwright/test';
import { drawnPicture } from './drawn-picture.ts';
import { networkPlaces } from './network-places.ts';
import type { PersonName } from './people.ts';
import { at, settled, type Place } from './place.ts';

/** A dialog that has come in: half faded it has half its contrast. */
const dialogSettled = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.evaluate(async element => {
    await Promise.all(
      element.ownerDocument.getAnimations().map(animation => animation.finished.catch(() => undefined)),
    );
  });
};

const standard = /After-sales service standard|售后服务标准流程/;
const canvas = (page: Page) => page.getByRole('application', { name: /^(Blueprint canvas|蓝图画布)/ });

const openBlueprint = async (page: Page, title: RegExp = standard) => {
  await at('/blueprints')(page);
  await page
    .getByRole('region', { name: /Standards of the network|网络标准/ })
    .getByRole('link', { name: title })
    .click();
  await expect(canvas(page)).toBeVisible();
  await settled(page);
};

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

/** A dialog or a popover that a button of a page opens. */
const dialogOf = (path: string, button: RegExp) => async (page: Page) => {
  await at(path)(page);
  await press(page, button);
  await dialogSettled(page);
};

const openCard = async (page: Page) => {
  await openBlueprint(page);
  await canvas(page)
    .getByLabel(/^(Answers within three rings|三声铃响内接听)/)
    .click();
  await press(page, /^(Details|详情)$/);
  await expect(page.getByRole('heading', { name: /Failure point|失误点/ })).toBeVisible();
};

const openWorstMoment = async (page: Page) => {
  await at('/')(page);
  await press(page, /Show on the blueprint|在蓝图上显示/);
  await expect(canvas(page)).toBeVisible();
  await expect(page.getByText(/failed moments?$|个关键时刻失败$/)).toBeVisible();
  await settled(page);
};

const openVersions = async (page: Page, item: RegExp) => {
  await press(page, /^(Versions|版本)/);
  await page.getByRole('menuitem', { name: item }).click();
};

const aboutStandard = (item: RegExp) => async (page: Page) => {
  await openBlueprint(page);
  await openVersions(page, item);
  await expect(page.getByRole('heading', { level: 1, name: standard })).toBeVisible();
  await settled(page);
};

const openVariant = async (page: Page) => {
  await at('/blueprints')(page);
  await page
    .getByRole('region', { name: /Variants of dealers|经销商变体/ })
    .getByRole('link')
    .first()
    .click();
  await expect(canvas(page)).toBeVisible();
  await settled(page);
};

const openNews = async (page: Page) => {
  await openVariant(page);
  await page.getByRole('link', { name: /See what is new|查看新内容/ }).click();
  await expect(page.getByText(/still to decide$|待决定$/).first()).toBeVisible();
  await expect(canvas(page)).toHaveCount(2);
  await settled(page);
};

const compareWithStandard = async (page: Page) => {
  await openVariant(page);
  await openVersions(page, /Compare with another|与另一张蓝图对比/);
  await page.getByRole('combobox', { name: /^(With|对比对象)$/ }).click();
  await page.getByRole('option', { name: standard }).first().click();
  await expect(canvas(page)).toHaveCount(2);
  await settled(page);
};

const beginAudit = async (page: Page) => {
  await at('/audits/new')(page);
  await page.getByRole('radio', { name: /Booking call checklist|预约电话检查表/ }).check();
  await press(page, /^(Start|开始)$/);
  await expect(page.getByText(/^(Item 1 of 18|第 1 项，共 18 项)/)).toBeVisible();
  await settled(page);
};

const openBuilder = async (page: Page, checklist = 'recovery') => {
  await at(`/checklists/${checklist}`)(page);
  const outline = page.getByRole('navigation', { name: /^(Outline of the checklist|检查表大纲)$/ });
  const begin = page.getByRole('button', { name: /^(Make a draft|建立草稿)$/ });
  await expect(outline.or(begin)).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await expect(outline).toBeVisible();
  await outline.locator('.tl-outline-item').first().click();
  await settled(page);
};

const openResult = async (page: Page) => {
  await at('/')(page);
  await page.getByRole('link', { name: /See the result|查看结果/ }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await settled(page);
};

/** The wave that is running: its visits are planned, under way, late and made. */
const openWave = async (page: Page) => {
  await at('/waves')(page);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/waves\/[0-9a-f-]{36}/);
  await settled(page);
};

const openAgreement = async (page: Page) => {
  await at('/waves')(page);
  await page
    .getByRole('link', { name: /^(Self against mystery|自查对神秘客)$/ })
    .nth(1)
    .click();
  await expect(page.getByRole('region', { name: /^(Item by item|逐项对照)$/ })).toBeVisible();
  await settled(page);
};

/** What a key asks about the first lane of the outline. */
const askAboutLane = (key: string) => async (page: Page) => {
  await openBlueprint(page);
  await press(page, /^(Outline|大纲)$/);
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(key);
  await dialogSettled(page);
};

/** Every screen a person can come to. */
/** Names alone: in a narrow window one has notes below it, in the language of the screen. */
const firstLines = (texts: readonly string[]) => texts.map(text => text.split('\n')[0] ?? '');

export const places: readonly Place[] = [
  { name: 'sign-in', person: null, open: at('/sign-in') },
  { name: 'link-without-token', person: null, open: at('/setup') },
  { name: 'start-consultant', person: 'consultant', open: at('/') },
  { name: 'blueprints', person: 'consultant', open: at('/blueprints') },
  { name: 'blueprint', person: 'consultant', open: openBlueprint },
  { name: 'blueprint-card', person: 'consultant', open: openCard },
  {
    name: 'blueprint-outline',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await press(page, /^(Outline|大纲)$/);
    },
  },
  { name: 'blueprint-split', person: 'consultant', open: askAboutLane('s') },
  { name: 'blueprint-remove', person: 'consultant', open: askAboutLane('Delete') },
  {
    name: 'blueprint-paste',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await press(page, /^(Paste|粘贴)$/);
      await dialogSettled(page);
    },
  },
  {
    name: 'blueprint-table',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await press(page, /^(Table|表格)$/);
      await expect(page.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'blueprint-read',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await press(page, /^(Read the drawing|阅读蓝图)$/);
      await expect(page.getByRole('region', { name: /^(Reading|阅读)$/ })).toBeVisible();
    },
  },
  {
    name: 'blueprint-paths',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await press(page, /^(Path clock|路径时钟)$/);
    },
  },
  {
    name: 'blueprint-check',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await press(page, /^(Check|检查)$/);
    },
  },
  {
    name: 'blueprint-variant',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await press(page, /Adapt for a dealer|为经销商改编/);
      await dialogSettled(page);
    },
  },
  {
    name: 'blueprint-sales',
    person: 'consultant',
    open: page => openBlueprint(page, /New-car sales standard|整车销售标准流程/),
  },
  { name: 'blueprint-new', person: 'consultant', open: at('/blueprints/new') },
  {
    name: 'blueprint-history',
    person: 'consultant',
    open: async page => {
      await aboutStandard(/^(History|历史记录)$/)(page);
      await expect(canvas(page)).toBeVisible();
    },
  },
  {
    name: 'blueprint-deviations-all',
    person: 'consultant',
    open: aboutStandard(/What the variants do|各变体与标准/),
    asWritten: page => page.locator('.tl-deviation-why small').allInnerTexts(),
  },
  {
    name: 'blueprint-publish',
    person: 'consultant',
    open: async page => {
      await openBlueprint(page);
      await openVersions(page, /Publish a version|发布版本/);
      await dialogSettled(page);
    },
  },
  { name: 'not-found', person: 'consultant', open: at('/nothing-here') },
  { name: 'start-dealer', person: 'beijingManager', open: at('/') },
  { name: 'blueprint-scores', person: 'beijingManager', open: openWorstMoment },
  { name: 'blueprint-adopt', person: 'beijingManager', open: openNews },
  { name: 'blueprint-compare', person: 'beijingManager', open: compareWithStandard },
  {
    name: 'blueprint-deviations',
    person: 'beijingManager',
    open: async page => {
      await openVariant(page);
      await openVersions(page, /What differs from the standard|与标准的差异/);
      await expect(page.locator('.tl-deviations')).toBeVisible();
      await settled(page);
    },
  },
  { name: 'audits', person: 'beijingManager', open: at('/audits') },
  { name: 'audit-new', person: 'beijingManager', open: at('/audits/new') },
  { name: 'audit-item', person: 'beijingManager', open: beginAudit },
  {
    name: 'audit-review',
    person: 'beijingManager',
    open: async page => {
      await beginAudit(page);
      await press(page, /^(Review|检查)$/);
      await expect(page.getByText(/18 items still have no answer|还有 18 项没有作答/)).toBeVisible();
    },
  },
  {
    name: 'audit-photo',
    person: 'beijingManager',
    open: async page => {
      await beginAudit(page);
      await press(page, /^(Add a photo|添加照片)$/);
      await page
        .locator('.tl-photos input[type=file]')
        .last()
        .setInputFiles(await drawnPicture(page, 1200, 900));
      await press(page, /^(Photo 1, |照片 1，)/);
      await dialogSettled(page);
    },
  },
  {
    name: 'audit-result',
    person: 'beijingManager',
    open: openResult,
    asWritten: page => page.locator('.tl-panel-note').allInnerTexts(),
  },
  { name: 'actions', person: 'beijingManager', open: at('/actions') },
  { name: 'unsent', person: 'mysteryShopper', open: at('/audits/unsent') },
  { name: 'assignments', person: 'mysteryShopper', open: at('/assignments') },
  { name: 'start-mystery', person: 'mysteryShopper', open: at('/') },
  { name: 'reviews', person: 'analyst', open: at('/reviews') },
  { name: 'appeals', person: 'analyst', open: at('/appeals') },
  { name: 'calibrations', person: 'analyst', open: at('/calibrations') },
  {
    name: 'calibration-add',
    person: 'analyst',
    open: dialogOf('/calibrations', /^(Put up a recorded visit|发布录制的审核)$/),
  },
  { name: 'start-analyst', person: 'analyst', open: at('/') },
  { name: 'checklists', person: 'analyst', open: at('/checklists') },
  {
    name: 'checklist-new',
    person: 'analyst',
    open: dialogOf('/checklists', /^(New checklist|新建检查表)$/),
  },
  { name: 'checklist-builder', person: 'analyst', open: page => openBuilder(page) },
  {
    name: 'checklist-take',
    person: 'analyst',
    open: async page => {
      await openBuilder(page);
      await press(page, /^(Take items|取用检查项)$/);
      await dialogSettled(page);
      await expect(page.getByRole('dialog').getByRole('checkbox').nth(5)).toBeVisible();
    },
  },
  {
    name: 'checklist-moment',
    person: 'analyst',
    open: async page => {
      await openBuilder(page, 'aftersales');
      await page.getByRole('button', { name: /^(Pick on the drawing|在蓝图上选择)$/ }).click();
      await expect(page.getByRole('dialog').locator('.te-card[aria-current=true]')).toBeVisible();
      await settled(page);
    },
  },
  {
    name: 'checklist-publish',
    person: 'analyst',
    open: async page => {
      await openBuilder(page);
      await page.getByRole('link', { name: /^(Compare and publish|对比并发布)$/ }).click();
      await expect(page.getByRole('link', { name: /^(Go on writing|继续编写)$/ })).toBeVisible();
      await settled(page);
    },
  },
  {
    name: 'checklist-import',
    person: 'analyst',
    open: dialogOf('/checklists', /^(Import|导入)$/),
  },
  {
    name: 'answers-export',
    person: 'beijingManager',
    open: async page => {
      await dialogOf('/audits', /^(Export data|导出数据)$/)(page);
      await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    },
  },
  { name: 'waves', person: 'analyst', open: at('/waves') },
  {
    name: 'wave-board',
    person: 'analyst',
    open: openWave,
    // Who makes each visit.
    asWritten: page => page.locator('tbody td:nth-child(2)').allInnerTexts(),
  },
  {
    name: 'wave-reassign',
    person: 'analyst',
    open: async page => {
      await openWave(page);
      await press(page, /^(Reassign|改派)$/);
      await dialogSettled(page);
    },
    asWritten: page => page.locator('tbody td:nth-child(2)').allInnerTexts(),
  },
  { name: 'wave-agreement', person: 'analyst', open: openAgreement },
  { name: 'conflicts', person: 'analyst', open: at('/waves/conflicts') },
  {
    name: 'conflict-note',
    person: 'analyst',
    open: dialogOf('/waves/conflicts', /^(Note a conflict|记录利益冲突)$/),
  },
  { name: 'wave-plan', person: 'analyst', open: dialogOf('/waves', /^(Plan a wave|计划批次)$/) },
  ...networkPlaces,
  { name: 'start-administrator', person: 'administrator', open: at('/') },
  {
    name: 'people',
    person: 'administrator',
    open: at('/people'),
    asWritten: async page => firstLines(await page.locator('tbody th').allInnerTexts()),
  },
  {
    name: 'people-invite',
    person: 'administrator',
    open: dialogOf('/people', /Invite a person|邀请人员/),
    // The table behind the dialog has no roles while it is open.
    asWritten: async page => firstLines(await page.locator('tbody th').allInnerTexts()),
  },
  { name: 'integrations', person: 'administrator', open: at('/integrations') },
  {
    name: 'integrations-key',
    person: 'administrator',
    open: dialogOf('/integrations', /^(Make a key|创建密钥)$/),
  },
  {
    name: 'integrations-address',
    person: 'administrator',
    open: dialogOf('/integrations', /^(Add an address|添加地址)$/),
  },
  { name: 'dealers', person: 'administrator', open: at('/dealers') },
  { name: 'dealer-add', person: 'administrator', open: dialogOf('/dealers', /^(Add a dealer|添加经销商)$/) },
  { name: 'region-add', person: 'administrator', open: dialogOf('/dealers', /^(Add a region|添加大区)$/) },
];

/** Screens one test looks at: so many stay well within its time on a busy machine. */
const AT_ONCE = 6;

/** A walk of one person through some of their screens. */
export type Walk = {
  readonly name: string;
  readonly person: PersonName | null;
  readonly places: readonly Place[];
};

/** The same places grouped by who looks at them, so that one entering serves many. */
export const walks: readonly Walk[] = [...Map.groupBy(places, place => place.person)].flatMap(
  ([person, all]) =>
    Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) => ({
      name: `${person ?? 'a visitor'}${all.length > AT_ONCE ? `, part ${part + 1}` : ''}`,
      person,
      places: all.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    })),
);
