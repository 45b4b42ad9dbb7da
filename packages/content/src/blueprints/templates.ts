import { BASES, type Basis, type Blueprint, type LocalText } from '@truthline/blueprint';
import { afterSalesBlueprint } from './after-sales/after-sales.ts';
import { exampleBlueprints } from './examples/examples.ts';
import { newCarDeliveryBlueprint } from './new-car-delivery/new-car-delivery.ts';
import { recoveryBlueprint } from './recovery/recovery.ts';
import { salesBlueprint } from './sales/sales.ts';
import type { Text } from './sketch.ts';
import { testDriveBlueprint } from './test-drive/test-drive.ts';

/** What is drawn, counted on the drawing itself. */
export type TemplateCounts = {
  readonly stages: number;
  readonly steps: number;
  readonly lanes: number;
  readonly cards: number;
  readonly links: number;
  readonly moments: number;
  readonly failurePoints: number;
  readonly waitPoints: number;
};

/** A drawing to begin with, as a gallery shows it. */
export type BlueprintTemplate = {
  /** A standard is called by its service, an example by its name. */
  readonly id: string;
  /** A standard is complete and passes the lint; an example is as its source has it, gaps included. */
  readonly kind: 'standard' | 'example';
  readonly title: LocalText;
  /** One sentence: from where to where it goes, and what it is good for. */
  readonly description: LocalText;
  readonly counts: TemplateCounts;
  /** How many of its moments have a standard of each basis. */
  readonly bases: { readonly [Each in Basis]: number };
  /** Where the drawing comes from. */
  readonly source: LocalText;
  readonly blueprint: Blueprint;
};

const size = (table: { readonly [id: string]: unknown }) => Object.keys(table).length;

const countRecords = (blueprint: Blueprint): TemplateCounts => ({
  stages: size(blueprint.stage),
  steps: size(blueprint.step),
  lanes: size(blueprint.lane),
  cards: size(blueprint.card),
  links: size(blueprint.link),
  moments: size(blueprint.moment),
  failurePoints: size(blueprint.failurePoint),
  waitPoints: size(blueprint.waitPoint),
});

const countBases = ({ moment }: Blueprint): BlueprintTemplate['bases'] => {
  const count = (basis: Basis) =>
    Object.values(moment).filter(({ standard }) => standard?.basis === basis).length;
  const [seed, adapted, proposed] = BASES;
  return { [seed]: count(seed), [adapted]: count(adapted), [proposed]: count(proposed) };
};

const toText = ([zh, en]: Text): LocalText => ({ zh, en });

const template = (
  kind: BlueprintTemplate['kind'],
  blueprint: Blueprint,
  id: string,
  description: Text,
  source: Text,
): BlueprintTemplate => {
  const title = blueprint.journey['journey']?.title;
  if (title === undefined) throw new RangeError(`template ${id} has no title`);
  return {
    id,
    kind,
    title,
    description: toText(description),
    counts: countRecords(blueprint),
    bases: countBases(blueprint),
    source: toText(source),
    blueprint,
  };
};

const ownDrawing: Text = [
  '本项目绘制；标准取自检查库，各自注明依据，时间、概率与评分为建议值',
  'Drawn by this project; standards come from the checklist library, each with its basis; times, shares and ratings are proposals',
];

/** The standards by service, then the published examples. */
export const blueprintTemplates: readonly BlueprintTemplate[] = [
  template(
    'standard',
    afterSalesBlueprint,
    'aftersales',
    [
      '从预约到后续跟踪的售后服务全程，五个阶段，46个关键时刻都可审核。',
      'After-sales service from the booking to the follow-up, in five stages with 46 moments to audit.',
    ],
    ownDrawing,
  ),
  template(
    'standard',
    salesBlueprint,
    'sales',
    [
      '从电话咨询到新车交付的整车销售，六个阶段，26个关键时刻都可审核。',
      'The sale of a new car from the first call to the handover, in six stages with 26 moments to audit.',
    ],
    ownDrawing,
  ),
  template(
    'standard',
    testDriveBlueprint,
    'testDrive',
    [
      '从邀约到跟进的试乘试驾，没有试驾车时也不让客户空手离开。',
      'A test drive from the offer to the follow-up, which sends nobody away when no car is free.',
    ],
    ownDrawing,
  ),
  template(
    'standard',
    newCarDeliveryBlueprint,
    'delivery',
    [
      '从签约等车到三日关怀的新车交付，瑕疵当场认、当场处理。',
      'The delivery of a new car from the signed order to the care call, where a flaw is owned on the spot.',
    ],
    ownDrawing,
  ),
  template(
    'standard',
    recoveryBlueprint,
    'recovery',
    [
      '从遭遇失误到复盘改进的投诉处理，以三种公平衡量补救。',
      'A complaint from the failure to what the shop learns, with recovery measured by the three justices.',
    ],
    ownDrawing,
  ),
  template(
    'example',
    exampleBlueprints.burgerRestaurant,
    'burgerRestaurant',
    [
      '汉堡店的四个步骤，只有卡片没有连线，适合练习录入。',
      'Four steps in a burger restaurant, cards without links: a drawing to practise on.',
    ],
    ['18F Methods，服务蓝图示例', '18F Methods, service blueprint example'],
  ),
  template(
    'example',
    exampleBlueprints.carService,
    'carService',
    [
      '汽车服务的防错设计，16个失误点各有预防办法。',
      'Fail-safing of a car service: sixteen failure points, each with what prevents it.',
    ],
    [
      '运营管理教材示例，源自 Chase 与 Stewart 1994',
      'Operations-management textbook exhibit after Chase & Stewart 1994',
    ],
  ),
  template(
    'example',
    exampleBlueprints.coffeeShop,
    'coffeeShop',
    [
      '咖啡店点单到取杯的三个步骤，标出关键时刻与失误点。',
      'Three steps from the order to the cup, with moments of truth and failure points flagged.',
    ],
    ['公开发表的带标记示例', 'Published example with flags'],
  ),
  template(
    'example',
    exampleBlueprints.gridConnection,
    'gridConnection',
    [
      '电网接入申请的四个步骤，最后一步没有前台，只有凭证。',
      'Four steps to a grid connection, the last without frontstage but with a certificate.',
    ],
    ['NN/g 形式的示例', 'Example in the form of NN/g'],
  ),
  template(
    'example',
    exampleBlueprints.shoeshine,
    'shoeshine',
    [
      '街角擦鞋摊的时间与利润，3.8分钟起开始亏损。',
      'Time and profit of a corner shoeshine, which loses money from 3.8 minutes.',
    ],
    ['Shostack 1984，《哈佛商业评论》', 'Shostack 1984, Harvard Business Review'],
  ),
];
