/** Relative links and pictures of a Markdown text, with their lines; addresses and anchors of the page itself left out. */
export const relativeLinks = (
  markdown: string,
): readonly { readonly target: string; readonly line: number }[] =>
  markdown.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, written = '']) => {
      const target = written.replace(/#.*$/, '');
      return target === '' || /^[a-z]+:/.test(target) ? [] : [{ target, line: index + 1 }];
    }),
  );
