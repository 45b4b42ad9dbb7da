import { buildBlueprint } from '../blueprint-builder.ts';
import type { CardSketch, Text } from '../sketch.ts';

const websites: Text = ['品牌推广与网站建设', 'Branding and website efforts'];
const electronicMenu: Text = ['电子菜单', 'Electronic menu'];
const paperMenu: Text = ['纸质菜单', 'Paper menu'];
const staffing: Text = ['员工支持与排班', 'Staff support and scheduling'];

/** The six support processes that the source lists for both ordering and eating. */
const kitchenSupport = (step: string): readonly CardSketch[] => [
  ['support', `${step}-licence`, ['房屋许可', 'Building license']],
  ['support', `${step}-food`, ['食材供应', 'Food supply']],
  ['support', `${step}-utilities`, ['水、电、气', 'Gas, electricity, and water']],
  ['support', `${step}-safety`, ['食品安全法规', 'Food safety regulations']],
  ['support', `${step}-union`, ['工会合作', "Workers' union partnership"]],
  ['support', `${step}-policies`, ['员工政策', 'Employee policies']],
];

const decide: Text = ['决定去餐厅并查路线', 'Decide and look up how to get to the restaurant'];
const order: Text = ['到达餐厅并点餐', 'Arrive at the restaurant and order'];
const eat: Text = ['找座位并享用汉堡', 'Find a table and eat the burger'];
const leave: Text = ['收拾并离开餐厅', 'Clean up and leave the restaurant'];

/** A burger restaurant, after the service blueprint example of 18F Methods. It has no links. */
export const burgerRestaurant = buildBlueprint({
  title: ['汉堡餐厅', 'Burger restaurant'],
  service: 'other',
  roles: {},
  lanes: [
    ['customer', 'customer', ['顾客行为', 'Customer actions']],
    ['frontstage', 'frontstage', ['前台', 'Frontstage']],
    ['backstage', 'backstage', ['后台', 'Backstage']],
    ['support', 'support', ['支持过程', 'Support processes']],
  ],
  stages: [
    {
      key: 'visit',
      name: ['就餐', 'Visit'],
      steps: [
        {
          key: 'decide',
          name: decide,
          cards: [
            ['customer', 'decide', decide],
            ['frontstage', 'website', ['网站', 'Website']],
            ['frontstage', 'newspaper', ['报纸', 'Newspaper']],
            ['frontstage', 'radio', ['广播广告', 'Radio Ad']],
            ['frontstage', 'address', ['地址搜索', 'Address search']],
            ['backstage', 'website-upkeep', ['网站维护', 'Website maintenance']],
            [
              'backstage',
              'service-staffing',
              ['客服支持与人员安排', 'Customer service support and staffing'],
            ],
            ['backstage', 'branding', ['品牌与广告活动', 'Branding and advertising activities']],
            ['support', 'ad-partners', ['广告合作', 'Advertising partnerships']],
            ['support', 'servers', ['网站服务器支持', 'Website server support']],
            ['support', 'websites', websites],
          ],
        },
        {
          key: 'order',
          name: order,
          cards: [
            ['customer', 'order', order],
            ['frontstage', 'parking', ['停车场', 'Parking Lot']],
            ['frontstage', 'building', ['店面建筑', 'Building']],
            ['frontstage', 'lobby', ['门厅', 'Lobby']],
            ['frontstage', 'signage', ['指示牌', 'Signage']],
            ['frontstage', 'order-menu', electronicMenu],
            ['frontstage', 'order-paper-menu', paperMenu],
            ['backstage', 'order-staffing', staffing],
            ['backstage', 'payments', ['支付系统', 'Payment system']],
            ['backstage', 'menu-upkeep', ['菜单维护', 'Menu upkeep']],
            ...kitchenSupport('order'),
          ],
        },
        {
          key: 'eat',
          name: eat,
          cards: [
            ['customer', 'eat', eat],
            ['frontstage', 'counter', ['柜台', 'Counter']],
            ['frontstage', 'register', ['收银机', 'Cash register']],
            ['frontstage', 'card-reader', ['刷卡机', 'Card reader']],
            ['frontstage', 'eat-menu', electronicMenu],
            ['frontstage', 'eat-paper-menu', paperMenu],
            ['backstage', 'eat-staffing', staffing],
            ['backstage', 'dining-upkeep', ['就餐区维护', 'Dining area maintenance']],
            ...kitchenSupport('eat'),
          ],
        },
        {
          key: 'leave',
          name: leave,
          cards: [
            ['customer', 'leave', leave],
            ['frontstage', 'paper-goods', ['纸制品', 'Paper goods']],
            ['frontstage', 'condiment-counter', ['调料台', 'Condiment counter']],
            ['frontstage', 'condiment-containers', ['调料盒', 'Condiment containers']],
            ['frontstage', 'napkins', ['餐巾纸', 'Napkins']],
            ['frontstage', 'cutlery', ['餐具', 'Cutlery']],
            ['backstage', 'leave-staffing', staffing],
            ['backstage', 'waste', ['垃圾收集', 'Waste collection']],
            ['support', 'waste-contracts', ['垃圾清运合同', 'Waste management contracts']],
            [
              'support',
              'service-support',
              ['客服人员支持与排班', 'Customer service staff support and scheduling'],
            ],
          ],
        },
      ],
    },
  ],
});
