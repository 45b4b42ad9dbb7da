import { parse } from 'exifr';
import { z } from 'zod';
import { nothingRead, type Taken } from './taken.ts';

const exifSchema = z.object({
  DateTimeOriginal: z.string().optional().catch(undefined),
  OffsetTimeOriginal: z.string().optional().catch(undefined),
  Make: z.string().optional().catch(undefined),
  Model: z.string().optional().catch(undefined),
  latitude: z.number().min(-90).max(90).optional().catch(undefined),
  longitude: z.number().min(-180).max(180).optional().catch(undefined),
});

/** `2026:03:14 09:35:00` with `+08:00`, as Exif 2.32 writes them; without an offset it is the time of this phone. */
const instantOf = (local: string | undefined, offset: string | undefined): string | null => {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(local ?? '');
  if (parts === null) return null;
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? '') ? (offset ?? '') : '';
  const at = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** Reads what the picture says of its taking; a picture that says nothing readable is one that says nothing. */
export const readExif = async (picture: Blob): Promise<Taken> => {
  const read: unknown = await parse(picture, {
    tiff: true,
    exif: true,
    gps: true,
    reviveValues: false,
  }).catch(() => null);
  const exif = exifSchema.safeParse(read);
  if (!exif.success) return nothingRead;
  const { DateTimeOriginal, OffsetTimeOriginal, Make = '', Model = '', latitude, longitude } = exif.data;
  const device = (Model.startsWith(Make) ? Model : `${Make} ${Model}`).trim().slice(0, 120);
  const placed = latitude !== undefined && longitude !== undefined;
  return {
    takenAt: instantOf(DateTimeOriginal, OffsetTimeOriginal),
    latitude: placed ? latitude : null,
    longitude: placed ? longitude : null,
    device: device === '' ? null : device,
  };
};
