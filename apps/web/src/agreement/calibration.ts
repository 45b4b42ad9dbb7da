import type { Action } from '@truthline/api';
import type { api } from '../app/api-client.ts';

export type CalibrationDetail = Awaited<ReturnType<typeof api.agreement.calibration.query>>;
export type CalibrationSummary = Awaited<ReturnType<typeof api.agreement.calibrations.query>>[number];
export type CalibrationFigures = NonNullable<CalibrationDetail['figures']>;

/** Who answers recorded visits: whoever makes visits of their kinds. */
export const mayCalibrate = (may: (action: Action) => boolean): boolean =>
  may('audit.runMystery') || may('audit.runOem');

/** Calibrations are for who reviews audits and for who answers as a visitor or field auditor does. */
export const seesCalibrations = (may: (action: Action) => boolean): boolean =>
  may('audit.review') || mayCalibrate(may);
