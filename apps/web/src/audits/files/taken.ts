/** What a camera writes into a picture about itself: kept as fields, for drawing anew loses it. */
export type Taken = {
  readonly takenAt: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly device: string | null;
};

export const nothingRead: Taken = { takenAt: null, latitude: null, longitude: null, device: null };
