import { Picker, useFormats } from '@truthline/ui';
import { useCallback, useMemo } from 'react';
import type { api } from '../app/api-client.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useOrdered } from './use-ordered.ts';

export type PickedDealer = Pick<
  Awaited<ReturnType<typeof api.dealers.list.query>>[number],
  'id' | 'code' | 'name' | 'city'
>;

type Named = { readonly label: string };

type Props = {
  label: string;
  dealers: readonly PickedDealer[];
  value: string | null;
  onChange: (dealerId: string) => void;
};

/** One dealer of however many: by name in either language, city or code, in the order of the reader's language. */
export const DealerPicker = ({ label, dealers, value, onChange }: Props) => {
  const say = useFrameMessages();
  const read = useContentText();
  const { compareNames } = useFormats();
  const unsorted = useMemo(
    () =>
      dealers.map(({ id, code, name, city }) => ({
        value: id,
        label: `${read(name)} · ${code}`,
        search: `${name.zh} ${name.en} ${city.zh} ${city.en} ${code}`.toLowerCase(),
      })),
    [dealers, read],
  );
  const compare = useCallback(
    (one: Named, other: Named) => compareNames(one.label, other.label),
    [compareNames],
  );
  const options = useOrdered(unsorted, compare);
  return (
    <Picker
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      nothingFound={say('picker.none')}
    />
  );
};
