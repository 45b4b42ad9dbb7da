import type { AuditKind, Item, RepeatGroup, ScoringSettings, Section } from '../checklist.ts';
import type { ChecklistDifference } from '../building/checklist-difference.ts';
import type { Scale } from '../scale.ts';
import type { Basis, Dimension, LaneKind, Service } from '@truthline/blueprint';

/** The fields of a checklist that a difference can name. */
export type ChecklistField =
  | Exclude<keyof Item, 'id'>
  | Exclude<keyof Section, 'id'>
  | Exclude<keyof RepeatGroup, 'id'>
  | keyof ScoringSettings
  | 'title'
  | 'service';

/** The keys a field may hold that are words of ours, not of the user's. */
export type ChecklistKey =
  | AuditKind
  | Basis
  | Dimension
  | LaneKind
  | Service
  | RepeatGroup['combine']
  | ScoringSettings['notApplicable']
  | ScoringSettings['notObserved']
  | ScoringSettings['critical']
  | ScoringSettings['rounding']
  | ScoringSettings['signature'];

/** What is said about checklists in one language. `{{name}}` stands for a value. */
export type ChecklistTexts = {
  readonly tables: { readonly [Table in ChecklistDifference['place']['table']]: string };
  readonly fields: { readonly [Field in ChecklistField]: string };
  readonly values: { readonly [Key in ChecklistKey]: string };
  readonly sentences: {
    readonly added: string;
    readonly removed: string;
    readonly moved: string;
    readonly movedToSection: string;
    readonly changed: string;
    readonly field: string;
  };
  /** How an item is answered and scored. */
  readonly scales: { readonly [Type in Scale['type']]: string };
  readonly scale: {
    readonly needed: string;
    readonly worth: string;
    readonly unscored: string;
    readonly band: string;
    readonly otherwise: string;
    readonly counts: string;
  };
  readonly yes: string;
  readonly no: string;
  /** A field that holds nothing, a thing nobody has named, a value too large for a sentence. */
  readonly empty: string;
  readonly nameless: string;
  readonly something: string;
  readonly comma: string;
};
