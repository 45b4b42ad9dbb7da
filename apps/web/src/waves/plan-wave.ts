export type WaveWish = {
  readonly name: { readonly zh: string; readonly en: string };
  readonly startsOn: string;
  readonly endsOn: string;
};

export type WishErrors = Readonly<
  Partial<Record<'name' | 'startsOn' | 'endsOn', 'name' | 'nameTaken' | 'day' | 'order'>>
>;

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What can be seen wrong before the server is asked. Days are YYYY-MM-DD. */
export const checkWish = ({ name, startsOn, endsOn }: WaveWish): WishErrors => ({
  ...(name.zh.trim() === '' && name.en.trim() === '' ? { name: 'name' as const } : {}),
  ...(isDay(startsOn) ? {} : { startsOn: 'day' as const }),
  ...(!isDay(endsOn)
    ? { endsOn: 'day' as const }
    : isDay(startsOn) && endsOn < startsOn
      ? { endsOn: 'order' as const }
      : {}),
});
