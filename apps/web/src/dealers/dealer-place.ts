import { placeSchema, serviceRadiusSchema, type Place } from '@truthline/audit';

/** Where a dealer stands as the form has it: degrees and kilometres as they were typed. */
export type PlaceWish = {
  readonly latitude: string;
  readonly longitude: string;
  readonly radius: string;
};

export type PlaceError = 'latitude' | 'longitude' | 'radius';

type ReadPlace =
  | { readonly place: Place | null; readonly serviceRadiusKm: number | null }
  | { readonly wrong: readonly PlaceError[] };

const numberOf = (text: string): number => (text.trim() === '' ? NaN : Number(text.trim().replace(',', '.')));

/** Both degrees or neither; the radius may be left out. */
export const readPlace = ({ latitude, longitude, radius }: PlaceWish): ReadPlace => {
  const isEmpty = latitude.trim() === '' && longitude.trim() === '';
  const wrong: PlaceError[] = [];
  if (!isEmpty && !placeSchema.shape.latitude.safeParse(numberOf(latitude)).success) wrong.push('latitude');
  if (!isEmpty && !placeSchema.shape.longitude.safeParse(numberOf(longitude)).success)
    wrong.push('longitude');
  if (radius.trim() !== '' && !serviceRadiusSchema.safeParse(numberOf(radius)).success) wrong.push('radius');
  if (wrong.length > 0) return { wrong };
  return {
    place: isEmpty ? null : { latitude: numberOf(latitude), longitude: numberOf(longitude) },
    serviceRadiusKm: radius.trim() === '' ? null : numberOf(radius),
  };
};
