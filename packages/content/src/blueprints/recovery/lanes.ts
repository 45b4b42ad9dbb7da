import type { BlueprintSketch } from '../sketch.ts';

export const recoveryRoles: BlueprintSketch['roles'] = {
  contact: ['首接员工', 'First contact'],
  advisor: ['服务顾问', 'Service advisor'],
  manager: ['服务经理', 'Service manager'],
  care: ['客服专员', 'Customer care agent'],
  accounting: ['财务', 'Accounting'],
  technician: ['维修技师', 'Technician'],
  inspector: ['质检员', 'Quality inspector'],
  parts: ['配件员', 'Parts clerk'],
};

export const recoveryLanes: BlueprintSketch['lanes'] = [
  ['evidence', 'evidence', ['有形展示', 'Physical evidence']],
  ['customer', 'customer', ['顾客行为', 'Customer actions']],
  ['frontstage', 'contact', ['首接员工', 'First contact'], 'contact'],
  ['frontstage', 'advisor', ['服务顾问', 'Service advisor'], 'advisor'],
  ['backstage', 'manager', ['服务经理', 'Service manager'], 'manager'],
  ['backstage', 'care', ['客服与财务', 'Care and accounting'], 'care'],
  ['backstage', 'workshop', ['技师与质检', 'Technicians and quality'], 'technician'],
  ['support', 'systems', ['系统与制度', 'Systems and rules']],
  ['support', 'maker', ['厂家与配件', 'Manufacturer and parts']],
];
