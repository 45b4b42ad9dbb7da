export type PresentedSetupStatus = {
  /** True while there is no administrator: the one-time link in the terminal leads to the first one. */
  readonly needed: boolean;
  /** True where the sign-in page offers the demo people. */
  readonly demo: boolean;
};

/** What a one-time link is for, read before a form is shown. */
export type PresentedLink =
  | { readonly purpose: 'administrator' }
  | { readonly purpose: 'invitation'; readonly name: string; readonly email: string };
