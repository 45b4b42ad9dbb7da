/** A name of a form as a key that is not taken yet; where nothing of it is left, `otherwise`. */
export const keyFor = (name: string, otherwise: string, taken: ReadonlySet<string>): string => {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/[^A-Za-z0-9_.-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 58);
  const wish = plain === '' ? otherwise : plain;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wish : `${wish}-${number}`;
    if (!taken.has(key)) return key;
  }
};
