/** Severity, occurrence and detection of a failure, each a whole number 1–10 (10 is worst). */
export type Ratings = { readonly severity: number; readonly occurrence: number; readonly detection: number };

/** How urgently a failure point wants an action: high, medium, low. */
export type ActionPriority = 'H' | 'M' | 'L';

/** Lowest severity and occurrence of a row; priorities for detection 7–10, 5–6, 2–4, 1. First row that fits decides. */
const rows: readonly (readonly [severity: number, occurrence: number, priorities: string])[] = [
  [9, 6, 'HHHH'],
  [9, 4, 'HHHM'],
  [9, 2, 'HMLL'],
  [7, 8, 'HHHH'],
  [7, 6, 'HHHM'],
  [7, 4, 'HMMM'],
  [7, 2, 'MMLL'],
  [4, 8, 'HHMM'],
  [4, 6, 'MMML'],
  [4, 4, 'MLLL'],
  [2, 8, 'MMLL'],
];

const detectionColumn = (detection: number) =>
  detection >= 7 ? 0 : detection >= 5 ? 1 : detection >= 2 ? 2 : 3;

/** Action priority by the table of the AIAG & VDA FMEA handbook (2019). */
export const actionPriority = ({ severity, occurrence, detection }: Ratings): ActionPriority => {
  const row = rows.find(
    ([lowestSeverity, lowestOccurrence]) => severity >= lowestSeverity && occurrence >= lowestOccurrence,
  );
  const priority = row?.[2][detectionColumn(detection)];
  return priority === 'H' || priority === 'M' ? priority : 'L';
};

/** S × O × D, 1–1000: shown for those who know it. Very different failures share a number; the action priority decides. */
export const riskPriorityNumber = ({ severity, occurrence, detection }: Ratings): number =>
  severity * occurrence * detection;
