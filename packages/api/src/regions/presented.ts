import type { LocalText } from '@truthline/blueprint';

export type PresentedRegion = { readonly id: string; readonly name: LocalText };
