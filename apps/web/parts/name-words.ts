import type { Plugin } from 'vite';

/** The script of the page that runs before anything else, and the attributes it reads. */
const BEGINNING = '<script src="/before-paint.js"';

/**
 * Tells `before-paint.js` where the words of each language lie, so that those of the reader are on their way before the app
 * has come and knows that it wants them.
 */
export const nameWords = (): Plugin => ({
  name: 'name-words',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const addressOf = (module: string) => {
        const part = Object.values(bundle ?? {}).find(
          each => each.type === 'chunk' && each.facadeModuleId?.endsWith(`/words/${module}.ts`),
        );
        if (part === undefined) throw new Error(`the build has no part ${module}`);
        return `/${part.fileName}`;
      };
      if (!html.includes(BEGINNING)) throw new Error(`index.html has no ${BEGINNING}`);
      const words = `data-zh-cn="${addressOf('words-zh-cn')}" data-en="${addressOf('words-en')}"`;
      return html.replace(BEGINNING, `${BEGINNING} ${words}`);
    },
  },
});
