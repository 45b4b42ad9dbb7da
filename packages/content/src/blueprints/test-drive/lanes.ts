import type { BlueprintSketch } from '../sketch.ts';

export const testDriveRoles: BlueprintSketch['roles'] = {
  receptionist: ['销售接待', 'Receptionist'],
  consultant: ['销售顾问', 'Sales consultant'],
  coordinator: ['试驾专员', 'Test-drive coordinator'],
  care: ['客服专员', 'Customer care agent'],
  preparation: ['整备技师', 'Preparation technician'],
  manager: ['销售经理', 'Sales manager'],
};

export const testDriveLanes: BlueprintSketch['lanes'] = [
  ['evidence', 'evidence', ['有形展示', 'Physical evidence']],
  ['customer', 'customer', ['顾客行为', 'Customer actions']],
  ['frontstage', 'reception', ['销售接待', 'Reception'], 'receptionist'],
  ['frontstage', 'consultant', ['销售顾问', 'Sales consultant'], 'consultant'],
  ['backstage', 'coordination', ['试驾调度', 'Test-drive desk'], 'coordinator'],
  ['backstage', 'care', ['客服', 'Customer care'], 'care'],
  ['backstage', 'preparation', ['车辆整备', 'Car preparation'], 'preparation'],
  ['support', 'systems', ['系统与设施', 'Systems and facilities']],
  ['support', 'vehicles', ['车辆与路线', 'Cars and routes']],
];
