import type { BlueprintSketch } from '../sketch.ts';

export const deliveryRoles: BlueprintSketch['roles'] = {
  receptionist: ['销售接待', 'Receptionist'],
  consultant: ['销售顾问', 'Sales consultant'],
  advisor: ['服务顾问', 'Service advisor'],
  accounting: ['财务', 'Accounting'],
  insurance: ['保险专员', 'Insurance clerk'],
  care: ['客服专员', 'Customer care agent'],
  fitting: ['装潢技师', 'Fitter'],
  preparation: ['PDI技师', 'PDI technician'],
  manager: ['销售经理', 'Sales manager'],
};

export const deliveryLanes: BlueprintSketch['lanes'] = [
  ['evidence', 'evidence', ['有形展示', 'Physical evidence']],
  ['customer', 'customer', ['顾客行为', 'Customer actions']],
  ['frontstage', 'reception', ['销售接待', 'Reception'], 'receptionist'],
  ['frontstage', 'consultant', ['销售顾问', 'Sales consultant'], 'consultant'],
  ['frontstage', 'advisor', ['服务顾问', 'Service advisor'], 'advisor'],
  ['backstage', 'finance', ['财务与保险', 'Accounts and insurance'], 'accounting'],
  ['backstage', 'care', ['客服', 'Customer care'], 'care'],
  ['backstage', 'workshop', ['装潢与整备', 'Fitting and preparation'], 'preparation'],
  ['support', 'systems', ['系统与设施', 'Systems and facilities']],
  ['support', 'vehicles', ['车辆与物流', 'Vehicles and logistics']],
];
