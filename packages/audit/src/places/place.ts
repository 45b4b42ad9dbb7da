import { z } from 'zod';

/** A point on the earth by WGS-84: degrees, north and east positive. */
export const placeSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Place = z.infer<typeof placeSchema>;

/** How far around itself a dealer serves, in kilometres. */
export const serviceRadiusSchema = z.number().positive().max(2000);
