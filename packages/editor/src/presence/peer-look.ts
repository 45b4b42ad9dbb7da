/**
 * Colours of people, after the palette of Okabe and Ito, darkened until white text on them reads at 4.5:1. They stay apart
 * for every kind of colour vision only in part, so initials stand wherever a colour does.
 */
export const PEER_COLOURS = [
  '#00629b',
  '#a63f00',
  '#00694a',
  '#8a3b76',
  '#6b5300',
  '#4a4fa3',
  '#0a6b75',
  '#9c2743',
] as const;

/** The same person has the same colour on every screen: it follows from the id alone (FNV-1a, 32 bits). */
export const peerColour = (personId: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < personId.length; index += 1)
    hash = Math.imul(hash ^ personId.charCodeAt(index), 0x01000193) >>> 0;
  return PEER_COLOURS[hash % PEER_COLOURS.length] ?? PEER_COLOURS[0];
};

/** A person's colour for an element and what is in it, as the variable `--te-peer`. */
export const peerStyle = (personId: string) => ({ '--te-peer': peerColour(personId), color: '#ffffff' });

/** Two letters of a Latin name, the last two characters of a Chinese one: how colleagues are called. */
export const initials = (name: string): string => {
  const trimmed = name.trim();
  const chinese = /^\p{Script=Han}/u.test(trimmed) ? /.{1,2}$/u.exec(trimmed)?.[0] : undefined;
  if (chinese !== undefined) return chinese;
  const words = trimmed.split(/\s+/);
  const letters = words.map(word => /^./u.exec(word)?.[0] ?? '');
  return ((letters[0] ?? '') + (letters.length > 1 ? (letters.at(-1) ?? '') : '')).toUpperCase() || '?';
};
