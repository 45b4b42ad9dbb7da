import type { CardImage } from '@truthline/blueprint';

/** Where pictures lie. What goes wrong comes back as a sentence in the language of the screen. */
export type ImagePort = {
  /** The address to show one from. */
  readonly urlOf: (hash: string) => string;
  readonly put: (picture: Blob) => Promise<{ readonly image: CardImage } | { readonly problem: string }>;
};

/** A picture that is chosen for a card and not on the server yet. */
export type WaitingPicture = {
  readonly picture: Blob;
  /** To show it from while it waits. */
  readonly address: string;
  /** Why it did not get there; null while it is being sent. */
  readonly problem: string | null;
};
