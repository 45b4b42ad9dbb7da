export {
  afterSalesChecklist,
  appointmentChecklist,
  recoveryChecklist,
  salesChecklist,
  shippedChecklists,
} from './checklists/checklists.ts';
