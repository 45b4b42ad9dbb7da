import type { DemoPerson, DemoRole } from './demo-network.ts';
import { demoDealers, demoRegions } from './network-places.ts';

const person = (
  key: string,
  name: string,
  role: DemoRole,
  dealerIds: DemoPerson['dealerIds'],
  more: { locale?: 'en'; offered?: false } = {},
): DemoPerson => ({
  id: `person-${key}`,
  name,
  email: `${key}@demo.truthline.example`,
  locale: more.locale ?? 'zh-CN',
  role,
  dealerIds,
  offered: more.offered ?? true,
});

const firstDealer = demoDealers[0]?.id ?? '';
const secondDealer = demoDealers[10]?.id ?? '';

const groupManagers = ['韩志远', '沈若兰', '黎家明', '彭思齐', '罗启文', '关海峰'];

/** Who signs the self-audits of a region: the manager of the dealer group that owns its shops. */
export const groupManagerOf = (regionId: string): string => `person-group-${regionId.replace('region-', '')}`;

export const shopperIds = [
  'person-shopper',
  'person-shopper2',
  'person-shopper3',
  'person-shopper4',
] as const;

/** One person of each role to sign in as, a second dealer to compare with, and those whose names stand under audits. */
export const demoPeople: readonly DemoPerson[] = [
  person('consultant', '林知行', 'consultant', 'all'),
  person('manager', '周明慧', 'dealerManager', [firstDealer]),
  person('staff', '陈立', 'dealerStaff', [firstDealer]),
  person('shopper', '吴桐', 'mysteryShopper', 'all'),
  person('analyst', '许静怡', 'oemAnalyst', 'all'),
  person('administrator', '郑浩然', 'administrator', 'all'),
  person('manager2', '宋佳音', 'dealerManager', [secondDealer]),
  person('consultant2', 'Helen Marsh', 'consultant', 'all', { locale: 'en' }),
  person('shopper2', '何晓雨', 'mysteryShopper', 'all', { offered: false }),
  person('shopper3', 'Daniel Reyes', 'mysteryShopper', 'all', { locale: 'en', offered: false }),
  person('shopper4', '马骁', 'mysteryShopper', 'all', { offered: false }),
  ...demoRegions.map((region, index) =>
    person(
      groupManagerOf(region.id).replace('person-', ''),
      groupManagers[index] ?? '',
      'dealerManager',
      demoDealers.filter(dealer => dealer.regionId === region.id).map(dealer => dealer.id),
      { offered: false },
    ),
  ),
];
