import type { BlueprintSketch } from '../sketch.ts';

export const afterSalesRoles: BlueprintSketch['roles'] = {
  booking: ['预约专员', 'Booking agent'],
  receptionist: ['前台接待', 'Receptionist'],
  cashier: ['收银员', 'Cashier'],
  advisor: ['服务顾问', 'Service advisor'],
  care: ['客服专员', 'Customer care agent'],
  billing: ['结算员', 'Billing clerk'],
  dispatcher: ['车间调度', 'Workshop dispatcher'],
  technician: ['维修技师', 'Technician'],
  inspector: ['质检员', 'Quality inspector'],
  parts: ['配件员', 'Parts clerk'],
  manager: ['服务经理', 'Service manager'],
};

export const afterSalesLanes: BlueprintSketch['lanes'] = [
  ['evidence', 'evidence', ['有形展示', 'Physical evidence']],
  ['customer', 'customer', ['顾客行为', 'Customer actions']],
  ['frontstage', 'desk', ['前台接待', 'Front desk']],
  ['frontstage', 'advisor', ['服务顾问', 'Service advisor'], 'advisor'],
  ['backstage', 'care', ['客服与结算', 'Care and billing'], 'care'],
  ['backstage', 'dispatch', ['车间调度', 'Workshop dispatch'], 'dispatcher'],
  ['backstage', 'workshop', ['技师与质检', 'Technicians and quality'], 'technician'],
  ['support', 'systems', ['系统与设施', 'Systems and facilities']],
  ['support', 'parts', ['配件供应', 'Parts supply'], 'parts'],
];
