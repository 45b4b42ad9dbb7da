export {
  afterSalesChecklist,
  appointmentChecklist,
  firstChecklists,
  newestChecklists,
  recoveryChecklist,
  salesChecklist,
  shippedChecklists,
} from './checklists/checklists.ts';
export { libraryItems } from './checklists/library.ts';
export type {
  DemoAssignment,
  DemoAudit,
  DemoDealer,
  DemoNetwork,
  DemoPerson,
  DemoPublication,
  DemoRegion,
  DemoRole,
  DemoWave,
  PlannedAudit,
  RandomFrom,
  TrueEffects,
} from './demo/demo-network.ts';
export type { DemoChange, DemoStep } from './demo/drawing-changes.ts';
export type { DemoVariant } from './demo/variants.ts';
export { generateDemoNetwork } from './demo/generate-demo-network.ts';
export { afterSalesBlueprint } from './blueprints/after-sales/after-sales.ts';
export { salesBlueprint } from './blueprints/sales/sales.ts';
export { exampleBlueprints } from './blueprints/examples/examples.ts';
export { shippedBlueprints, shippedVersionName } from './blueprints/shipped.ts';
export { blueprintTemplates } from './blueprints/templates.ts';
export type { BlueprintTemplate, TemplateCounts } from './blueprints/templates.ts';
export { afterSalesSurvey } from './surveys/after-sales-survey.ts';
