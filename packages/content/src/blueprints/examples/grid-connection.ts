import { buildBlueprint } from '../blueprint-builder.ts';

/** A household gets connected to the power grid, in the form that Nielsen Norman Group teaches. */
export const gridConnection = buildBlueprint({
  title: ['电网接入', 'Grid connection'],
  service: 'other',
  roles: {},
  lanes: [
    ['evidence', 'evidence', ['有形展示', 'Evidence']],
    ['customer', 'customer', ['顾客行为', 'Customer actions']],
    ['frontstage', 'frontstage', ['前台行为', 'Frontstage']],
    ['backstage', 'backstage', ['后台行为', 'Backstage']],
    ['support', 'support', ['支持过程', 'Support processes']],
  ],
  stages: [
    {
      key: 'connection',
      name: ['接入', 'Connection'],
      steps: [
        {
          key: 'application',
          name: ['申请', 'Application'],
          cards: [
            ['evidence', 'portal', ['接入门户页面', 'Connection portal page']],
            ['customer', 'submit', ['提交申请', 'Submits application']],
            ['frontstage', 'confirm', ['门户确认收件', 'Portal confirms receipt']],
            ['backstage', 'study', ['进行容量研究', 'Capacity study run']],
            ['support', 'gis', ['容量地理数据', 'GIS capacity data']],
          ],
        },
        {
          key: 'quotation',
          name: ['报价', 'Quotation'],
          cards: [
            ['evidence', 'letter', ['报价函', 'Quotation letter']],
            ['customer', 'review', ['审阅报价', 'Reviews quotation']],
            ['frontstage', 'issue', ['评估员出具报价', 'Assessor issues quotation']],
            ['backstage', 'design', ['设计获批', 'Design approved']],
            ['support', 'assets', ['资产台账', 'Asset register records']],
          ],
        },
        {
          key: 'works',
          name: ['现场施工', 'Site works'],
          cards: [
            ['evidence', 'notice', ['施工告示', 'Site notice']],
            ['customer', 'grant', ['准予进场', 'Grants site access']],
            ['frontstage', 'attend', ['现场班组到场', 'Field team attends site']],
            ['backstage', 'schedule', ['施工排程', 'Works scheduled']],
            ['support', 'billing', ['计费设置', 'Billing setup']],
          ],
        },
        {
          key: 'energisation',
          name: ['送电', 'Energisation'],
          cards: [
            ['evidence', 'certificate', ['送电证书', 'Energisation certificate']],
            ['customer', 'receive', ['用上电', 'Receives power']],
          ],
        },
      ],
    },
  ],
});
