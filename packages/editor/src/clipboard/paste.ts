import type { EditorCore } from '../core/editor-core.ts';
import { lateTool } from '@truthline/ui';

/** What was pasted, as the clipboard hands it over. */
export type Pasting = { readonly html: string | null; readonly text: string };

const withBring = lateTool(() => import('./bring.ts'));

/** Pastes; where what understands tables and lines is not here yet, as soon as it has come. */
export const paste = (core: EditorCore, pasting: Pasting): void =>
  withBring(
    ({ bring }) => bring(core, pasting),
    () => core.announce(say => say('said.notHere'), 'refused'),
  );

/** By button: the browser is asked what it holds; where it does not tell, the person pastes into a field. */
export const pasteFromSystem = async (core: EditorCore): Promise<void> => {
  const read = async (): Promise<Pasting> => {
    const [item] = await navigator.clipboard.read();
    const textOf = async (type: string) =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : null;
    return { html: await textOf('text/html'), text: (await textOf('text/plain')) ?? '' };
  };
  const held = navigator.clipboard === undefined ? null : await read().catch(() => null);
  if (held === null) core.update({ pasting: { html: null, text: '' } });
  else paste(core, held);
};
