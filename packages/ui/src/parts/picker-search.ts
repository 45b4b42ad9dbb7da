/** One of many to choose from. `search` holds every text it is found by, in lower case. */
export type PickerOption = { readonly value: string; readonly label: string; readonly search: string };

/** The options in which every word stands somewhere, in their order; all of them where nothing is asked. */
export const matchingOptions = (options: readonly PickerOption[], asked: string): readonly PickerOption[] => {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? options
    : options.filter(({ search }) => words.every(word => search.includes(word)));
};
