import {
  CARD_FORMS,
  type Card,
  type CardId,
  type LinkId,
  type LocalText,
  type MomentId,
  type Step,
} from '@truthline/blueprint';
import type { Point } from '../layout/geometry.ts';
import type { Cell, DropPlace } from '../layout/place.ts';
import { initialHeads, type Head, type HeadState } from './head-state.ts';
import { initialLooking, type Looking } from './looking.ts';

/** What the keyboard is at. A cell only while it holds no card. */
export type Focus =
  | { readonly kind: 'card'; readonly cardId: CardId }
  | ({ readonly kind: 'cell' } & Cell)
  | { readonly kind: 'link'; readonly linkId: LinkId }
  | Head;

/** What is going on between the press and the release of a gesture. None of it is in the document. */
export type Mode =
  | { readonly kind: 'rest' }
  /** A card whose text is being written; a new one joins the document when it is finished. */
  | {
      readonly kind: 'typing';
      readonly card: Card;
      readonly isNew: boolean;
      /** What the writer has seen of its text: that from which writing began, or what stands there since, once told. */
      readonly seen: LocalText;
      /** The step it stands in, where that begins with this card: typing past the last step makes a new one. */
      readonly step?: Step;
    }
  | {
      readonly kind: 'dragging';
      readonly anchor: CardId;
      readonly cardIds: ReadonlySet<CardId>;
      /** How far the anchor is from where it stood, in world units. */
      readonly offset: Point;
      readonly place: DropPlace | null;
    }
  /** A card being moved by arrow keys. */
  | { readonly kind: 'moving'; readonly anchor: CardId; readonly place: DropPlace }
  /** A rectangle being pulled over the cards to select, in world units. */
  | { readonly kind: 'marquee'; readonly from: Point; readonly to: Point }
  | {
      readonly kind: 'linking';
      readonly from: CardId;
      readonly pointer: Point | null;
      /** The link whose end is being put elsewhere; without it a new one is drawn. */
      readonly relink?: Relink;
    }
  /** The label of a link being written. */
  | { readonly kind: 'labelling'; readonly linkId: LinkId }
  /** The right edge of a card being pulled over steps. */
  | { readonly kind: 'spanning'; readonly cardId: CardId; readonly lastColumn: number }
  /** Something from the palette on its way: a card to a place, a mark to a card. */
  | {
      readonly kind: 'placing';
      readonly what: Placeable;
      readonly place: DropPlace | null;
      readonly onto: CardId | null;
    };

/** Which end of which link is being put on another card. */
export type Relink = { readonly linkId: LinkId; readonly end: 'from' | 'to' };

/** What the palette holds: cards by their form, and the marks that cards carry. */
export const PLACEABLES = [...CARD_FORMS, 'moment', 'failure', 'wait'] as const;
export type Placeable = (typeof PLACEABLES)[number];

export type Panel = 'comments' | 'inspector' | 'lint' | 'answers' | 'filter' | 'paths' | 'none';
export type EditorView = 'canvas' | 'table' | 'outline';

/** State of one person's view of the document: never stored, never sent. */
export type Session = Looking & {
  readonly heads: HeadState;
  /** What was pasted and is looked at before it is put on the drawing. */
  readonly pasting: { readonly html: string | null; readonly text: string } | null;
  readonly selection: ReadonlySet<CardId>;
  /** Presses take cards to the selection and out of it, until it is ended: the way without keys to hold down. */
  readonly several: boolean;
  readonly focus: Focus | null;
  readonly mode: Mode;
  readonly view: EditorView;
  readonly panel: Panel;
  /** The moment whose answers the panel shows. */
  readonly answersOf: MomentId | null;
  /** The curves below the lanes; null while nobody has said: then they are there when a step has a point. */
  readonly experienceShown: boolean | null;
  /** The printed sheets stand over everything. */
  readonly printing: boolean;
  readonly shortcutsShown: boolean;
  /** Where the menu of what is chosen is open, in pixels of the area the drawing stands in. */
  readonly menuAt: Point | null;
};

export const isHead = (focus: Focus | null): focus is Head =>
  focus?.kind === 'lane' || focus?.kind === 'step' || focus?.kind === 'stage';

export const REST: Mode = { kind: 'rest' };
export const NOTHING_SELECTED: ReadonlySet<CardId> = new Set();

export const initialSession: Session = {
  ...initialLooking,
  heads: initialHeads,
  pasting: null,
  selection: NOTHING_SELECTED,
  several: false,
  focus: null,
  mode: REST,
  view: 'canvas',
  panel: 'none',
  answersOf: null,
  experienceShown: null,
  printing: false,
  shortcutsShown: false,
  menuAt: null,
};
