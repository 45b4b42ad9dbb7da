import type { LocalText } from '@truthline/blueprint';
import { useContentText } from '../frame/use-content-text.ts';

type Named = { readonly itemId: string; readonly name: LocalText; readonly question: LocalText };

/** What an item is called in a table: its key and moment, its question below. */
export const ItemName = ({ item: { itemId, name, question } }: { item: Named }) => {
  const read = useContentText();
  return (
    <>
      {itemId} · {read(name)}
      <div className="tl-panel-note tl-agreement-question">{read(question)}</div>
    </>
  );
};
