import { EditorBench, editorCatalogue } from '@truthline/editor';
import { getRouteApi } from '@tanstack/react-router';
import { addCatalogue } from '@truthline/ui';
import { i18n } from '../app/i18n.ts';

addCatalogue(i18n, 'editor', editorCatalogue);

const route = getRouteApi('/bench');

/** The canvas alone, for `npm run bench` and whoever measures it beside others. Holds no one's data. */
export const BenchPage = () => {
  const { cards, bare, plain } = route.useSearch();
  return <EditorBench cards={cards} bare={bare} plain={plain} />;
};
