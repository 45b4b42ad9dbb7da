import { EditorBench } from '@truthline/editor';
import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/bench');

/** The canvas alone, for `npm run bench` and whoever measures it beside others. Holds no one's data. */
export const BenchPage = () => {
  const { cards, bare } = route.useSearch();
  return <EditorBench cards={cards} bare={bare} />;
};
